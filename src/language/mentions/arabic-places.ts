import {
  arabicOrganisations,
  arabicPlaceNames,
  arabicPlaces,
  arabicStates,
  arabicStops,
} from '../lexicon/names.js';
import { arabicTitles } from '../lexicon/people.js';
import { wordList } from '../../shared/text/words/word-list.js';
import type { Reading } from '../reading/reading.js';
import { formIn, type Form } from '../../shared/text/words/forms.js';
import { readNumeral } from '../../shared/text/words/numerals.js';
import { wordAt, type Token } from '../../shared/text/words/tokens.js';
import { addBareName as add, isBareName, isCovered } from './bare-names.js';
import { readListedStates } from './listed-states.js';
import { isRespelled } from './respelled.js';

/** Verbs of being held, after which في introduces the place. */
const holding =
  /^[وف]?(?:قد)?(?:عقد|تعقد|يعقد|عقدت|اقيم|اقيمت|تقام|يقام|افتتح|افتتحت|يفتتح|اختتم|اختتمت|يختتم|انطلق|انطلقت|ينطلق|تنطلق|استضيفت|جرت|التام|انعقد|نظم|نظمت|استضاف|تاسس|انشيت|انشي$|قيامه|تاسيسه|انشاوه|التقي|استقبل|احتضن)/u;
const venues = wordList('فندق مركز قاعة قصر متحف جامعة مبنى مقر مسرح نادي مدرج معهد');
const places = wordList('في إلى من بين نحو');
const mayPrecede = wordList('في إلى من بين نحو شمال جنوب شرق غرب وسط قرب شمالي جنوبي شرقي غربي');
const nouns = wordList(
  'مقر مكان قاعة جلسة دورة دورته دورتها نسخة نسخته نسختها حفل لقاء اجتماع مؤتمر مراسم احتفال مناسبة مطلع نهاية منتصف أواخر أوائل بداية كلمة بيان حوار مجال إطار ضوء ظل ضيافة ختام ختامه مستهل أعماله',
);

/** States and places in Arabic by the noun before the name, by a dateline, or by في after a verb of being held. */
export function readArabicPlaces(reading: Reading): void {
  for (let at = 0; at < reading.tokens.length; at += 1) {
    const token = reading.tokens[at];
    readVenue(reading, at);
    if (token?.isArabic !== true || isCovered(reading, at)) continue;
    readState(reading, at, token);
    readPlace(reading, at, token);
    readDateline(reading, at);
    readHeldIn(reading, at, token);
    readLivedIn(reading, at, token);
    readHomograph(reading, at, token);
    readHost(reading, at, token);
  }
  readCounted(reading);
  readListedStates(reading);
}

/** جمهورية الياسمين, جزر النور: the noun is part of the name. */
function readState(reading: Reading, at: number, token: Token): void {
  const form = formIn(token, arabicStates);
  const name = reading.tokens[at + 1];
  if (!form || form.folded === 'اتحاد' || !isBareName(reading, at + 1) || !name) return;
  if (isNoState(reading, at, form, name)) return;
  const isLonger = describing.test(wordAt(reading.tokens, at + 2)) || officialAt(reading, at + 2);
  const to = isLonger ? at + 3 : at + 2;
  add(reading, 'Country', at, to, form.skip, 0.85);
  const own = reading.words(at + 1, to);
  const state = reading.within(at, to).find(({ kind }) => kind === 'Country');
  if (state) reading.entities.alias(state.entity, own);
}

function isNoState(reading: Reading, at: number, { folded }: Form, name: Token): boolean {
  if (folded === 'جزر') return isOfBody(reading, at);
  return folded === 'دوله' && !isOneState(reading, at, name);
}

/** رابطة جزر المرجان: the islands are part of a body's name, not a state. */
function isOfBody({ tokens }: Reading, at: number): boolean {
  const before = tokens[at - 1];
  return before?.isArabic === true && formIn(before, arabicOrganisations) !== undefined;
}

/** جمهورية السهوب الوسطى, جمهورية تيرا الجديدة. */
function officialAt({ tokens }: Reading, at: number): boolean {
  return /^ال(?:جديد|وسطي|كبري|عربي|اسلامي|شعبي|ديمقراطي|اتحادي|متحد|شمالي|جنوبي|شرقي|غربي)(?:ه)?$/u.test(
    wordAt(tokens, at),
  );
}

