import { wordAt } from '#text/words/tokens.js';
import type { Reading } from '../reading/reading.js';
import type { Gender } from '../reading/saying-verbs.js';
import { genderOfSubjectless } from './verbs-without-subject.js';

const reach = 3;

/** The gender of a pronoun, or of the subject of an Arabic verb, among the next words; undefined if they show none. */
export function genderAt({ tokens }: Reading, token: number): Gender | undefined {
  for (let at = token; at < token + reach; at += 1) {
    const word = wordAt(tokens, at).replace(/^[وف](?=.{3}|قد$|هي$|هو$)/u, '');
    if (/^(?:she|her|هي)$/u.test(word)) return 'F';
    if (/^(?:he|his|هو)$/u.test(word)) return 'M';
    if (!/^(?:قد|اليوم|في|عام|,|،|و)$/u.test(word)) return genderOfSubjectless(word);
  }
  return undefined;
}
