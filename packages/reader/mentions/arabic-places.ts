import {
  arabicOrganisations,
  arabicPlaceNames,
  arabicPlaces,
  arabicStates,
  arabicStops,
  arabicTowns,
} from '../lexicon/names.js';
import { arabicTitles } from '../lexicon/people.js';
import { ordinals } from '#text/words/number-words.js';
import { wordList } from '#text/words/word-list.js';
import type { Reading } from '../reading/reading.js';
import { formIn, type Form } from '#text/words/forms.js';
import { readNumeral } from '#text/words/numerals.js';
import { wordAt, type Token } from '#text/words/tokens.js';
import { addBareName as add, isBareName } from './bare-names.js';
import { readListedStates } from './listed-states.js';
import { isRespelled } from './respelled.js';
import { anyOf, beforeWords, behindWords, wordsBefore, wordsBehind } from './surroundings.js';

/** A place of the name of a state or place without a noun of its own: the words before it and behind it. */
interface Context {
  readonly before: RegExp;
  readonly behind: RegExp;
  /** Most words of the name; by default those of a place with its adjective. */
  readonly most?: number;
  readonly confidence: number;
}

const end = `(?:$|[^\\p{L}\\p{N}<]|${anyOf(arabicStops)} )`;
const into = '(?:في|الي|من|نحو|علي)';
const hosting = '[وف]?(?:[يت]?ستضيف|استضافت|احتضنت|[يت]حتضن|استقبلت)';
const edition = '(?:(?:ال)?(?:دوره|نسخه|طبعه|ملتقي|منتدي|موتمر|قمه|مهرجان)|<[SE]>) ';
const town = `(?:${anyOf([...wordList('أكبر كبرى أصغر صغرى أقدم أجمل أهم أشهر أعرق إحدى أحد أبعد'), ...ordinals.keys()])} (?:ال)?)?${anyOf(arabicTowns)} `;
/** Words behind a place that a preposition introduces. */
const endOfPlace = beforeWords(
  `(?:${end}|<[DC]>|(?:يومي|ايام|خريف|ربيع|صيف|شتاء|مطلع|اواخر|اوايل|منتصف|نهايه|بدايه|صباح|مساء|بتاريخ) )`,
);
const held =
  '[وف]?(?:قد)?(?:ت?عقد|يعقد|عقدت|اقيمت?|[يت]قام|[ايت]فتتحت?|[ايت]ختتمت?|[ايت]نطلقت?|استضيفت|جرت|التام|انعقد|نظمت?|استضاف|تاسس|انشيت?|قيامه|تاسيسه|انشاوه|التقي|استقبل|احتضن)\\S*';
const living =
  '[وفيت]?(?:ولدت?|عاشت?|اقامت?|استقرت?|سكنت?|توفيت?|نشات?|ترعرعت?|دفنت?|سافرت?|هاجرت?)';
/** Nouns of living: بمقر الاتحاد في. */
const dwelling =
  '[وفبل]?(?:ال)?(?:مقيمه?|بقاء|مواليد|مقر(?:ه|ها)?|فرع(?:ها)?|مكتب(?:ه|ها)?|اقامه|وفاه|ولاده)';

const states: readonly Context[] = [
  // بورت سان عاصمة سايمارا; ست دول: الأردن والمغرب …; أما المغرب فانسحب
  { before: behindWords('عاصمه '), behind: beforeWords(end), most: 1, confidence: 0.7 },
  {
    before: behindWords('(?:ال)?(?:دول|دوله) (?:و?هي )?: '),
    most: 1,
    confidence: 0.7,
    behind: /^(?:$|و|[^\p{L}\p{N}<])/u,
  },
  {
    before: behindWords('اما '),
    most: 1,
    confidence: 0.7,
    behind: /^ف(?:قد)?(?:انسحب|انضم|اعلن|غادر|خرج)/u,
  },
];

