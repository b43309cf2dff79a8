import type { Referent } from '../reading/entities.js';
import { wordAt } from '#text/words/tokens.js';
import type { Mention, Reading } from '../reading/reading.js';
import { firstOfParagraph } from './paragraph.js';

interface WhichEdition {
  readonly ordinal: number | undefined;
  readonly series: Referent | undefined;
}

/** The edition and its forum: from the text, else from the graph. */
export function whichEdition(reading: Reading, ref: string): WhichEdition {
  const own = reading.editions.get(ref);
  if (own) return own;
  const known = reading.lexicon.about(ref);
  const ordinal = known.find(({ predicate }) => predicate === 'ORDINAL')?.value;
  const series = known.find(({ predicate }) => predicate === 'EDITION_OF')?.object;
  return {
    ordinal: ordinal === undefined ? undefined : Number(ordinal),
    series: series ? reading.entities.known(series, 'ForumSeries') : undefined,
  };
}

const first =
  / (?:inaugural|first-ever|first ever|debut|first edition|first time|دوره افتتاحيه|دورته الافتتاحيه|دورته الاولي|بدورته الاولي|بدوره افتتاحيه|نسخته الاولي|اولي دوراته|اول دوره|لاول مره) /u;

/**
 * Whether the name of a forum may mean an edition: it belongs to the forum, and if the words mention the first edition it is
 * that one.
 */
export function mayBeMeant(
  reading: Reading,
  edition: Referent,
  series: Referent,
  words: string,
): boolean {
  const { ordinal, series: own } = whichEdition(reading, edition.ref);
  const isFirst = ordinal === undefined || ordinal === 1;
  return (own === undefined || own === series) && (isFirst || !first.test(words));
}

/** True for منذ الدورة الأولى, `unlike the first edition`, which a text only compares. */
export function isCompared({ tokens }: Reading, { from }: Mention): boolean {
  const before = wordAt(tokens, from - 1) === 'the' ? from - 2 : from - 1;
  return /^(?:منذ|بخلاف|since|unlike)$/u.test(wordAt(tokens, before));
}

const mostBehind = 6;

/** The edition of the same forum as another that the paragraph has named last before a token. */
export function editionOfParagraph(
  reading: Reading,
  token: number,
  other: Referent,
): Referent | undefined {
  const sentence = reading.sentences[reading.sentenceAt(token)];
  if (!sentence) return undefined;
  const { series } = whichEdition(reading, other.ref);
  return reading.lastBefore(
    token,
    (each) =>
      each.kind === 'Edition' &&
      each.type === 'NAME' &&
      series !== undefined &&
      whichEdition(reading, each.entity.ref).series === series &&
      !isCompared(reading, each),
    firstOfParagraph(reading, sentence, mostBehind).from,
  )?.entity;
}
