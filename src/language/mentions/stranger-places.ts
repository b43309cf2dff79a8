import { givenNouns } from '../lexicon/given-nouns.js';
import { arabicOrganisations } from '../lexicon/names.js';
import { arabicAccording, arabicSaying, arabicSayingOf, arabicThat } from '../lexicon/speech.js';
import { wordList } from '../../shared/text/words/word-list.js';
import type { Reading } from '../reading/reading.js';
import { formIn, formsOf } from '../../shared/text/words/forms.js';
import { wordAt } from '../../shared/text/words/tokens.js';
import { hasArticle } from './article.js';
import { arabicRoleAt } from './arabic-roles.js';
import { isNamedPerson } from '../reading/mention.js';

const farthest = 6;
/** Verbs and nouns of appointing. */
const appointing =
  /^[وفبل]{0,2}(?:عين|عينت|يعين|تعين|انتخب|انتخبت|ينتخب|تنتخب|اختار|اختارت|يختار|تختار|اختير|اختيرت|سمي|سمت|تسمي|كلف|كلفت|يكلف|تكلف|رقي|رقت|ندب|ندبت|نصب|نصبت|زكي|زكت|اقر|اقرت|ثبت|ثبتت|تعيين|انتخاب|اختيار|تسميه|تكليف|تزكيه|تثبيت|ترقيه)$/u;
/** Words after a name of an appointed person, besides the office itself. */
const intoOffice =
  /^(?:[لب]?منصب|ب?رياس[هت]\S*|ب?اداره|ب?قياده|بمهام|خلفا|بدلا|ل?رياس[هت]\S*|ل?اداره|ل?قياده|امانتها|امانته|ادارتها|ادارته|قيادتها|قيادته|مهام|مهامه|مهامها|دفه)$/u;
const takingOver = /^[وفل]?(?:[يت]?تولي|تولت|[يت]?تسلم|تسلمت|[يت]تراس|تراس|تراست)$/u;
/** Words for the head, founder or manager of an organisation named before. */
const heading =
  /^[وف]?(?:[يت]?راسها|[يت]?راسه|[يت]تراسها|[يت]تراسه|تراسها|تراسه|تراستها|[يت]ديرها|[يت]ديره|ادارها|ادارتها|ادارته|[يت]قودها|[يت]قوده|قادها|قادتها|اسسها|اسسه|اسستها|اسسته)$/u;
const speechOf: { has(word: string): boolean } = {
  has: (word) => arabicAccording.has(word) || arabicSayingOf.has(word),
};
/** Words before an office that introduce its holder, not the object of an action of the holder. */
const leading = wordList(
  'في من إلى على عن مع بين أمام لدى عند نحو ضد بجانب جانب يد قبل بحسب وفق حسب كلمة خطاب حضور رئاسة قيادة برئاسة بحضور بقيادة بمشاركة بدعوة برعاية بتوجيه بإشراف برفقة باسم لقاء زيارة مشاركة إشراف رعاية',
);

/** The start of an office that precedes a name: أمينها العام, رئيس هيئة …, الأمينة العامة للمنظمة. */
export function officeBefore(reading: Reading, at: number): number | undefined {
  const { tokens } = reading;
  const owner = reading.endingAt(at);
  const end = owner?.kind === 'Organization' ? owner.from : endOfShortOwner(reading, at);
  for (let from = end - 1; from >= Math.max(0, end - farthest); from -= 1) {
    const role = roleAt(reading, from);
    if (!role || reading.sentenceAt(from) !== reading.sentenceAt(at)) continue;
    const isWhole = end < at || isDefinite(wordAt(tokens, from));
    return isWhole && isOnlyField(reading, role.to, end) ? firstOfRole(reading, from) : undefined;
  }
  return undefined;
}

/** The office at a token, also after ب: رحّب بمدير …. */
function roleAt({ tokens }: Reading, from: number): { readonly to: number } | undefined {
  const role = arabicRoleAt(tokens, from);
  const token = tokens[from];
  if (role || token === undefined || !ledByBa.test(token.folded)) return role;
  const noun = { ...token, folded: token.folded.replace(/^[وف]?ب/u, ''), forms: undefined };
  const behind = arabicRoleAt([noun, ...tokens.slice(from + 1, from + 4)], 0);
  return behind && { to: from + behind.to };
}