const places: readonly Context[] = [
  // لشبونة، 13 يونيو 2025 at the beginning of a paragraph; فندق الواحة، لشبونة، 3 مايو
  { before: /^$/u, behind: /^[،,–—-] <D>/u, most: 3, confidence: 0.9 },
  {
    behind: /^، <D>/u,
    confidence: 0.8,
    before: behindWords(
      '[وب]?(?:فندق|مركز|قاعه|قصر|متحف|جامعه|مبني|مقر|مسرح|نادي|مدرج|معهد) (?:\\S+ ){0,5}، ',
    ),
  },
  // عُقدت … في لشبونة; ولدت في …; من مواليد …; بمقر الاتحاد في …
  { before: behindWords(`${held} (?:\\S+ ){0,16}في `), behind: endOfPlace, confidence: 0.6 },
  {
    before: behindWords(`${living} (?:\\S+ ){0,6}(?:في|الي) `),
    behind: endOfPlace,
    confidence: 0.7,
  },
  {
    before: behindWords(`(?:${dwelling} (?:\\S+ ){0,2}(?:في|الي)|[وف]?مواليد) `),
    behind: endOfPlace,
    confidence: 0.7,
  },
  // تتخذ من لشبونة مقرًا, ومقرها لشبونة
  { before: behindWords('من '), behind: /^مقرا? /u, most: 1, confidence: 0.7 },
  {
    before: behindWords('[وف]?مقر(?:ه|ها) '),
    behind: /^[^\p{L}\p{N}<]/u,
    most: 1,
    confidence: 0.7,
  },
  // استضافت مسقط الدورة …, وكانت صلالة قد استضافت الدورة …
  { before: behindWords(`${hosting} `), behind: beforeWords(edition), most: 1, confidence: 0.7 },
  {
    before: behindWords('[وف]?(?:كانت?|سبق|ان) '),
    most: 1,
    confidence: 0.7,
    behind: beforeWords(`(?:قد )?${hosting} ${edition}`),
  },
  // ومقرها بورت سان عاصمة سايمارا; في لشبونة، كبرى مدن …; في جرش شمالي الأردن
  {
    behind: /^(?:[،,] )?عاصمه <C>/u,
    most: 2,
    confidence: 0.7,
    before: behindWords('(?:في|من|الي|نحو|[وف]?مقر(?:ها|ه|هما)|بين|عن|[وف]?هي|مدينه) '),
  },
  { before: behindWords(`${into} `), behind: beforeWords(`، ${town}`), most: 2, confidence: 0.8 },
  {
    before: behindWords(`${into} `),
    most: 1,
    confidence: 0.75,
    behind: /^(?:شمال|جنوب|شرق|غرب|وسط)ي? <C>/u,
  },
];

const mayPrecede = wordList('في إلى من بين نحو شمال جنوب شرق غرب وسط قرب شمالي جنوبي شرقي غربي');
const prepositions = wordList('في إلى من بين نحو');
/** Nouns that no place is called by: في مقر, في عزلة. */
const nouns = wordList(
  'مقر مكان قاعة جلسة دورة دورته دورتها نسخة نسخته نسختها حفل لقاء اجتماع مؤتمر مراسم احتفال مناسبة مطلع نهاية منتصف أواخر أوائل بداية كلمة بيان حوار مجال إطار ضوء ظل ضيافة ختام ختامه مستهل أعماله بيت أسرة عائلة عزلة منفى كنف جو بيئة مدرسة حي منزل سلام فقر ترف المنطقة العالم البلاد المدينة العاصمة الخارج الداخل',
);

/** States and places in Arabic by the noun before the name, or by the words around it. */
export function readArabicPlaces(reading: Reading): void {
  for (const [at, token] of reading.tokens.entries())
    if (token.isArabic && reading.at(at) === undefined) {
      readState(reading, at, token);
      readPlace(reading, at, token);
      readHomograph(reading, at, token);
    }
  readInContext(reading, 'Country', states);
  readInContext(reading, 'Place', places);
  readListedStates(reading);
}

