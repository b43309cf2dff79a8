import type { Reading, ReadSentence } from '../reading/reading.js';
import { wordAt } from '#text/words/tokens.js';
import { personAccording } from './according.js';
import type { Speakers } from './speakers.js';
import { endOf, startOfWords, type Reported } from './words-of-sentence.js';

/** `According to Miller, …`, `…، بحسب العطار.` */
export function accordingIn(
  reading: Reading,
  speakers: Speakers,
  sentence: ReadSentence,
): Reported | undefined {
  for (let at = sentence.from; at < sentence.to; at += 1) {
    const found = personAccording(reading, speakers, sentence, at);
    if (!found) continue;
    const words = wordsBeside(reading, sentence, at, found.to);
    return words && { ...words, speaker: found.speaker, rule: 'according-to' };
  }
  return undefined;
}

/** `According to Miller, Director of the Fund, …`: after the office and its comma. */
function behindOffice(reading: Reading, at: number): number {
  const office = reading.outermostAt(wordAt(reading.tokens, at) === 'the' ? at + 1 : at);
  const isOffice = office?.type === 'ROLE' && /^[,،]$/u.test(wordAt(reading.tokens, office.to));
  return isOffice ? office.to + 1 : at;
}

/** The words after the comma if the person comes first, else the words before. */
function wordsBeside(
  reading: Reading,
  sentence: ReadSentence,
  at: number,
  behind: number,
): { readonly from: number; readonly to: number } | undefined {
  const end = endOf(reading, sentence);
  const isMark = reading.tokens[at - 1]?.kind === 'MARK';
  if (at - sentence.from >= 2)
    return { from: startOfWords(reading, sentence, at), to: isMark ? at - 1 : at };
  const comma = reading.tokens.slice(behind, end).findIndex(({ raw }) => /^[,،]$/u.test(raw));
  return comma < 0 ? undefined : { from: behindOffice(reading, behind + comma + 1), to: end };
}
