import {
  arabicForums,
  arabicOrganisations,
  arabicStops,
  fieldHeads,
  fields,
  nameChains,
  plainPurposes,
  wholeNouns,
} from '../lexicon/names.js';
import { arabicSaying } from '../lexicon/speech.js';
import { arabicTitles } from '../lexicon/people.js';
import { ordinals } from '#text/words/number-words.js';
import { wordList } from '#text/words/word-list.js';
import { fold } from '#text/fold.js';
import type { Reading } from '../reading/reading.js';
import { formsOf, type Form } from '#text/words/forms.js';
import {
  endOfOwner,
  isBodyOfOther,
  isForSomething,
  isOfIts,
  isOfMember,
  isPlainOffice,
  isPlainAdjective,
  isPlainPlural,
  isStateBeside,
  withSeat,
} from './arabic-bodies.js';
import { wordAt, type Token } from '#text/words/tokens.js';

export interface ArabicName {
  readonly from: number;
  readonly to: number;
  readonly skip: number;
  /** The head noun, without the article. */
  readonly head: string;
}

const longest = 7;
const ownAdjectives = wordList(
  'المتحد المتحدة العام العامة الأعلى العليا المشترك المشتركة الموحد الموحدة المستقل المستقلة الرفيع',
);
/** Nouns that end like adjectives. */
const nounsLikeAdjectives = wordList(
  'هوية تنمية تربية تغذية أغذية أدوية حماية رعاية رواية حرية قرية تسوية توعية ترقية أندية أوعية أبنية تعمية مرضى',
);
const quantifiers = wordList('أي أية كل بعض هذا هذه تلك ذلك كأي جميع أول آخر');

/**
 * A name that begins with one of the head nouns, with the noun joined to it (هيئة موانئ الساحل), its adjectives (المصرف الريفي
 * العام), complements with ل (للعلوم), and fields joined with و, up to the first word that cannot belong to it.
 */
export function arabicNameAt(
  reading: Reading,
  at: number,
  heads: { has(word: string): boolean },
): ArabicName | undefined {
  const token = reading.tokens[at];
  if (token?.isArabic !== true) return undefined;
  const form = headForm(token, heads);
  if (!form || isPlainOffice(reading, at)) return undefined;
  const head = withoutArticle(form.folded);
  const isDefinite = form.folded !== head;
  const to = isDefinite ? endOfDefinite(reading, at) : endOfJoined(reading, at, head);
  const isNamed = isDefinite
    ? isDefiniteName(reading, at, to, form)
    : isName(reading, at, to, form);
  if (to === at + 1 || !isNamed) return undefined;
  return {
    from: at,
    to: withSeat(reading, head, withOwner(reading, at, to)),
    skip: form.skip,
    head,
  };
}

/** مجلس محافظي البنك: the body that the organ belongs to, by its noun. */
function withOwner(reading: Reading, at: number, to: number): number {
  const isOrgan = to === at + 2 && isBodyOfOther(reading, at);
  return isOrgan && !/^(?:اداره|امناء)$/u.test(wordAt(reading.tokens, at + 1)) ? to + 1 : to;
}

/** اللجنة usually is a body of a named entity, unless its name states its purpose. */
function isDefiniteName(reading: Reading, at: number, to: number, { folded }: Form): boolean {
  return folded !== 'اللجنه' || isForSomething(reading, at, to);
}

/** The head noun in the word; اللجنة usually is a body of a named entity. */
function headForm(token: Token, heads: { has(word: string): boolean }): Form | undefined {
  const form = formsOf(token).find(({ folded }) => heads.has(withoutArticle(folded)));
  if (!form) return undefined;
  return form.clitics !== '' && arabicStops.has(token.folded) ? undefined : form;
}

export function withoutArticle(word: string): string {
  return word.startsWith('ال') && word.length > 4 ? word.slice(2) : word;
}

/** المصرف الريفي العام: adjectives with the article, then complements with ل. */
function endOfDefinite(reading: Reading, at: number): number {
  let to = at + 1;
  while (to < at + longest && isAdjective(reading, to)) to += 1;
  return to === at + 1 ? to : endOfChain(reading, to, at);
}

