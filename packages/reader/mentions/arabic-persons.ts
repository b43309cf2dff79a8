import { givenNouns } from '../lexicon/given-nouns.js';
import { arabicForums, arabicOrganisations, arabicStops } from '../lexicon/names.js';
import {
  arabicHonorifics,
  arabicProfessions,
  arabicTitles,
  nameParticles,
} from '../lexicon/people.js';
import { arabicSaying, arabicSayingOf, arabicSpeeches, arabicThat } from '../lexicon/speech.js';
import { wordList } from '#text/words/word-list.js';
import { isAli } from '../reading/ali.js';
import type { Reading } from '../reading/reading.js';
import { formIn, formsOf, type Form } from '#text/words/forms.js';
import { wordAt, type Token } from '#text/words/tokens.js';
import { arabicRoleAt } from './arabic-roles.js';
import { isBehindProfession, isBehindTitle } from './arabic-title-before.js';
import { isPlaceOfListed } from './places-of-persons.js';

const longest = 5;
/** Words before a name that introduce a person. */
const bringing = wordList(
  'خلفا مع أدارها ادارها أدارتها قدمه قدمها قدمته قدمتها ألقاها القاها ألقتها يرأسها ترأسها ترأستها هو هي بقيادة حاوره أجراها يديرها تديرها برئاسة',
);
/** Verbs some of which are also given names. */
const opinions = wordList('ترى يرى وترى ويرى تعتقد يعتقد رأى رأت ورأت ورأى');
const notNames = wordList(
  'الوزير السفير أما سجل سجلت أحرز أحرزت حقق حققت زيارة جولة رحلة كلمة أحد إحدى ولد ولدت زار زارت حضر حضرت شارك شاركت قدم قدمت ألقى ألقت افتتح افتتحت عين عينت أدار أدارت يرأس ترأس هذا هذه ذلك في على إلى عن من أن إن ما لا لم لن قد كما بعد قبل خلال وهو وهي حيث عند لما عما كما مما فيما بما رأي قول انتخاب تعيين اختيار ترشيح استقبال أمر ميثاق مرسوم قرار سيدة سادة محل أمام نظيره نظيرته نظيرها نظيرتها أهل عدد جني جمع حصاد موسم سعر يتجاوز تتجاوز يتخطى يبلغ تبلغ يزيد تزيد يعد تعد اثنان ثلاثة أربعة خمسة ستة سبعة ثمانية تسعة عشرة ثانية ثالثة رابعة عاصمة أمنية أكبر أصغر أهم أبرز أقدم أفضل أكثر',
);

/**
 * Names of persons in Arabic: given and family names from the lists, or a name after a title, an office or a verb of saying
 * with at least one part from the lists or with a title.
 */
export function readArabicPersons(reading: Reading): void {
  for (let at = 0; at < reading.tokens.length; at += 1) {
    const token = reading.tokens[at];
    if (token?.isArabic !== true || isCovered(reading, at)) continue;
    const name = nameAt(reading, at, token);
    if (!name) continue;
    reading.addNamed({
      from: at,
      to: name.to,
      skip: name.skip,
      kind: 'Person',
      rule: 'arabic-person',
      confidence: name.confidence,
    });
    at = name.to - 1;
  }
}

interface PersonName {
  readonly to: number;
  readonly skip: number;
  readonly confidence: number;
}

function nameAt(reading: Reading, at: number, token: Token): PersonName | undefined {
  if (!canBeginName(reading, at, token)) return undefined;
  const form = givenForm(reading, at, token);
  if (form) return wholeName(reading, at, form.skip, isBehindTitle(reading, at));
  const isLed = isBehindTitle(reading, at) && !mayBeVerb(token);
  return isLed || isSonOf(reading, at) ? wholeName(reading, at, 0, isLed) : undefined;
}

function wholeName(reading: Reading, at: number, skip: number, isLed: boolean) {
  const to = endOfName(reading, at);
  const isWhole = to > at + 1 && (isLed || isSure(reading, at, to));
  return isWhole ? { to, skip, confidence: isLed ? 0.9 : 0.8 } : undefined;
}

/** يصل, تبحث in their shortest form. */
function mayBeVerb({ folded }: Token): boolean {
  return /^[يت]..$/u.test(folded);
}

