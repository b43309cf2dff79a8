import type { ReadClaim } from '#reader/facts/sentence-view.js';
import {
  statedDates,
  type ClaimEvidence,
  type NamedEnd,
  type StatedDate,
} from '#reader/reading/analysis.js';
import type { Referent } from '#reader/reading/entities.js';
import type { Mention, Reading } from '#reader/reading/reading.js';

/** An end of a claim with the place that names it, as its own sentence does not. */
export interface Antecedent {
  readonly end: NamedEnd;
  readonly mention: Mention;
}

/** The sentence of a claim with its words, then the sentences that name an end which it does not. */
export function evidenceOf(reading: Reading, claim: ReadClaim): ClaimEvidence[] {
  const { from, to, sentence } = claim;
  return [
    { ...sentenceWith(reading, sentence, { from, to }), says: datesIn(claim) },
    ...antecedentsOf(reading, claim).map(({ end, mention }): ClaimEvidence => {
      const { start, end: last } = mention;
      const phrase = { start, end: last, exact: reading.slice(start, last) };
      return {
        ...sentenceWith(reading, reading.sentenceAt(mention.from), mention),
        phrase,
        says: [],
        names: end,
      };
    }),
  ];
}

/** The ends that the sentence of a claim does not name; of a copy the end with which it was filled. */
export function antecedentsOf(reading: Reading, claim: ReadClaim): Antecedent[] {
  const ends = [
    ['SUBJECT', claim.subject],
    ['OBJECT', claim.object],
  ] as const;
  return ends.flatMap(([end, entity]): Antecedent[] => {
    const mention = entity && antecedentOf(reading, claim, entity);
    return mention ? [{ end, mention }] : [];
  });
}

function antecedentOf(
  reading: Reading,
  { antecedent, sentence }: ReadClaim,
  entity: Referent,
): Mention | undefined {
  if (antecedent?.mention.entity === entity) return antecedent.mention;
  const { from, to } = reading.sentences[sentence] ?? { from: 0, to: 0 };
  const last = reading.lastOf(entity, to);
  return last && last.from >= from ? undefined : (last ?? reading.mentionsOf(entity)[0]);
}

function sentenceWith(
  reading: Reading,
  sentence: number,
  { from, to }: Pick<Mention, 'from' | 'to'>,
): Omit<ClaimEvidence, 'says'> {
  const { start = 0, end = 0 } = reading.sentences[sentence] ?? {};
  const [first, last] = [reading.tokens[from], reading.tokens[to - 1]];
  const phrase = { start: first?.start ?? start, end: last?.end ?? end };
  return {
    start,
    end,
    exact: reading.slice(start, end),
    sentence,
    phrase: { ...phrase, exact: reading.slice(phrase.start, phrase.end) },
  };
}

function datesIn({ validFrom, validTo, ended }: ReadClaim): StatedDate[] {
  const has = { VALID_FROM: validFrom !== undefined, VALID_TO: validTo !== undefined || ended };
  return statedDates.filter((date) => has[date]);
}