/** دولة الياسمين, and not دولة أوروبية, 31 دولة بدعوة من or ست عشرة دولة يزيد …. */
function isOneState({ tokens }: Reading, at: number, { folded }: Token): boolean {
  const isOwn = !folded.startsWith('ال') && !/(?:يه|ات|ين)$/u.test(folded);
  const isCounted = [1, 2, 3].some((back) => readNumeral(tokens, at - back)?.to === at);
  return isOwn && tokens[at - 1]?.kind !== 'NUMBER' && !isCounted;
}

const hosting = /^[وف]?(?:[يت]?ستضيف|استضافت|احتضنت|[يت]حتضن|استقبلت)$/u;
const edition = /^(?:ال)?(?:دوره|نسخه|طبعه|ملتقي|منتدي|موتمر|قمه|مهرجان)$/u;

/** استضافت مسقط الدورة …: the host between the verb and the edition is a place unless it is an organisation. */
function readHost(reading: Reading, at: number, token: Token): void {
  readHostBefore(reading, at, token);
  const name = at + 1;
  if (!hosting.test(token.folded) || !mayBePlace(reading, name)) return;
  const isHost =
    edition.test(wordAt(reading.tokens, name + 1)) && !edition.test(wordAt(reading.tokens, name));
  if (isHost) add(reading, 'Place', name, name + 1, 0, 0.7);
}

/** وكانت صلالة قد استضافت الدورة …: the same with the host first. */
function readHostBefore(reading: Reading, at: number, { folded }: Token): void {
  const { tokens } = reading;
  const verb = /^قد$/u.test(wordAt(tokens, at + 2)) ? at + 3 : at + 2;
  const isBefore = /^[وف]?(?:كان|كانت|سبق|ان)$/u.test(folded) && hosting.test(wordAt(tokens, verb));
  if (isBefore && edition.test(wordAt(tokens, verb + 1)) && mayBePlace(reading, at + 1))
    add(reading, 'Place', at + 1, at + 2, 0, 0.7);
}

/** مدينة الياسمين: the noun is outside the name; واحة النخيل: it is part of it. */
function readPlace(reading: Reading, at: number, token: Token): void {
  const noun = formIn(token, arabicPlaces);
  const named = formIn(token, arabicPlaceNames);
  if ((!noun && !named) || reading.sentenceAt(at + 1) !== reading.sentenceAt(at)) return;
  if (noun && isNisbaOfCapital(reading, at)) {
    readCapital(reading, at + 2);
    return;
  }
  const to = endOfPlace(reading, at + 1);
  if (to === at + 1 || namesNothing(reading, at, token, to)) return;
  if (!named) add(reading, 'Place', at + 1, to, 0, 0.85);
  else if (isPlaceBefore(reading, at)) add(reading, 'Place', at, to, named.skip, 0.8);
}

function readCapital(reading: Reading, name: number): void {
  if (isBareName(reading, name)) add(reading, 'Place', name, name + 1, 0, 0.85);
}

function namesNothing(reading: Reading, at: number, token: Token, to: number): boolean {
  if (isDeed(reading, to)) return true;
  return isTerm(reading, at, token) || isDescribed(reading, at, token);
}

/** العاصمة القبرصية نيقوسيا: the adjective of the state is in between. */
function isNisbaOfCapital({ tokens, lexicon }: Reading, at: number): boolean {
  const isCapital = /^[وفبل]?ال?عاصمه$|^للعاصمه$/u.test(wordAt(tokens, at));
  const word = wordAt(tokens, at + 1);
  return isCapital && (lexicon.stateOfNisba(word) !== undefined || /^ال.{3,}يه$/u.test(word));
}

/** في جزيرة تعرف معنى البحر: a verb about the noun, with its object. */
function isDeed({ tokens }: Reading, to: number): boolean {
  const [verb, next] = [wordAt(tokens, to - 1), tokens[to]];
  const hasObject = next?.isArabic === true && !/^[وف]?ال/u.test(next.folded);
  return /^[يت].{2,}/u.test(verb) && hasObject && !arabicStops.has(next.folded);
}

/** العاصمة الإدارية, المنطقة العربية: after a noun with the article, an adjective is no name. */
function isDescribed({ tokens }: Reading, at: number, { folded }: Token): boolean {
  return /^[وفب]?ال/u.test(folded) && /^ال.+(?:ي|يه)$/u.test(wordAt(tokens, at + 1));
}

/** ولاية of a person is a term of office. */
function isTerm({ tokens, lexicon }: Reading, at: number, { folded }: Token): boolean {
  const next = wordAt(tokens, at + 1);
  return folded.endsWith('ولايه') && (lexicon.people.given.has(next) || arabicTitles.has(next));
}

