import { inferEnglish, namedByHead } from '../sentence/infer/english-names.js';

/** An English name as it stands within a sentence: with its article, if its head is a common noun. */
export function runningEnglish(id: string, name: string): string {
  const [kind = ''] = id.split(':', 1);
  return namedByHead.has(kind) ? (inferEnglish(kind, name).running ?? name) : name;
}
