import { fold } from '#text/fold.js';
import { arabicOrganisations, fields } from '../lexicon/names.js';
import { wordList } from '#text/words/word-list.js';
import type { Reading } from '../reading/reading.js';
import { wordAt } from '#text/words/tokens.js';

/** اللجنة الوطنية للمياه: a body with its purpose. */
export function isForSomething({ tokens }: Reading, from: number, to: number): boolean {
  return tokens.slice(from + 1, to).some(({ folded }) => /^لل.{3,}/u.test(folded));
}

/** مجلس أمناء معهد …: a body of another, whose name follows. */
export function isBodyOfOther({ tokens }: Reading, at: number): boolean {
  const owner = wordAt(tokens, at + 2).replace(/^ال(?=.{3})/u, '');
  return bodies.test(wordAt(tokens, at + 1)) && arabicOrganisations.has(owner);
}

/** رئيس مجلس أمناء المعهد: the board is part of the office. */
export function isOfMember({ tokens }: Reading, at: number): boolean {
  return /^[وفبل]?(?:ال)?(?:ر[ئي]يسه?|ر[ئي]اسه|عضوه?|اعضاء|عضويه|نا[ئي]به?|امينه?|سر|مديره?)$/u.test(
    wordAt(tokens, at - 1),
  );
}

const bodies = /^(?:امناء|اداره|محافظي|حكماء|مديري|مفوضي)$/u;

/** سفارة الأردن في مسقط: the seat of an embassy is part of its name. */
export function withSeat(reading: Reading, head: string, to: number): number {
  const isEmbassy = /^(?:سفاره|قنصليه)$/u.test(head) && wordAt(reading.tokens, to) === 'في';
  const place = isEmbassy ? reading.startingAt(to + 1) : undefined;
  return place?.kind === 'Place' ? place.to : to;
}

/** مجلس محافظيه, مجلس إدارتها: the body of an entity named before, without a name. */
export function isOfIts(word: string): boolean {
  const bare = word.normalize('NFC').replaceAll(/[\u064B-\u0652\u0640]/gu, '');
  return /.{3,}(?:ها|هم|[^اتيو]ه|يه)$/u.test(bare) && !/^(?:ال|لل)/u.test(bare);
}

/** The end of a name that ends with its place or its states. */
export function endOfOwner(reading: Reading, at: number): number | undefined {
  const place = endOfPlaceAt(reading, at);
  return place === undefined ? endOfStates(reading, at) : behindPlace(reading, place);
}

/** The end of a state or place whose name begins with the whole word, or is the word elsewhere in the text. */
function endOfPlaceAt(reading: Reading, at: number): number | undefined {
  if (reading.sentenceAt(at) !== reading.sentenceAt(at - 1)) return undefined;
  if (isStateBeside(reading, at)) return undefined;
  const place = reading.startingAt(at);
  if (place && /^(?:Country|Place)$/u.test(place.kind) && place.start === reading.tokens[at]?.start)
    return place.to;
  // منتدى الواحة الرقمي: the name continues, even if another entity has the shorter name.
  const isGoingOn = [at, at + 1].every((each) => /^(?:ال|لل)/u.test(wordAt(reading.tokens, each)));
  const isPlace = reading.entities.find('Place', reading.words(at, at + 1)) !== undefined;
  return isPlace && !isGoingOn ? at + 1 : undefined;
}

/** وتضم رابطة الأنهار الأردن: after a word with the article the name has ended, unless an adjective may follow. */
export function isStateBeside(reading: Reading, at: number): boolean {
  const { tokens } = reading;
  const isBehindArticle = wordAt(tokens, at - 1).startsWith('ال');
  return (
    isBehindArticle &&
    reading.startingAt(at)?.kind === 'Country' &&
    !/^ال.+(?:ي|يه)$/u.test(wordAt(tokens, at))
  );
}

/** اتحاد غرف دول مجلس الأنهار: after دول, the chain ends with the body or the region that the states belong to. */
function endOfStates(reading: Reading, at: number): number | undefined {
  if (wordAt(reading.tokens, at) !== 'دول') return undefined;
  if (reading.sentenceAt(at + 1) !== reading.sentenceAt(at - 1)) return undefined;
  const whose = reading.startingAt(at + 1);
  if (whose && /^(?:Country|Organization|Place)$/u.test(whose.kind)) return whose.to;
  const land = arabicOrganisations.has(wordAt(reading.tokens, at + 1)) ? at + 2 : at + 1;
  return /^ال.{3,}/u.test(wordAt(reading.tokens, land)) ? land + 1 : undefined;
}

/** اتحاد المغرب العربي, جامعة عمان الأهلية: an adjective behind the place, which is of no state. */
function isOwnAdjective(reading: Reading, at: number, word: string): boolean {
  const isFree = reading.sentenceAt(at) === reading.sentenceAt(at - 1) && !reading.at(at);
  return isFree && /^ال.{3,}يه?$/u.test(word) && reading.lexicon.stateOfNisba(word) === undefined;
}

/** معهد لشبونة للفنون, معهد لشبونة لأمن الموانئ: the purpose of the body after its place. */
function behindPlace(reading: Reading, at: number): number {
  const [word, next] = [wordAt(reading.tokens, at), wordAt(reading.tokens, at + 1)];
  if (isOwnAdjective(reading, at, word)) return at + 1;
  if (/^لل.{3,}/u.test(word))
    return word !== 'للشوون' && fields.has(`ال${word.slice(2)}`) ? at + 1 : at;
  const isOfField = /^ل.{3,}/u.test(word) && fields.has(`ال${word.slice(1)}`);
  const isFree = reading.at(at) === undefined && reading.at(at + 1) === undefined;
  return isOfField && isFree && /^ال.{3,}/u.test(next) ? at + 2 : at;
}

/** مكتب الأمين العام, مكتب الظل: an office of somebody or something; a body's name says more. */
export function isPlainOffice({ tokens }: Reading, at: number): boolean {
  if (!/^[وفبل]?مكتب$/u.test(wordAt(tokens, at))) return false;
  const [next, second] = [wordAt(tokens, at + 1), wordAt(tokens, at + 2)];
  const isOfOfficer = /^(?:ال(?:امين|رييس|وزير|مدير|محامي|سفير|امير|حاكم|محافظ|نايب)|لل)/u.test(
    next,
  );
  return isOfOfficer || !second.startsWith('ال');
}

const adjectives = wordList(
  'مستقل مشترك مختص متخصص مصغر موسع موحد مؤقت دائم خاص عام كبير صغير جديد قديم عريق رائد ناشئ حديث واحد مماثل منفصل محايد معني معتمد منتخب مستحدث',
);

/** هيئة مستقلة: an adjective for the sort of body. */
export function isPlainAdjective(word: string, isFeminine: boolean): boolean {
  const folded = fold(word);
  return adjectives.has(isFeminine ? folded.replace(/ه$/u, '') : folded);
}

/** شبكة قنوات رفيعة: a plural and its adjective without the article are no name. */
export function isPlainPlural(rest: readonly string[]): boolean {
  const [noun = '', adjective = ''] = rest;
  return rest.length === 2 && /^(?!ال).{2,}ات$/u.test(noun) && /^(?!ال|لل).{3,}ة$/u.test(adjective);
}