function isAdjective(reading: Reading, at: number): boolean {
  const word = wordAt(reading.tokens, at);
  if (ownAdjectives.has(word))
    return !/^ال(?:ماضي|مقبل|جاري|حالي|قادم)$/u.test(wordAt(reading.tokens, at + 1));
  const token = plainWord(reading, at);
  return token !== undefined && !isOtherHead(token) && /^ال.+(?:ي|يه)$/u.test(token.folded);
}

/** موانئ الساحل الشرقي: a noun or two without the article, then words that have it. */
function endOfJoined(reading: Reading, at: number, head: string): number {
  let bare = 0;
  let isClosed = false;
  let to = at + 1;
  while (to < at + longest) {
    const owner = endOfOwner(reading, to);
    if (owner !== undefined) return owner;
    const token = partOfName(reading, to, to === at + 1);
    if (!token) break;
    const isClosing = isClosingAt(reading, to, head, isClosed);
    if (nameChains.has(token.folded)) to += 1;
    if (isClosing) isClosed = true;
    else if (isClosed || (bare += isBare(token) ? 1 : 3) > 2) break;
    to += 1;
  }
  return isClosed ? endOfChain(reading, to, at) : to;
}

/** Whether the word ends the name, or goes on with one that has ended. */
function isClosingAt(reading: Reading, at: number, head: string, isClosed: boolean): boolean {
  const token = reading.tokens[at];
  if (token === undefined) return false;
  return (
    closes(token, head) ||
    (isClosed && (isFieldOfForum(reading, at, head) || isRepeatedJoin(reading, at)))
  );
}

function partOfName(reading: Reading, at: number, isFirst: boolean): Token | undefined {
  const isPart = isSameSentence(reading, at) && !isStateBeside(reading, at);
  const token = isPart ? plainWord(reading, at) : undefined;
  const isOfBefore = isFirst && isChain(token);
  const isNone = token === undefined || isOtherHead(token) || hasPossessive(token);
  return isNone || isOfBefore || (isFirst && isForDeed(token)) ? undefined : token;
}

/** مركز لتسليط الضوء, لتطوير …: directly after a noun without the article, a deed is its purpose and not its name. */
function isForDeed({ folded }: Token): boolean {
  return /^ل(?:ت..ي.ه?|ا..ا.?|است..ا.|ا.ت.ا.)$/u.test(folded) || deeds.has(folded);
}

/** التزامها: a noun with a possessive ending has no article, even if it begins with those letters. */
function hasPossessive({ folded }: Token): boolean {
  return /^ال.{2,}(?:ها|هما)$/u.test(folded);
}

/** A name does not continue from a heading into the text. */
function isSameSentence(reading: Reading, at: number): boolean {
  return reading.sentenceAt(at) === reading.sentenceAt(at - 1);
}

/** منتدى الأفلاج والري: topics of a forum, joined with و. */
function isFieldOfForum(reading: Reading, at: number, head: string): boolean {
  const token = reading.tokens[at];
  if (!arabicForums.has(head) || token === undefined || !/^وال.{2,}/u.test(token.folded))
    return false;
  return !reading.startingAt(at) && !isOtherHead(token);
}

/** A word with the article, or one that governs such a word: after it, words without the article do not belong to the name. */
function closes(token: Token, head: string): boolean {
  return token.folded.startsWith('ال') || isChain(token) || isFieldOf(token, head);
}

/** A noun without the article and without clitics. */
function isBare(token: Token): boolean {
  return !/^[وفبل]./u.test(token.folded) || isWholeName(token);
}

/** The end of a complement with ل or بلا, which includes the word after it. */
function endOfChain(reading: Reading, from: number, at: number): number {
  let to = from;
  for (
    let token = plainWord(reading, to);
    token && to < at + longest;
    token = plainWord(reading, to)
  ) {
    if (nameChains.has(token.folded)) to += 2;
    else if (token.folded === 'للشوون') break;
    else if (isOneMore(reading, to, token)) to += 1;
    else if (isForField(reading, to, token)) to += 2;
    else if (isJoinedInList(reading, at, to)) to += 2;
    else if (
      formsOf(token).some(({ clitics, folded }) => clitics === 'و' && fields.has(folded)) &&
      isChain(reading.tokens[to - 1])
    )
      to += 1;
    else break;
  }
  return Math.min(to, reading.tokens.length);
}