/** ، الناني ولد اشروقه: an unlisted name before a word for son or daughter, behind a mark or a word that brings in a person. */
function isSonOf(reading: Reading, at: number): boolean {
  const before = reading.tokens[at - 1];
  const isLed = before?.isArabic !== true || isBringing(before);
  const isVerb = arabicSaying.has(wordAt(reading.tokens, at));
  return isLed && !isVerb && isOfParent(reading, at + 1);
}

/** ابن, ولد and the like, and the name of the parent behind it. */
function isOfParent({ tokens }: Reading, at: number): boolean {
  const parent = tokens[at + 1];
  const isWord = /^(?:بن|بنت|ولد|منت)$/u.test(wordAt(tokens, at));
  return isWord && parent?.isArabic === true && !arabicStops.has(parent.folded);
}

function canBeginName(reading: Reading, at: number, token: Token): boolean {
  const { folded } = token;
  if (
    /^[وف]?نشات?$/u.test(folded) &&
    reading.lexicon.people.given.has(wordAt(reading.tokens, at + 1))
  )
    return false;
  if (isAli(reading, at)) return true;
  return (
    formIn(token, arabicTitles) === undefined &&
    ![arabicStops, arabicThat, opinions].some((words) => words.has(folded)) &&
    !isOffice(reading, at)
  );
}

/** وزير العمل: an office with its field, although its noun is also a given name. */
function isOffice({ tokens }: Reading, at: number): boolean {
  const isNew = /^(?:جديد|جديده|سابق|سابقه|حالي|حاليه)$/u.test(wordAt(tokens, at + 1));
  return (
    arabicRoleAt(tokens, at) !== undefined && (isNew || /^(?:ال|لل)/u.test(wordAt(tokens, at + 1)))
  );
}

/** The word as a given name of the list, with at most one clitic. */
function givenForm(reading: Reading, at: number, token: Token): Form | undefined {
  const shortest = isBehindProfession(reading, at) ? 2 : 3;
  return formsOf(token).find(
    ({ folded, clitics }) =>
      reading.lexicon.people.given.has(folded) &&
      folded.length >= shortest &&
      !givenNouns.has(folded) &&
      !(clitics !== '' && arabicTitles.has(folded)) &&
      (!notNames.has(folded) || isAli(reading, at)) &&
      /^[لوب]?$/u.test(clitics),
  );
}

/** The end of the name: no stop, no head of another name, no verb of saying; the particles بن and آل include the next word. */
function endOfName(reading: Reading, at: number): number {
  const { tokens } = reading;
  let [to, words] = [at + 1, 1];
  for (; words < longest && goesOn(reading, at, to); to += 1)
    if (!nameParticles.has(wordAt(tokens, to))) words += 1;
  return nameParticles.has(wordAt(tokens, to - 1)) ? to - 1 : to;
}

function goesOn(reading: Reading, at: number, to: number): boolean {
  const token = reading.tokens[to];
  if (reading.sentenceAt(to) !== reading.sentenceAt(at)) return false;
  if (token?.isArabic !== true) return false;
  if ([to, to - 1].some((place) => isFiliation(reading, place))) return true;
  if (endsName(reading, to, token)) return false;
  return (
    [token.folded, wordAt(reading.tokens, to - 1)].some((word) => nameParticles.has(word)) ||
    isPart(reading, token, to - at) ||
    isFamily(reading, at, to) ||
    isLastOfName(reading, at, to, token)
  );
}

/** جان ريتشارد إيتوا، وزير …: a last word that no list has, between the name and a comma. */
function isLastOfName({ tokens }: Reading, at: number, to: number, { folded }: Token): boolean {
  const isOther = /^(?:[وفبل]|ال)|(?:ها|هم|ات|ين|ون|ه)$/u.test(folded) || adverbs.has(folded);
  return to > at + 1 && folded.length > 3 && !isOther && /^[،,]$/u.test(wordAt(tokens, to + 1));
}

/** إدريس ولد سيدي, مريم منت أحمد: behind a given name, or before one. */
function isFiliation(reading: Reading, at: number): boolean {
  const { given } = reading.lexicon.people;
  const isChild = given.has(wordAt(reading.tokens, at - 1)) || isSonOf(reading, at - 1);
  return isChild && isOfParent(reading, at);
}

/** المهيزع after بن راشد, or a family name that the text uses alone: وأضاف السواحه. */
function isFamily(reading: Reading, at: number, to: number): boolean {
  const { tokens, lexicon } = reading;
  const word = wordAt(tokens, to);
  if (to < at + 2 || !/^ال.{3,}/u.test(word) || lexicon.stateOfNisba(word) !== undefined)
    return false;
  return nameParticles.has(wordAt(tokens, to - 2)) || speaksAlone(reading, word);
}

