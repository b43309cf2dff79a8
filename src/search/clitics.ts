import { fold } from '../shared/text/fold.js';

/** What remains of a word without its clitics; whether that is a word, only a vocabulary shows. */
export interface Stem {
  readonly text: string;
  /** The clitics were the article alone. */
  readonly articleOnly: boolean;
}

export const article = 'ال';
const latinArticle = /^(?:al|el)(?=\p{L}{4})/u;
/** The s of a plural and of a genitive, whose apostrophe is folded away: Oman's, Greeks, economies. */
const several = /(?<=\p{L}{3})(?<!s)s$/u;
const severalY = /(?<=\p{L}{3})ies$/u;
const arabicLetters = /^\p{Script=Arabic}+$/u;
const shortestStem = 3;
/** Of و alone a shorter word may be left: وسد. */
const shortestAfterAnd = 2;

/** Words that begin like a clitic and lose a letter of their own if it is taken: states and capitals. */
const whole: ReadonlySet<string> = new Set(
  fold(`
    باكستان بنغلاديش بنجلاديش بلجيكا بلغاريا بولندا بوليفيا بوتان بوتسوانا بوروندي بوركينا بروناي بريطانيا بربادوس
    بيرو بيلاروس بنما بنين بليز باراغواي بابوا بالاو باهاماس بغداد بيروت باريس برلين بروكسل بكين باكو باماكو بانكوك
    كندا كوبا كينيا كولومبيا كوستاريكا كمبوديا كرواتيا كازاخستان كوريا كيريباتي كابول كمبالا كانبرا كييف كوالالمبور
    لبنان ليبيا لاوس لاتفيا ليتوانيا لوكسمبورغ ليبيريا ليسوتو ليختنشتاين لندن لشبونة لاهاي ليما لواندا لوساكا
    فرنسا فنلندا فلسطين فيتنام فنزويلا فانواتو فيجي فيينا فرسوفيا وارسو واشنطن ويندهوك
    ألمانيا ألبانيا
  `).split(' '),
);

/**
 * The words that a folded word may be once its clitics are taken, one after another; none for a word that only
 * looks as if it had them.
 */
export function stemsOf(word: string): readonly Stem[] {
  if (!arabicLetters.test(word)) return latinStemsOf(word);
  const definite = word.startsWith(article);
  return [...restsOf(word, 'CONJUNCTION')]
    .filter((rest) => isLongEnough(rest, word))
    .map((rest) => ({ text: rest, articleOnly: definite }));
}

function isLongEnough(rest: string, word: string): boolean {
  if (rest.length >= shortestStem) return true;
  return rest.length >= shortestAfterAnd && rest !== article && word === `و${rest}`;
}

function latinStemsOf(word: string): readonly Stem[] {
  const bare = word.replace(latinArticle, '');
  const one = word.replace(severalY, 'y').replace(several, '');
  return [
    ...(bare === word ? [] : [{ text: bare, articleOnly: true }]),
    ...(one === word ? [] : [{ text: one, articleOnly: false }]),
  ];
}

/** A word carries at most one of each, in this order: و or ف, then ب, ك or ل, then ال, which melts with ل to لل. */
function* restsOf(
  word: string,
  from: 'CONJUNCTION' | 'PREPOSITION' | 'ARTICLE',
): Generator<string> {
  if (whole.has(word)) return;
  if (from === 'CONJUNCTION' && /^[وف]/u.test(word)) yield* withRests(word.slice(1), 'PREPOSITION');
  if (from !== 'ARTICLE' && word.startsWith('لل'))
    yield* withRests(article + word.slice(2), 'ARTICLE');
  if (from !== 'ARTICLE' && /^[بكل]/u.test(word)) yield* withRests(word.slice(1), 'ARTICLE');
  if (word.startsWith(article)) yield word.slice(article.length);
}

function* withRests(word: string, from: 'PREPOSITION' | 'ARTICLE'): Generator<string> {
  yield word;
  yield* restsOf(word, from);
}
