import { makeOncePer } from '#text/get-or-make.js';
import type { Reading } from './reading.js';

/**
 * Whether the word at a token is the name علي, or with a clitic وعلي, and not the preposition على, which folds to the same
 * letters. The name is written with the dots of ي in a text that omits them in prepositions, or follows ل, which never precedes
 * the preposition.
 */
export function isAli(reading: Reading, at: number): boolean {
  const raw = plain(reading.tokens[at]?.raw ?? '');
  return /^[وف]?[لبك]علي$/u.test(raw) || (/^و?علي$/u.test(raw) && !dotsPrepositions(reading));
}

/** True for a text with إلي and حتي for إلى and حتى. */
const dotsPrepositions = makeOncePer(({ tokens }: Reading) =>
  tokens.some(({ raw }) => /^[وف]?(?:[إا]لي|حتي|متي)$/u.test(plain(raw))),
);

/** Without vowel signs. */
function plain(raw: string): string {
  return raw.normalize('NFC').replace(/[\u064B-\u0652\u0640]/gu, '');
}