function isPlaceBefore(reading: Reading, at: number): boolean {
  const before = reading.tokens[at - 1];
  return before !== undefined && (places.has(before.folded) || arabicPlaces.has(before.folded));
}

function endOfPlace(reading: Reading, from: number): number {
  // منطقة للتجارة الحرة: the purpose of a place is not its name.
  if (wordAt(reading.tokens, from).startsWith('لل')) return from;
  if (
    /^(?:ام|ابو|بير|دير|بني)$/u.test(wordAt(reading.tokens, from)) &&
    isBareName(reading, from + 1)
  )
    return from + 2;
  if (!isBareName(reading, from)) return from;
  const [first, next] = [wordAt(reading.tokens, from), wordAt(reading.tokens, from + 1)];
  if (!next.startsWith('ال') || reading.lexicon.stateOfNisba(next) !== undefined) return from + 1;
  if (first.startsWith('ال')) return describing.test(next) ? from + 2 : from + 1;
  return isBareName(reading, from + 1) ? from + 2 : from + 1;
}

/** Adjectives that distinguish places of the same name: الجديدة, الكبرى. */
const describing = /^ال(?:اوسط|ادني|اقصي|جديد|قديم|كبر|صغر|غربي|شرقي|شمالي|جنوبي|اعلي|سفلي)/u;

/** `لشبونة، 13 يونيو 2025` at the beginning of a paragraph. */
function readDateline(reading: Reading, at: number): void {
  if (reading.sentences[reading.sentenceAt(at)]?.from !== at) return;
  for (let to = at + 1; to <= at + 3; to += 1) {
    if (!/^[،,–—-]$/u.test(wordAt(reading.tokens, to)) || !reading.isInDate(to + 1)) continue;
    if (reading.tokens.slice(at, to).every(({ isArabic }) => isArabic))
      add(reading, 'Place', at, to, 0, 0.9);
  }
}

/** عُقدت … في لشبونة: a name without a noun before it. */
function readHeldIn(reading: Reading, at: number, token: Token): void {
  if (token.folded !== 'في' || !isBareName(reading, at + 1) || reading.isInDate(at + 1)) return;
  if (isNoun(reading.tokens[at + 1])) return;
  const { from } = reading.sentences[reading.sentenceAt(at)] ?? { from: at };
  const verbs = reading.tokens.slice(Math.max(from, at - 18), at);
  if (!verbs.some(({ folded }) => holding.test(folded))) return;
  const to = endOfPlace(reading, at + 1);
  if (isWordOfPlace(reading, at + 1, to)) add(reading, 'Place', at + 1, to, 0, 0.6);
}

/** Verbs of living, being born and the like, after whose subject في introduces a place. */
const living =
  /^[وفيت]?(?:ولد|ولدت|عاش|عاشت|اقام|اقامت|استقر|استقرت|سكن|سكنت|توفي|توفيت|نشا|نشات|ترعرع|ترعرعت|دفن|دفنت|سافر|سافرت|هاجر|هاجرت)$/u;
/** The same for nouns directly before it: بمقر الاتحاد في. */
const dwelling =
  /^[وفبل]?(?:ال)?(?:مقيم|مقيمه|بقاء|مواليد|مقر|مقرها|مقره|فرع|فرعها|مكتب|مكتبها|مكتبه|اقامه|وفاه|ولاده)$/u;
/** في بيت, في عزلة: not names of places. */
const surroundings = wordList('بيت أسرة عائلة عزلة منفى كنف جو بيئة مدرسة حي منزل سلام فقر ترف');

/** ولدت في …, من مواليد …, تتخذ من … مقرًا, بمقر الاتحاد في …: the place where somebody lives, was born or has a seat. */
function readLivedIn(reading: Reading, at: number, token: Token): void {
  const name = at + 1;
  if (!mayBePlace(reading, name)) return;
  if (isSeat(reading, name, token)) {
    add(reading, 'Place', name, name + 1, 0, 0.7);
    return;
  }
  if (!/^[وف]?مواليد$/u.test(token.folded) && !isBehindLiving(reading, at, token)) return;
  const to = endOfPlace(reading, name);
  if (isWordOfPlace(reading, name, to)) add(reading, 'Place', name, to, 0, 0.7);
}