/** Whether a verb of saying precedes the word anywhere. */
function speaksAlone({ tokens }: Reading, word: string): boolean {
  return tokens.some((token, at) => {
    const before = tokens[at - 1];
    return (
      token.folded === word && before !== undefined && formIn(before, arabicSaying) !== undefined
    );
  });
}

const enders = [
  arabicStops,
  notNames,
  arabicThat,
  arabicSaying,
  arabicSpeeches,
  arabicSayingOf,
  arabicForums,
];

function endsName(reading: Reading, at: number, token: Token): boolean {
  if (enders.some((words) => words.has(token.folded)) && !isAli(reading, at)) return true;
  if (isCovered(reading, at) || reading.isInDate(at) || isNextTitle(reading, at)) return true;
  const base = token.folded.replace(/^(?:لل|ال|ل)/u, '');
  // أحمد الوكيل، رئيس …: between a given name and a comma the word is a family name.
  const isFamilyName =
    token.folded.startsWith('ال') && /^[،,]$/u.test(wordAt(reading.tokens, at + 1));
  const isRole = arabicRoleAt(reading.tokens, at) !== undefined;
  return arabicOrganisations.has(base) || (isRole && !isFamilyName);
}

/** المهندس before another given name introduces the next person. */
function isNextTitle({ tokens, lexicon }: Reading, at: number): boolean {
  return (
    arabicHonorifics.has(wordAt(tokens, at)) && lexicon.people.given.has(wordAt(tokens, at + 1))
  );
}

/**
 * Whether the word may be a part of a name: the second may be any word, from the third on it must be on the lists or have the
 * article.
 */
function isPart({ lexicon }: Reading, token: Token, place: number): boolean {
  const { given, family } = lexicon.people;
  if (given.has(token.folded) || family.has(token.folded)) return true;
  if (/^[وب]ال/u.test(token.folded) || token.folded.startsWith('لل')) return false;
  return place === 1 && !token.folded.startsWith('و') && !mayBeAdverb(token);
}

/** سابقًا, but not كيتا, which never has the sign of the accusative. */
function mayBeAdverb({ raw, folded }: Token): boolean {
  return folded.endsWith('ا') && (raw.includes('\u064B') || adverbs.has(folded));
}

const adverbs = wordList(
  'سابقا حاليا لاحقا رسميا مجددا أيضا معا غدا أخيرا نهائيا رئيسا مديرا وزيرا عضوا أمينا سفيرا نائبا متحدثا ممثلا خبيرا قائدا رئيسيا عاما جديدا مؤقتا مؤخرا',
);

/** Brought in by a title, a profession or a verb, in an office or before one, or with two listed parts. */
function isSure(reading: Reading, at: number, to: number): boolean {
  const before = reading.tokens[at - 1];
  if (!before || isBringing(before) || wordAt(reading.tokens, to) === '،') return true;
  if (before.folded === 'من' && isHandedOver(reading, at - 1)) return true;
  return isPlaceOfListed(reading, at, to) || isCertain(reading, at, to);
}

function isBringing(token: Token): boolean {
  return [arabicTitles, arabicProfessions, bringing, arabicSaying].some(
    (words) => formIn(token, words) !== undefined,
  );
}

/** تسلّم المهمة من …: the person from whom somebody takes over. */
function isHandedOver({ tokens }: Reading, of: number): boolean {
  return tokens
    .slice(Math.max(0, of - 4), of)
    .some(({ folded }) => /^[وف]?(?:[يت])?(?:تسلم|استلم|تلق[يت]|ورث)/u.test(folded));
}

/** Both parts are on the lists, and a verb, a mark or an adjective precedes. */
function isCertain(reading: Reading, at: number, to: number): boolean {
  const { given, family } = reading.lexicon.people;
  const words = reading.tokens.slice(at + 1, to).map(({ folded }) => folded);
  const before = wordAt(reading.tokens, at - 1);
  if (/^(?:من|في|علي|عن|الي|كل|اي)$/u.test(before) && !words.some((word) => word.startsWith('ال')))
    return false;
  return words.some((word) => family.has(word) || given.has(word) || nameParticles.has(word));
}

function isCovered(reading: Reading, at: number): boolean {
  const cover = reading.at(at);
  return cover !== undefined && cover.type !== 'ROLE' && cover.type !== 'NOMINAL';
}
