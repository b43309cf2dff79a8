import type { EntityKind } from '../vocabulary.js';
import { gregorianMonths, hijriMonths } from '#text/words/months.js';
import { arabicForums, arabicOrganisations, arabicStops } from '../lexicon/names.js';
import type { Reading } from '../reading/reading.js';
import type { Token } from '#text/words/tokens.js';

/** Whether a word may be a name by itself, judged by exclusion. */
export function isBareName(reading: Reading, at: number): boolean {
  const token = reading.tokens[at];
  if (token?.isArabic !== true || reading.isInDate(at)) return false;
  if (noNames.some((words) => words.has(token.folded))) return false;
  if (isOwned(token)) return false;
  const there = reading.startingAt(at);
  if (there?.type === 'NAME' && there.kind !== 'Place') return false;
  return !arabicOrganisations.has(token.folded.replace(/^ال/, ''));
}

/** عضويته, مدتها: a word with a possessive ending is no name. */
function isOwned({ raw }: Token): boolean {
  return /.{3,}(?:[^اي]ه|ها|هم|هما)$/u.test(raw.replaceAll(/[\u064B-\u0652]/gu, ''));
}

const noNames: readonly { has(word: string): boolean }[] = [
  ...[arabicStops, arabicForums, gregorianMonths, hijriMonths],
];

/** Whether a mention covers the token. */
export function isCovered(reading: Reading, at: number): boolean {
  return reading.at(at) !== undefined;
}

/** Adds a state or place by its words. */
export function addBareName(
  reading: Reading,
  kind: EntityKind,
  from: number,
  to: number,
  skip: number,
  confidence: number,
): void {
  reading.addNamed({ from, to, skip, kind, rule: 'arabic-place', confidence });
}