/** من لشبونة مقرًا, ومقرها لشبونة: the single word is the place of the seat. */
function isSeat({ tokens }: Reading, name: number, { folded }: Token): boolean {
  if (folded === 'من') return /^مقرا?$/u.test(wordAt(tokens, name + 1));
  const isOwn = /^[وف]?مقر(?:ها|ه)$/u.test(folded) && tokens[name + 1]?.kind === 'MARK';
  return isOwn && !wordAt(tokens, name).startsWith('ال');
}

function mayBePlace(reading: Reading, at: number): boolean {
  const isFree = !reading.isInDate(at) && !isCovered(reading, at);
  return isFree && isBareName(reading, at) && !isNoun(reading.tokens[at]);
}

/** في or إلى after a verb of living, or shortly after such a noun. */
function isBehindLiving(reading: Reading, at: number, { folded }: Token): boolean {
  if (!/^(?:في|الي)$/u.test(folded) || surroundings.has(wordAt(reading.tokens, at + 1)))
    return false;
  const { from } = reading.sentences[reading.sentenceAt(at)] ?? { from: at };
  const before = reading.tokens.slice(Math.max(from, at - 7), at).map((token) => token.folded);
  return (
    before.some((word) => living.test(word)) || before.slice(-3).some((word) => dwelling.test(word))
  );
}

/** فندق الواحة، لشبونة، 3 مايو: after a building and a comma, before a day. */
function readVenue(reading: Reading, at: number): void {
  if (wordAt(reading.tokens, at) !== '،' || !isBareName(reading, at + 1)) return;
  const to = endOfPlace(reading, at + 1);
  const isDay = wordAt(reading.tokens, to) === '،' && reading.isInDate(to + 1);
  const isBehindHouse = venues.has(
    wordAt(reading.tokens, nameBefore(reading, at)).replace(/^[وب]/u, ''),
  );
  if (isDay && isBehindHouse) add(reading, 'Place', at + 1, to, 0, 0.8);
}

/** The start of the words before a comma, after the previous mark or comma. */
function nameBefore({ tokens }: Reading, comma: number): number {
  let from = comma;
  while (from > comma - 6 && tokens[from - 1]?.isArabic === true) from -= 1;
  return from;
}

/** في مقر, في مدينة: the noun is no name. */
function isNoun(token: Token | undefined): boolean {
  if (!token || nouns.has(token.folded)) return true;
  return (formIn(token, arabicPlaces) ?? formIn(token, arabicPlaceNames)) !== undefined;
}

/** A word without the article, before a date, a mark, a state or the end of the phrase. */
function isWordOfPlace(reading: Reading, from: number, to: number): boolean {
  const [first, next] = [reading.tokens[from], reading.tokens[to]];
  if (!first || first.folded.length < 3) return false;
  const isEnd =
    next === undefined ||
    next.kind === 'MARK' ||
    reading.isInDate(to) ||
    /^(?:يومي|ايام|خريف|ربيع|صيف|شتاء|مطلع|اواخر|اوايل|منتصف|نهايه|بدايه|صباح|مساء|بتاريخ)$/u.test(
      next.folded,
    ) ||
    arabicStops.has(next.folded);
  const isState = reading.startingAt(to)?.kind === 'Country';
  return (isEnd || isState) && !/^(?:ال).*(?:يه|ي)$/u.test(first.folded);
}

/** في عَمّان: written with vowels that distinguish it from the state of the same letters. */
function readHomograph(reading: Reading, at: number, token: Token): void {
  const before = reading.tokens[at - 1];
  if (before === undefined || !mayPrecede.has(before.folded)) return;
  const known = reading.lexicon.root.next.get(token.folded)?.ends[0];
  if (known && isRespelled(token.raw, known.text)) add(reading, 'Place', at, at + 1, 0, 0.8);
}

/** ست دول: الأردن والمغرب … */
function readCounted(reading: Reading): void {
  for (let at = 0; at < reading.tokens.length; at += 1) {
    const folded = wordAt(reading.tokens, at);
    const isStates = /^(?:ال)?(?:دول|دوله)$/u.test(folded);
    const colon = /^(?:هي|وهي)$/u.test(wordAt(reading.tokens, at + 1)) ? at + 2 : at + 1;
    if (!isStates || wordAt(reading.tokens, colon) !== ':') continue;
    const name = colon + 1;
    const next = reading.tokens[name + 1];
    const goesOn = next === undefined || next.kind === 'MARK' || next.folded.startsWith('و');
    if (goesOn && !isCovered(reading, name) && isBareName(reading, name))
      add(reading, 'Country', name, name + 1, 0, 0.7);
  }
}
