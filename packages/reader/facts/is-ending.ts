import {
  endingWords,
  expellingVerbs,
  leavingNouns,
  leavingVerbs,
  resigningWords,
} from '../lexicon/endings.js';
import { hedgeOf } from './hedges.js';
import type { Match, SentenceView } from './sentence-view.js';

const anyEnding = new RegExp(
  ` (?:${[leavingVerbs, expellingVerbs, leavingNouns, endingWords, resigningWords].join('|')})(?= )`,
  'gu',
);
/** Words behind a body; any other noun takes its place: `left the Council building`. */
const behindBody =
  /^(?:>|retired) (?!(?:on|in|at|as|after|before|when|because|over|following|from|and|but|with|to|by|last|this|early|late|for|effective|lapsed|ended|expired|ceased|[a-z]+ly|today|yesterday|again) )[a-z]+ /u;

/** Whether words state that a tie is over: the word of ending itself denies nothing. A hedged one is recorded as dropped. */
export function isEnding(
  view: SentenceView,
  { start, end, from, to }: Pick<Match, 'start' | 'end' | 'from' | 'to'>,
): boolean {
  const said = view.text
    .slice(start - 1, end + 1)
    .replaceAll(anyEnding, (word) => ` ${'-'.repeat(word.length - 1)}`);
  const hedge = hedgeOf(
    view.text.slice(0, start - 1) + said + view.text.slice(end + 1),
    start,
    end,
  );
  if (hedge !== undefined)
    view.reading.dropped.push({ what: view.reading.words(from, to), why: hedge });
  return hedge === undefined;
}

/** True for `left the Council building` and `a retired engineer`: another noun takes the place of the body. */
export function isOfPart({ text }: SentenceView, { end }: Pick<Match, 'end'>): boolean {
  const from = text.slice(0, end).endsWith('retired') ? end - 'retired'.length : end - 1;
  return behindBody.test(text.slice(from));
}
