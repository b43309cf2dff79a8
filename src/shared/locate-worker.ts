/**
 * The module `worker` in the same folder as `beside`, for starting a thread. In a build it is used as it is. Node cannot read
 * the TypeScript source, so in tests and development the address is a line of code that registers tsx first.
 */
export function locateWorker(beside: string): URL {
  if (beside.endsWith('.js')) return new URL('./worker.js', beside);
  const source = new URL('./worker.ts', beside).href;
  const tsx = import.meta.resolve('tsx/esm/api');
  const start = `import { register } from '${tsx}'; register(); await import('${source}');`;
  return new URL(`data:text/javascript,${encodeURIComponent(start)}`);
}
