import type { Mention, Reading } from '../reading/reading.js';
import { wordAt } from '#text/words/tokens.js';

const alone =
  /^(?:except|excepting|excluding|barring|unlike|minus|[وف]?(?:باستثناء|بخلاف|عدا|خلا|سوي|خلافا))$/u;
const pairs =
  /^(?:(?:except|save) for|(?:other|rather) than|(?:apart|aside) from|exception of|instead of|(?:all|everyone|everybody|any|anyone|anybody) but|(?:علي|[وف]علي) (?:عكس|خلاف|نقيض)|(?:ما|من) (?:عدا|خلا|دون)|بدلا (?:من|عن)|عوضا عن)$/u;
/** After a comma: `Jordan, not Oman, …`, الأردن، لا المغرب، …. */
const denied = /^[,،] (?:not|save|لا|[وف]?(?:ليس|ليست))$/u;
const behind = /^(?:aside|excepted|excluded)$/u;

/** Maximum of mentions before one, joined by `and`, among which an exception is looked for. */
const maxJoints = 30;

/**
 * Whether a mention is an exception to the sentence: `all but Jordan`, باستثناء الأردن والمغرب, `unlike Oman`, `Jordan, not
 * Oman, …`.
 */
export function isExcepted(reading: Reading, mention: Mention, joints = maxJoints): boolean {
  const at = beforeArticle(reading, mention.from - 1);
  const [word, before] = [wordAt(reading.tokens, at), wordAt(reading.tokens, at - 1)];
  const pair = `${before === 'the' ? wordAt(reading.tokens, at - 2) : before} ${word}`;
  if (alone.test(word) || pairs.test(pair) || denied.test(pair)) return true;
  if (behind.test(wordAt(reading.tokens, mention.to))) return true;
  const joined = joinedTo(reading, mention, at, word);
  return joined !== undefined && joints > 0 && isExcepted(reading, joined, joints - 1);
}

function beforeArticle({ tokens }: Reading, at: number): number {
  return /^(?:the|an?|both)$/u.test(wordAt(tokens, at)) ? at - 1 : at;
}

/** The mention of the same kind before `and`, or before the و of its first word. */
function joinedTo(
  reading: Reading,
  { from, start, kind }: Mention,
  at: number,
  word: string,
): Mention | undefined {
  const first = reading.tokens[from];
  const hasWa = first?.isArabic === true && first.folded.startsWith('و') && start > first.start;
  const end = /^(?:and|or|nor)$/u.test(word) ? at : hasWa ? from : undefined;
  const other = end === undefined ? undefined : reading.endingAt(end);
  return other?.kind === kind ? other : undefined;
}