/** للدول الأعضاء */
function isOfMembers({ tokens }: Reading, at: number): boolean {
  return wordAt(tokens, at) === 'للدول' && wordAt(tokens, at + 1) === 'الاعضاء';
}

/** للعلوم, an adjective of origin, or الموثوقة after للخدمات. */
function isOneMore(reading: Reading, at: number, token: Token): boolean {
  if (isForNoun(token) || isOfFor(reading.tokens[at - 1], token)) return true;
  if (ofSeas.test(token.folded)) return true;
  return /^ال.+(?:ي|يه)$/u.test(token.folded) && !isOtherHead(token);
}

/** للعلوم, and not للدورة, للعام: a time or an edition. */
function isForNoun({ folded }: Token): boolean {
  return /^لل.{3,}/u.test(folded) && !arabicStops.has(`ال${folded.slice(2)}`);
}

/** لدول البحر الأحمر */
const ofSeas = /^ال(?:احمر|ابيض|اسود|ميت|متوسط|هادي|كبري|وسطي|عليا|سفلي)$/u;

/** للخدمات الموثوقة, للأمم المتحدة: the adjective of a complement with ل. */
function isOfFor(before: Token | undefined, token: Token): boolean {
  return (
    before !== undefined &&
    isForNoun(before) &&
    /^ال.{3,}ه$/u.test(token.folded) &&
    !isOtherHead(token) &&
    !arabicStops.has(token.folded)
  );
}

/** المنتدى العالمي لحوكمة الأنهار: ل before a field, and the field's complement. */
function isForField(reading: Reading, at: number, token: Token): boolean {
  const isField = formsOf(token).some(
    ({ clitics, folded }) => clitics === 'ل' && fields.has(`ال${folded}`),
  );
  const isOfWhat = /^ال.{3,}/u.test(wordAt(reading.tokens, at + 1)) && !reading.at(at + 1);
  return isOfWhat && (isField || (/^ل(?!ل).{3,}/u.test(token.folded) && !deeds.has(token.folded)));
}

/** ، ومنظمة الهلال الأحمر والصليب الأحمر، و: where commas join the items of a list, و alone joins words of a name. */
function isJoinedInList({ tokens }: Reading, from: number, at: number): boolean {
  const isItem = (comma: number): boolean =>
    /^[،,]$/u.test(wordAt(tokens, comma)) && wordAt(tokens, comma + 1).startsWith('و');
  return isItem(from - 1) && /^وال.{2,}/u.test(wordAt(tokens, at)) && isItem(at + 2);
}

/** Nouns of planned actions instead of purposes: لمناقشة القضايا. */
const deeds = wordList(
  'لمناقشة لبحث لدراسة لمتابعة لحضور لتوقيع لعقد لاستضافة لتقديم لعرض لإطلاق لافتتاح لاختيار لانتخاب لتعيين لمواجهة لمعالجة لإعداد لإقرار لاعتماد لإجراء لاستعراض لتبادل لزيارة لاستقبال لتهنئة لتسليم لتسلم لجعل لأن لتصبح ليصبح لتكون ليكون',
);

function isChain(token: Token | undefined): boolean {
  return token !== undefined && (nameChains.has(token.folded) || isForNoun(token));
}

/** منظمة المضائق والممرات البحرية, if the same words occur together elsewhere. */
function isRepeatedJoin({ tokens }: Reading, at: number): boolean {
  const words = [at - 2, at - 1, at].map((place) =>
    wordAt(tokens, place).replace(/^[وفبل](?=\S{3})/u, ''),
  );
  const [, , joined = ''] = words;
  if (!wordAt(tokens, at).startsWith('وال') || joined === '') return false;
  return tokens.some(
    (_, place) =>
      place !== at &&
      [0, 1, 2].every(
        (i) => wordAt(tokens, place - 2 + i).replace(/^[وفبل](?=\S{3})/u, '') === words[i],
      ),
  );
}

