import { arabicOrganisations, arabicStops } from '../lexicon/names.js';
import { arabicAccording, arabicSaying, arabicSayingOf, arabicThat } from '../lexicon/speech.js';
import { givenNouns } from '../lexicon/given-nouns.js';
import { formIn } from '#text/words/forms.js';
import { wordAt } from '#text/words/tokens.js';
import type { Reading } from '../reading/reading.js';
import { anyOf, beforeWords, behindWords, wordsBefore, wordsBehind } from './surroundings.js';

/** A place of a person's name: the words before it and behind it. */
interface Place {
  readonly before: RegExp;
  /** By default a mark, the end, or a word that continues no name. */
  readonly behind?: RegExp;
  /** True if even a word like a verb is a name there. */
  readonly isSure?: true;
}

const body = `(?:\\S*<O>|(?:لل|ال)${anyOf(arabicOrganisations.keys())}) `;
const field = '(?:(?:(?:ال|لل)\\S+|في|لدي|شوون) )*';
/** An office with its owner, or one that is definite by itself: رئيس هيئة …, أمينها العام. */
const office = `(?:<[RrA]> ${field}${body}|<R> ${field})`;
/** Words before an office that introduce its holder, not the object of an action of the holder. */
const leading = `(?:[وفبلك]{0,2}${anyOf(
  'في من الي علي عن مع بين امام لدي عند نحو ضد جانب يد قبل حسب وفق كلمه خطاب حضور رياسه قياده مشاركه دعوه رعايه توجيه اشراف رفقه اسم لقاء زياره'.split(
    ' ',
  ),
)} |(?:[وفبك]?ال|[وف]?لل)\\S{2,} |[وف]?[بل](?=<))`;
const appointing =
  '[وفبل]{0,2}(?:[يت]?عين|عينت|[يت]?نتخب|انتخبت?|[يت]?ختار|اختارت?|اختيرت?|سمي|سمت|تسمي|[يت]?كلف|كلفت|رقي|رقت|ندبت?|نصبت?|زكي|زكت|اقرت?|ثبتت?|تعيين|انتخاب|اختيار|تسميه|تكليف|تزكيه|تثبيت|ترقيه) ';
const intoOffice = beforeWords(
  '(?:في منصب|[لب]?منصب|ب?مهام|خلفا|بدلا|دفه|مهام(?:ه|ها)|[لب]?(?:رياس|ادار|قياد|امان)[هت]\\S*) ',
);
/** Verbs with the organisation named before as their object. */
const heading =
  '[وف]?(?:[يت]?راسها?|[يت]?تراست?ها?|[يت]ديرها?|ادارت?ها?|[يت]قودها?|قادت?ها?|اسست?ها?) ';
const bringsIn = beforeWords(`(?:[:،,(«]|${anyOf(arabicThat)}) `);
const now = '(?:اليوم |الان |حاليا )?';

const behindOffice = behindWords(office);
const behindOwner = behindWords(`(?:${office}|\\S*<O> |<R> )`);