const farther = /(?:في|الي|،|مواليد|:) $/u;

function readInContext(
  reading: Reading,
  kind: 'Country' | 'Place',
  contexts: readonly Context[],
): void {
  for (let at = 0; at < reading.tokens.length; at += 1) {
    if (!mayBeName(reading, at)) continue;
    // Few words lead a name; behind these alone the words further back count.
    const near = wordsBefore(reading, at, 2);
    const before = farther.test(near) ? wordsBefore(reading, at, 18) : near;
    for (const { before: led, behind, most, confidence } of contexts) {
      if (!led.test(before)) continue;
      const to = endsOf(reading, at, most).find((end) => behind.test(wordsBehind(reading, end)));
      if (to !== undefined) add(reading, kind, at, to, 0, confidence);
      if (to !== undefined) break;
    }
  }
}

/** A word that is no noun, adjective or plural. */
function mayBeName(reading: Reading, at: number): boolean {
  const token = reading.tokens[at];
  if (!token || reading.at(at) !== undefined || !isBareName(reading, at)) return false;
  if (reading.sentences[reading.sentenceAt(at)]?.from === at) return true;
  if (nouns.has(token.folded) || /^..$|^ال.*ي$|يه$/u.test(token.folded)) return false;
  return ![arabicPlaces, arabicPlaceNames, arabicStates].some((words) => formIn(token, words));
}

/** The tokens at which a name may end. */
function endsOf(reading: Reading, at: number, most: number | undefined): number[] {
  if (most === undefined) return [endOfPlaceAt(reading, at)];
  const ends = [];
  for (let to = at + 1; to <= at + most && (to === at + 1 || isFree(reading, to - 1)); to += 1)
    ends.push(to);
  return ends;
}

function isFree(reading: Reading, at: number): boolean {
  return reading.at(at) === undefined && isBareName(reading, at);
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

/** مدينة الياسمين: the noun is outside the name; واحة النخيل: it is part of it. */
function readPlace(reading: Reading, at: number, token: Token): void {
  const noun = formIn(token, arabicPlaces);
  const named = formIn(token, arabicPlaceNames);
  if ((!noun && !named) || reading.sentenceAt(at + 1) !== reading.sentenceAt(at)) return;
  if (noun && isNisbaOfCapital(reading, at)) {
    readCapital(reading, at + 2);
    return;
  }
  const to = endOfPlaceAt(reading, at + 1);
  if (to === at + 1 || namesNothing(reading, at, token, to)) return;
  if (!named) add(reading, 'Place', at + 1, to, 0, 0.85);
  else if (isPlaceBefore(reading, at)) add(reading, 'Place', at, to, named.skip, 0.8);
}

function readCapital(reading: Reading, name: number): void {
  if (isBareName(reading, name)) add(reading, 'Place', name, name + 1, 0, 0.85);
}

function namesNothing(reading: Reading, at: number, token: Token, to: number): boolean {
  // بمدينة بوخارست الرومانية: a city that is read.
  if (isDeed(reading, to) || (to > at + 2 && reading.at(at + 1)?.kind === 'Place')) return true;
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
  return (
    before !== undefined && (prepositions.has(before.folded) || arabicPlaces.has(before.folded))
  );
}

function endOfPlaceAt(reading: Reading, from: number): number {
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

/** في عَمّان: written with vowels that distinguish it from the state of the same letters. */
function readHomograph(reading: Reading, at: number, token: Token): void {
  const before = reading.tokens[at - 1];
  if (before === undefined || !mayPrecede.has(before.folded)) return;
  const known = reading.lexicon.root.next.get(token.folded)?.ends[0];
  if (known && isRespelled(token.raw, known.text)) add(reading, 'Place', at, at + 1, 0, 0.8);
}
