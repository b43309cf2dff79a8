import type { Reading } from '../reading/reading.js';
import { wordAt } from '#text/words/tokens.js';
import { endsOffice } from './english-roles.js';

/** Bodies that the text names by an acronym alone, after those that it resolves. */
export function readLoneAcronyms(reading: Reading): void {
  for (const [at, { raw }] of reading.tokens.entries()) {
    const isFree = /^\p{Lu}{3,8}$/u.test(raw) && !reading.at(at) && !reading.isInDate(at);
    const place = { from: at, to: at + 1, kind: 'Organization' as const };
    if (isFree && isBodyByAcronym(reading, at))
      reading.addNamed({ ...place, rule: 'acronym', confidence: 0.7 });
  }
}

/** `Director General of KITES`, `KITES headquarters`: an acronym that the text does not resolve. */
function isBodyByAcronym({ tokens }: Reading, at: number): boolean {
  const of = wordAt(tokens, at - 1) === 'the' ? at - 2 : at - 1;
  const isLed = /^(?:of|to|at)$/u.test(wordAt(tokens, of)) && endsOffice(tokens, of);
  return (
    isLed ||
    /^(?:headquarters|secretariat|members|member|president|chairman)$/u.test(wordAt(tokens, at + 1))
  );
}