const places: readonly Place[] = [
  // سفير قبرص لدى قطر …, وزير التخطيط في مملكة …
  { before: behindWords('\\S*<[RrA]> (?:\\S+ ){0,3}\\S*<C> (?:(?:لدي|في) <C> )?') },
  // تخلفه, وسيخلفها
  { before: behindWords('[وفلس]{0,2}(?:[يت]خلف|خلفت?)(?:ه|ها|هما) ') },
  // عيّنت الهيئة … مديرةً; انتُخب … لرئاسة; تولت … منصب
  { before: behindWords(`${appointing}(?:${body}|ال\\S+ )?`), behind: /^<A>/u, isSure: true },
  { before: behindWords(appointing), behind: intoOffice, isSure: true },
  {
    before: behindWords('[وفل]?[يت]?(?:تولي|تولت|تسلمت?|تراست?) '),
    behind: intoOffice,
    isSure: true,
  },
  // مع أمينها العام, لرئيس الهيئة, التقى الوفد مديرة المختبر
  { before: behindWords(`${leading}${office}`), isSure: true },
  {
    before: new RegExp(`$(?<=(?:^|[^\\p{L}\\p{N}>…] )${office})`, 'u'),
    behind: /^(?:$|[^\p{L}\p{N}<])/u,
  },
  { before: behindWords(`[وف]?${anyOf(arabicSaying)} ${office}`), behind: bringsIn },
  // تديره …, يحل … محل …, مهامها … محل …, بدلًا من …
  { before: behindWords(`(?:${heading}|[وفلس]{0,2}[يت]?حلت? (?:\\S+ ){0,3}محل |بدلا من )${now}`) },
  { before: behindWords('(?:ال)?(?:مهام|منصب|عمل)(?:ه|ها)? (?:\\S+ ){0,7}محل ') },
  // رئيس البنك، أكينيومي أديزينا، على
  { before: behindWords(`[وفبل]{0,2}${office}[،,] `), behind: /^[،,]/u },
  // وقع الأمين العام للمنتدى سون شيان شنغ، مذكرة
  { before: new RegExp(`^\\S+ ${office}$`, 'u'), behind: /^[،,(]/u },
  // برئاسة جنكيز غوناي، ; أكد هولين زاو الأمين العام
  { before: behindWords('[وف]?ب(?:رياسه|قياده) '), behind: /^[،,.]/u },
  { before: behindWords(`[وف]?${anyOf(arabicSaying)} `), behind: /^<R>/u },
  // …، رئيس هيئة البريد
  {
    before: /^(?!(?:.* )?(?:في|من|علي|عن|كل|اي|او) $)/u,
    behind: /^[،,] <[RrA]> (?:\S+ )?\S*<[OC]>/u,
  },
];

/** The words before a name and behind it, without quotation marks around it. */
function wordsAround(reading: Reading, from: number, to: number): readonly [string, string] {
  const isQuoted = reading.quoted.some((part) => part.from === from && part.to === to);
  const mark = isQuoted ? 1 : 0;
  return [wordsBefore(reading, from - mark), wordsBehind(reading, to + mark)];
}

/** Whether a person is named there, by the words around a name of which no part is listed. */
export function isPlaceOfPerson(reading: Reading, from: number, to: number): boolean {
  const [before, behind] = wordsAround(reading, from, to);
  const mayBeVerb = /^س?[يت].{3}/u.test(wordAt(reading.tokens, from));
  const isEnd = endsName(reading, to);
  const isMet = places.some(
    (place) =>
      (place.behind?.test(behind) ?? isEnd) &&
      !(mayBeVerb && !place.isSure) &&
      place.before.test(before),
  );
  if (isMet || mayBeVerb || !isEnd) return isMet;
  return (
    (behindOffice.test(before) && standsAlone(reading, to - 1)) || speaksElsewhere(reading, to - 1)
  );
}

/** The same for a name with a listed part. */
export function isPlaceOfListed(reading: Reading, from: number, to: number): boolean {
  const [before, behind] = wordsAround(reading, from, to);
  return (
    behindOwner.test(before) ||
    behind.startsWith('<A>') ||
    places.some((place) => (place.behind?.test(behind) ?? true) && place.before.test(before))
  );
}

/** A mark, the end, or a word that does not continue a name. */
export function endsName({ tokens }: Reading, at: number): boolean {
  const next = tokens[at];
  if (next === undefined || next.kind === 'MARK') return true;
  return arabicStops.has(next.folded) || /^[وف](?:ال)?.{3}/u.test(next.folded);
}

const reportedBy = (word: string): boolean => arabicAccording.has(word) || arabicSayingOf.has(word);

/** The last word of a name by which the text refers to a speaker: وأضاف بواتنغ أن. */
function speaksElsewhere(reading: Reading, at: number): boolean {
  const { tokens } = reading;
  const [token, before] = [tokens[at], wordAt(tokens, at - 1)];
  if (token === undefined || token.folded.startsWith('ال') || givenNouns.has(token.folded))
    return false;
  // بحسب أسانتي, وتخلف سرور: the words before the family name are no part of it.
  if (/^[وفب]/u.test(before) || reportedBy(before)) return false;
  return reading.placesOf(token.raw).some((place) => {
    const verb = tokens[place - 1];
    const form = verb && formIn(verb, arabicSaying);
    const says = form !== undefined && /^[وف]?$/u.test(form.clitics);
    return place !== at && says && bringsIn.test(wordsBehind(reading, place + 1));
  });
}

/** Whether the word occurs alone elsewhere too, so that it may be a family name. */
function standsAlone(reading: Reading, at: number): boolean {
  const { tokens } = reading;
  return reading
    .placesOf(tokens[at]?.raw ?? '')
    .some((place) => place !== at && wordAt(tokens, place - 1) !== wordAt(tokens, at - 1));
}
