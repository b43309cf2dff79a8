/**
 * The module that a thread starts with, `worker` beside the one whose address is given. Built, it is there as it is. From the
 * sources, in tests and development, Node cannot read it: there it is a line that lets tsx read TypeScript first.
 */
export function locateWorker(beside: string): URL {
  if (beside.endsWith('.js')) return new URL('./worker.js', beside);
  const source = new URL('./worker.ts', beside).href;
  const tsx = import.meta.resolve('tsx/esm/api');
  const start = `import { register } from '${tsx}'; register(); await import('${source}');`;
  return new URL(`data:text/javascript,${encodeURIComponent(start)}`);
}
