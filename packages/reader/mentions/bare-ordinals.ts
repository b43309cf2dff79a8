import type { Mention, Reading } from '../reading/reading.js';
import { formsOf } from '#text/words/forms.js';
import { readOrdinal } from '#text/words/numerals.js';
import { wordAt, type Token } from '#text/words/tokens.js';

export interface BareOrdinal {
  readonly from: number;
  readonly to: number;
  readonly skip: number;
  readonly ordinal: number;
}

/** `The fourth, organised by …`, أما الثالثة فاستضافتها …: a number alone, near an edition with its noun. */
export function bareOrdinalAt(reading: Reading, at: number): BareOrdinal | undefined {
  if (reading.isInDate(at) || reading.at(at)) return undefined;
  return reading.tokens[at]?.isArabic === true
    ? arabicOrdinal(reading, at)
    : englishOrdinal(reading, at);
}

const verbs =
  'was|is|were|took|opened|ran|had|drew|followed|moved|met|went|came|gathered|brought|returned|closed|ended|began|started|attracted|convened|featured|travelled|stayed|saw';
const goesOn = new RegExp(`^(?:[.,;:)]|in|at|on|by|and|${verbs})$`, 'u');

function englishOrdinal(reading: Reading, at: number): BareOrdinal | undefined {
  const { tokens } = reading;
  const ordinal = wordAt(tokens, at - 1) === 'the' ? readOrdinal(tokens, at) : undefined;
  if (!ordinal || !goesOn.test(tokens[ordinal.to]?.raw ?? '')) return undefined;
  const isBeside = /^(?:to|of|at|for|than|and|,|in|but|while)$/u.test(wordAt(tokens, at - 2));
  const isMeant = isFirst(reading, at - 1)
    ? isNear(reading, at, 1)
    : isBeside && isNear(reading, at, 0);
  return isMeant ? { from: at - 1, to: ordinal.to, skip: 0, ordinal: ordinal.value } : undefined;
}

/** `The third …`, `For the third …` at the beginning of a sentence. */
function isFirst(reading: Reading, article: number): boolean {
  const from = reading.sentences[reading.sentenceAt(article)]?.from;
  if (from === article) return true;
  return from === article - 1 && /^(?:for|at|after|with|in)$/u.test(wordAt(reading.tokens, from));
}

function arabicOrdinal(reading: Reading, at: number): BareOrdinal | undefined {
  const { tokens } = reading;
  const token = tokens[at];
  const form = token && formsOf(token).find(({ folded }) => folded.startsWith('ال'));
  if (!form) return undefined;
  const ordinal = readOrdinal([{ ...token, folded: form.folded }], 0);
  const isAlone = isApart(wordAt(tokens, at - 1), form.clitics) && !hasArticle(tokens[at + 1]);
  if (!ordinal || !isAlone || !isNear(reading, at, 1)) return undefined;
  return { from: at, to: at + 1, skip: form.skip, ordinal: ordinal.value };
}

/** أما الثالثة, or والثالثة after a mark: without a noun before it that it counts. */
function isApart(before: string, clitics: string): boolean {
  return before === 'اما' || (clitics === 'و' && /^[.،؛]$/u.test(before));
}

function hasArticle(token: Token | undefined): boolean {
  return token !== undefined && /^[وفب]?ال/u.test(token.folded);
}

/** Whether a numbered edition precedes it in the sentence, or within some sentences, without another counted thing between. */
function isNear(reading: Reading, at: number, sentences: number): boolean {
  const { index, from } = reading.sentences[reading.sentenceAt(at)] ?? { index: 0, from: at };
  const earliest = reading.sentences[Math.max(0, index - sentences)]?.from ?? from;
  const isEdition = ({ kind }: Mention): boolean => kind === 'Edition';
  const edition = reading.lastBefore(at, isEdition, earliest);
  if (!edition) return false;
  for (let place = edition.to; place < at - 2; place += 1)
    if (readOrdinal(reading.tokens, place) && !reading.isInDate(place)) return false;
  return true;
}
