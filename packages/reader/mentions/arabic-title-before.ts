import { arabicStops } from '../lexicon/names.js';
import { arabicHonorifics, arabicProfessions, arabicTitles } from '../lexicon/people.js';
import { arabicSaying } from '../lexicon/speech.js';
import type { Reading } from '../reading/reading.js';
import { wordList } from '#text/words/word-list.js';
import { formIn, type Form } from '#text/words/forms.js';
import { readNumeral } from '#text/words/numerals.js';
import { wordAt, type Token } from '#text/words/tokens.js';
import { hasArticle } from './article.js';
import { arabicRoleAt } from './arabic-roles.js';

/** After a title; or after an office, with or without the organisation, or a profession. */
export function isBehindTitle(reading: Reading, at: number): boolean {
  const before = reading.tokens[at - 1];
  if (before === undefined || !mayBegin(before, reading.tokens[at])) return false;
  if (isShortTitle(reading, at)) return true;
  if (reading.lexicon.stateOfNisba(before.folded) !== undefined)
    return isOfficeBefore(reading, at - 1) || isForeigner(reading, at);
  if (/^ال.{3,}ي(?:ه)?$/u.test(before.folded) && isNamed(reading, at)) return true;
  const title = formIn(before, arabicTitles);
  return title !== undefined && !isNoTitle(reading, at, title) && !isTitleOfOther(reading, at);
}

/** No word with the article, and none joined by و or ف; in الدكتورة فاليريا the letter belongs to the name. */
function mayBegin(before: Token, token: Token | undefined): boolean {
  if (token === undefined) return false;
  // الدكتورة فاليريا: after such a title ف joins nothing.
  const isOwnLetter = token.folded.startsWith('فال') && isHonorific(before);
  if (isOwnLetter) return true;
  if (hasArticle(token)) return false;
  if (!/^[وف]/u.test(token.folded)) return true;
  const rest = token.folded.slice(1);
  const isJoined = [arabicStops, arabicTitles, arabicProfessions, arabicSaying].some((words) =>
    words.has(rest),
  );
  const isName =
    rest.length > 2 &&
    !isJoined &&
    !/^(?:لل|ل[هم]|ب|قد)/u.test(rest) &&
    !token.folded.startsWith('وال');
  return isName && isHonorific(before);
}

/** Titles that only a name follows: الدكتور, السيدة. */
function isHonorific(token: Token): boolean {
  const title = formIn(token, arabicHonorifics)?.folded ?? formIn(token, mister)?.folded;
  return title !== undefined && title !== 'معالي' && title !== 'سعاده';
}

const mister = wordList('السيد السيدة');

/** An adjective, a counted noun, 16 دولة, or a part of a place, شرم الشيخ. */
function isNoTitle(reading: Reading, at: number, title: Form): boolean {
  const { tokens } = reading;
  if (reading.at(at - 1)?.kind === 'Place') return true;
  return (
    isAdjective(title) || (title.folded === 'دوله' && readNumeral(tokens, at - 2) !== undefined)
  );
}

/** المبرمج السنغالي موديبو سار: a profession and nationality before two words that are no verb. */
function isForeigner({ tokens }: Reading, at: number): boolean {
  const profession = tokens[at - 2];
  const isOne =
    profession !== undefined &&
    [arabicTitles, arabicProfessions].some((words) => formIn(profession, words) !== undefined);
  const [first, family] = [tokens[at], wordAt(tokens, at + 1).replace(/^ال(?=.{3})/u, '')];
  const isFirst =
    first !== undefined && !hasArticle(first) && mayBePart(first.folded.replace(/^ال/u, ''));
  return isOne && isFirst && mayBePart(family);
}

/** المبرمجة الجبلية موديبا سار: any adjective of origin before a name with a listed family name. */
function isNamed(reading: Reading, at: number): boolean {
  const { given, family } = reading.lexicon.people;
  const last = wordAt(reading.tokens, at + 1);
  return (given.has(last) || family.has(last)) && isForeigner(reading, at);
}

/** No word with an article, no verb in the present, no word that ends a name. */
function mayBePart(word: string): boolean {
  const isOther = /^(?:[يت].{3,}|س[يت].{3,}|[وفبكل]?ال.*|لل.*)$/u.test(word);
  return word.length > 1 && !isOther && !arabicStops.has(word) && !arabicSaying.has(word);
}

/** د. */
function isShortTitle({ tokens }: Reading, at: number): boolean {
  const before = wordAt(tokens, at - 1);
  return /^[دم]$/u.test(before === '.' ? wordAt(tokens, at - 2) : before);
}

/** وزير العمل الكويتي: an office before the adjective of its state. */
function isOfficeBefore({ tokens }: Reading, at: number): boolean {
  return [1, 2, 3, 4].some((back) => arabicRoleAt(tokens, at - back) !== undefined);
}

/** الاقتصادي and المتقاعد are also ordinary adjectives: they introduce only a listed name. */
function isAdjective({ folded }: Form): boolean {
  return (
    (/(?:ي|يه)$/u.test(folded) && !arabicHonorifics.has(folded)) || folded.startsWith('المتقاعد')
  );
}

/** السفير before a word that is no name: السفير المتقاعد. */
function isTitleOfOther(reading: Reading, at: number): boolean {
  const token = reading.tokens[at];
  return (
    token !== undefined &&
    (arabicTitles.has(token.folded) || arabicRoleAt(reading.tokens, at) !== undefined)
  );
}

/** الصحفية مي: a profession. */
export function isBehindProfession({ tokens }: Reading, at: number): boolean {
  const before = tokens[at - 1];
  return (
    before !== undefined &&
    [arabicTitles, arabicProfessions].some((words) => formIn(before, words) !== undefined)
  );
}
