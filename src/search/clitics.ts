import { fold } from '#text/fold.js';

/** A word without its clitics; the vocabulary decides whether it is a word. */
export interface Stem {
  readonly text: string;
  /** True if the article was the only clitic. */
  readonly articleOnly: boolean;
}

export const article = 'ال';
const latinArticle = /^(?:al|el)(?=\p{L}{4})/u;
/** The s of a plural or genitive, whose apostrophe is removed by folding: Oman's, Greeks, economies. */
const several = /(?<=\p{L}{3})(?<!s)s$/u;
const severalY = /(?<=\p{L}{3})ies$/u;
const arabicLetters = /^\p{Script=Arabic}+$/u;
const shortestStem = 3;
/** Minimum letters after و alone, which may precede a shorter word: وسد. */
const shortestAfterAnd = 2;

/** Words that begin like a clitic but belong together: states and capitals. */
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
 * The possible stems of a folded word, with its clitics removed one by one; empty for a word that only looks as if it had
 * clitics.
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

/**
 * Removes clitics: a word has at most one of each, in this order: و or ف, then ب, ك or ل, then ال, which merges with ل to لل.
 */
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