const ledByBa = /^[وف]?ب(?=.{4})/u;

/** للمنظمة, الهيئة: an organisation of the text, by its noun alone. */
function endOfShortOwner({ tokens }: Reading, at: number): number {
  const noun = wordAt(tokens, at - 1).replace(/^(?:لل|ال)/u, '');
  return noun !== wordAt(tokens, at - 1) && arabicOrganisations.has(noun) ? at - 1 : at;
}

/** نائب الأمين العام: the longest office. */
function firstOfRole({ tokens }: Reading, from: number): number {
  const longer = [from - 1, from - 2].find((place) => {
    const role = arabicRoleAt(tokens, place);
    return role !== undefined && role.to > from;
  });
  return longer ?? from;
}

function isDefinite(word: string): boolean {
  return /^(?:[وفبكل]?ال|لل)/u.test(word) || /.{3,}(?:ها|ه)$/u.test(word);
}

/** Whether only words of the field are between the office and its organisation: مدير إدارة الشراكات في …. */
function isOnlyField({ tokens }: Reading, from: number, to: number): boolean {
  return tokens
    .slice(from, to)
    .every(
      ({ folded, isArabic }) =>
        isArabic && (/^(?:ال|لل)/u.test(folded) || /^(?:في|لدي|شوون)$/u.test(folded)),
    );
}

/** Whether the words before an office show that the words after it are its holder. */
export function leadsToHolder(reading: Reading, office: number, to: number): boolean {
  const before = reading.tokens[office - 1];
  const isFirst = reading.sentences[reading.sentenceAt(office)]?.from === office;
  if (before === undefined || isFirst || before.kind === 'MARK') return endsClause(reading, to);
  // التقى الوفد مديرة …: after the subject of its verb.
  if (isLedTo(reading, office) || hasArticle(before)) return true;
  return formIn(before, arabicSaying) !== undefined && bringsInWords(reading, to);
}

/** مع أمينها العام, برئاسة المدير التنفيذي, لرئيس الهيئة. */
export function isLedTo({ tokens }: Reading, office: number): boolean {
  const [before, first] = [tokens[office - 1], tokens[office]];
  if (before === undefined || first === undefined) return false;
  if (leading.has(before.folded) || formsOf(before).some(({ folded }) => leading.has(folded)))
    return true;
  if (ledByBa.test(first.folded) && arabicRoleAt(tokens, office) === undefined) return true;
  const role = arabicRoleAt(tokens, office);
  return (role?.skip ?? 0) > 0 && /^(?:[وف]?[بل]|لل)/u.test(first.folded);
}

function endsClause({ tokens }: Reading, at: number): boolean {
  const next = tokens[at];
  return next === undefined || next.kind === 'MARK';
}