function isFieldOf(token: Token, head: string): boolean {
  if (!fieldHeads.has(head)) return false;
  const isJoined = /^وال.{2,}/u.test(token.folded);
  if (isJoined && arabicOrganisations.has(token.folded.slice(3))) return false;
  if (head === 'وزاره' && isJoined) return true;
  // غرفة تجارة وصناعة دبي, وزارة الاتصالات وتكنولوجيا المعلومات: also without its article.
  return formsOf(token).some(
    ({ clitics, folded }) =>
      clitics === 'و' && [folded, `ال${folded}`].some((word) => fields.has(word)),
  );
}

/** A word whose first letter may be a clitic, but which is not in any list without it. */
function isWholeName(token: Token): boolean {
  if (wholeNouns.has(token.folded) || isTooShort(token)) return true;
  return /^[بلف]/u.test(token.folded) && token.folded.length > 4 && !/^[بل]ال/u.test(token.folded);
}

/** بلس: without its first letter it would be no word. */
function isTooShort({ folded }: Token): boolean {
  return folded.length === 3 && !/^.(?:ها|هم|نا|كم)$/u.test(folded);
}

/** A word that may belong to a name; one in the accusative, شريكًا, does not. */
function plainWord(reading: Reading, at: number): Token | undefined {
  const token = reading.tokens[at];
  if (token?.isArabic !== true || arabicStops.has(token.folded) || reading.isInDate(at))
    return undefined;
  if (!isSameSentence(reading, at) || isOfMembers(reading, at)) return undefined;
  const ends =
    /\u064Bا$|ا\u064B$/u.test(token.raw) ||
    arabicSaying.has(token.folded) ||
    isTitleOf(reading, at);
  return ends ? undefined : token;
}

/** A title with a name after it; الاقتصادي is also an adjective. */
function isTitleOf(reading: Reading, at: number): boolean {
  const { given } = reading.lexicon.people;
  return arabicTitles.has(wordAt(reading.tokens, at)) && given.has(wordAt(reading.tokens, at + 1));
}

/** With the article the noun is a short form of another name, الاتحاد, or an event, المنتدى. */
function isOtherHead({ folded }: Token): boolean {
  if (ordinals.has(folded) && folded.startsWith('ال')) return true;
  const base = withoutArticle(folded);
  if (base === folded || base === 'بلديه') return false;
  return arabicOrganisations.has(base) || arabicForums.has(folded);
}

/** False for منظمة حكومية دولية, a description, and for أي اتحاد. */
function isName(reading: Reading, at: number, to: number, form: Form): boolean {
  if (isCounted(reading, at, form)) return false;
  if (reading.startingAt(at + 1)?.kind === 'Country') return true;
  const rest = reading.tokens.slice(at + 1, to).map(({ raw }) => raw);
  if (isBodyOfOther(reading, at)) return !isOfMember(reading, at);
  if (isOfOther(reading, at, rest)) return false;
  const describes = (word: string) => isDescription(word, form.folded.endsWith('ه'));
  const isJoined = wordAt(reading.tokens, at + 2).startsWith('ال') && to > at + 2;
  return !rest.every(describes) && (isJoined || !describes(rest[0] ?? ''));
}

/** The body of another entity, مجلس الإدارة, or the purpose of a building. */
function isOfOther(reading: Reading, at: number, rest: readonly string[]): boolean {
  const isPurpose = plainPurposes.has(wordAt(reading.tokens, at + 1)) || isPlainPlural(rest);
  if (/^ال(?:إدارة|أمناء)$/u.test(rest.join(' '))) return true;
  return isPurpose || isBodyOfOther(reading, at) || rest.some((word) => isOfIts(word));
}

/** أي اتحاد, كل جمعية. */
function isCounted({ tokens }: Reading, at: number, { clitics }: Form): boolean {
  return clitics === '' && quantifiers.has(wordAt(tokens, at - 1));
}

/** An adjective without the article: حكومية, دولي. */
function isDescription(word: string, isFeminine: boolean): boolean {
  if (isPlainAdjective(word, isFeminine)) return true;
  return (
    (isFeminine ? /ية$/u : /[^اوي]ي[\u064B-\u0652]*$/u).test(word) &&
    !word.startsWith('ال') &&
    !nounsLikeAdjectives.has(fold(word))
  );
}
