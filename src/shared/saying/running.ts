import { inferEnglish } from '../sentence/infer/english-names.js';

/** Kinds whose English names have an article or none by their head, by the prefixes of their ids. */
export const namedByHead: ReadonlySet<string> = new Set([
  ...['organization', 'country', 'place', 'edition', 'series', 'event'],
]);

/** An English name as it stands within a sentence: with its article, if its head is a common noun. */
export function runningEnglish(id: string, name: string): string {
  const [kind = ''] = id.split(':', 1);
  return namedByHead.has(kind) ? (inferEnglish(kind, name).running ?? name) : name;
}
