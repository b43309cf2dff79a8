import type { Reading } from './reading.js';

/**
 * Whether the word at a token is the name علي, or with a clitic وعلي, and not the preposition على, which is folded to the same
 * letters: it is written with the dots of ي, in a text that writes the preposition without.
 */
export function isAli(reading: Reading, at: number): boolean {
  const raw = plain(reading.tokens[at]?.raw ?? '');
  return /^[ولب]?علي$/u.test(raw) && writesOn(reading);
}

const writing = new WeakMap<Reading, boolean>();

function writesOn(reading: Reading): boolean {
  let writes = writing.get(reading);
  if (writes === undefined) {
    writes = reading.tokens.some(({ raw }) => /^[وف]?على$/u.test(plain(raw)));
    writing.set(reading, writes);
  }
  return writes;
}

/** Without vowel signs. */
function plain(raw: string): string {
  return raw.normalize('NFC').replace(/[\u064B-\u0652\u0640]/gu, '');
}
