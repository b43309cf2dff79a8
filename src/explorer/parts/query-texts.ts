import type { OperationName } from '../data/ask.js';

const texts = import.meta.glob<string>('../../../operations/views/*.graphql', {
  query: '?raw',
  import: 'default',
  eager: true,
});

/** The text of a stored operation as its file has it. */
export function textOf(name: OperationName): string {
  return Object.entries(texts).find(([path]) => path.endsWith(`/${name}.graphql`))?.[1] ?? '';
}