/** إن, أن, a colon or a comma. */
function bringsInWords({ tokens }: Reading, at: number): boolean {
  const next = tokens[at];
  if (next === undefined) return false;
  return /^[:،,(«]$/u.test(next.raw) || arabicThat.has(next.folded);
}

/** عيّنت الهيئة … مديرةً, انتُخب … رئيسًا, تعيين … في منصب: a name between a word of appointing and the office. */
export function isAppointed(reading: Reading, from: number, to: number): boolean {
  return isAccusativeOffice(reading, to)
    ? isBehindDeed(reading, from)
    : isPutInto(reading, from, to);
}

function isPutInto({ tokens }: Reading, from: number, to: number): boolean {
  const [before, next] = [wordAt(tokens, from - 1), wordAt(tokens, to)];
  if (takingOver.test(before) && intoOffice.test(next)) return true;
  const isInto = intoOffice.test(next) || (next === 'في' && wordAt(tokens, to + 1) === 'منصب');
  return isInto && appointing.test(before);
}

/** مديرًا, منسقةً: with accusative endings, or of a noun that has ا instead. */
export function isAccusativeOffice({ tokens }: Reading, at: number): boolean {
  const token = tokens[at];
  const isAccusative =
    token?.raw.includes('\u064B') === true || /.{3,}ا$/u.test(token?.folded ?? '');
  return isAccusative && arabicRoleAt(tokens, at) !== undefined;
}

/** Directly before the name, or before the subject of the verb. */
function isBehindDeed(reading: Reading, from: number): boolean {
  const { tokens } = reading;
  const body = reading.endingAt(from);
  const start = body?.kind === 'Organization' ? body.from : endOfShortOwner(reading, from);
  return appointing.test(wordAt(tokens, start - 1));
}

/** يحل محل …, تديره …, الذي أسسته …. */
export function isBehindHeading({ tokens }: Reading, at: number): boolean {
  const isNow = /^(?:اليوم|الان|حاليا)$/u.test(wordAt(tokens, at - 1));
  const before = wordAt(tokens, isNow ? at - 2 : at - 1);
  return (
    heading.test(before) ||
    (before === 'محل' &&
      /^[وفل]?[يت]?(?:حل|حلت)$|^(?:[وف]?(?:سيحل|ستحل))$/u.test(
        wordAt(tokens, verbOfPlace(tokens, at - 2)),
      )) ||
    isInPlaceOf(tokens, at)
  );
}

/** ويحل الرواشدة محل …: the successor may be in between. */
function verbOfPlace(tokens: Reading['tokens'], at: number): number {
  const isVerb = (place: number): boolean => /حلت?$/u.test(wordAt(tokens, place));
  return [at, at - 1, at - 2, at - 3].find(isVerb) ?? at;
}

/** بدلًا من …; مهامها … محل …. */
function isInPlaceOf(tokens: Reading['tokens'], at: number): boolean {
  const [second, before] = [wordAt(tokens, at - 2), wordAt(tokens, at - 1)];
  if (before === 'من') return /^بدلا$/u.test(second);
  if (before !== 'محل') return false;
  return tokens
    .slice(Math.max(0, at - 9), at - 1)
    .some(({ folded }) =>
      /^(?:مهامه|مهامها|منصبه|منصبها|المنصب|المهام|مهام|منصب|عملها|عمله)$/u.test(folded),
    );
}

/** The last word of a name by which the text refers to a speaker: وأضاف بواتنغ أن. */
export function speaksElsewhere(reading: Reading, at: number): boolean {
  const token = reading.tokens[at];
  if (token === undefined || token.folded.startsWith('ال') || givenNouns.has(token.folded))
    return false;
  // بحسب أسانتي, وتخلف سرور: the words before the family name are no part of it.
  if (
    /^[وفب]/u.test(wordAt(reading.tokens, at - 1)) ||
    speechOf.has(wordAt(reading.tokens, at - 1))
  )
    return false;
  return reading.placesOf(token.raw).some((place) => {
    const before = reading.tokens[place - 1];
    return (
      place !== at && before !== undefined && hasVerb(before) && bringsInWords(reading, place + 1)
    );
  });
}

function hasVerb(token: Reading['tokens'][number]): boolean {
  const form = formIn(token, arabicSaying);
  return form !== undefined && /^[وف]?$/u.test(form.clitics);
}

/** Whether the word occurs alone elsewhere too, so that it may be a family name. */
export function standsAlone(reading: Reading, at: number): boolean {
  const { tokens } = reading;
  const raw = tokens[at]?.raw ?? '';
  return reading
    .placesOf(raw)
    .some((place) => place !== at && wordAt(tokens, place - 1) !== wordAt(tokens, at - 1));
}

/** غسان لطفي، وأفوا بواتنغ من غانا: the last of several persons, with a country of origin. */
export function isOneMorePerson(reading: Reading, at: number, to: number): boolean {
  if (wordAt(reading.tokens, to) !== 'من' || !wordAt(reading.tokens, at).startsWith('و'))
    return false;
  const origin = reading.startingAt(to + 1);
  if (origin?.kind !== 'Country' && origin?.kind !== 'Organization') return false;
  const { from } = reading.sentences[reading.sentenceAt(at)] ?? { from: at };
  const before = reading.within(from, at).findLast(isNamedPerson);
  return before !== undefined && spoke(reading, from, at);
}

function spoke({ tokens }: Reading, from: number, to: number): boolean {
  return tokens
    .slice(from, to)
    .some(({ folded }) =>
      /^[وف]?(?:قد)?(?:[يت]?شارك|شاركت|[يت]?تحدث|تحدثت|حضر|حضرت|[يت]حضر|القي|القت|ناقش|ناقشت|ضم|ضمت|[يت]ضم|جمع|جمعت|حاضر|حاضرت|بحضور|بمشاركه|انضم|انضمت)(?:ه|ها)?$/u.test(
        folded,
      ),
    );
}
