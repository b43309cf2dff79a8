import {
  endingWords,
  expellingVerbs,
  leavingNouns,
  leavingVerbs,
  lightWords,
  resigningWords,
} from '../lexicon/endings.js';
import { wordAt } from '#text/words/tokens.js';
import type { ReadClaim, SentenceView } from './sentence-view.js';

const words = [leavingVerbs, expellingVerbs, leavingNouns, resigningWords];
/** Ends of each tie, in the clause of a membership and before the words of an office. */
const endings: ReadonlyMap<string, RegExp> = new Map([
  ['MEMBER_OF', new RegExp(` (?:${[...words, endingWords].join('|')}) `, 'u')],
  ['HOLDS_POSITION', new RegExp(` (?:${words.join('|')}) (?:${lightWords} ){0,6}<>`, 'u')],
]);

/**
 * The claims of a sentence without those that state a tie which the same words end: a membership that somebody left is never
 * an ordinary one.
 */
export function withoutEnded(view: SentenceView): readonly ReadClaim[] {
  const claims = view.claims.map((claim) => ({ ...claim, ...endUntil(view, claim) }));
  const ended = claims.filter(isEnded);
  return claims.filter((claim) => {
    const ending = endings.get(claim.predicate);
    if (!ending || isEnded(claim)) return true;
    const own = ended.find((each) => isOfSameTie(each, claim));
    if (own) return claim.validFrom !== undefined && claim.validFrom !== own.validTo;
    if (!ending.test(wordsAround(view, claim))) return true;
    const what = view.reading.words(claim.from, claim.to);
    view.reading.dropped.push({ what, why: 'The words speak of an end.' });
    return false;
  });
}

/** `a member until 2019`, حتى عام 2025: the day behind the words. */
function endUntil({ reading }: SentenceView, claim: ReadClaim): Pick<ReadClaim, 'validTo'> {
  const isOne = endings.has(claim.predicate) && !isEnded(claim);
  if (!isOne || !/^(?:until|till|حتي)$/u.test(wordAt(reading.tokens, claim.to))) return {};
  const { to } = claim;
  const day = reading.dateFrom(to + 1) ?? reading.dateFrom(to + 2);
  return day ? { validTo: day.value } : {};
}

function isEnded({ validTo, ended }: ReadClaim): boolean {
  return validTo !== undefined || ended === true;
}

function isOfSameTie(one: ReadClaim, other: ReadClaim): boolean {
  return (
    one.subject === other.subject &&
    one.predicate === other.predicate &&
    one.object === other.object &&
    (one.role?.key ?? null) === (other.role?.key ?? null)
  );
}

/** The folded words of a clause with a claim, whose own first word is `<>` in front. */
function wordsAround(
  { reading: { tokens }, sentence }: SentenceView,
  { from, to }: Pick<ReadClaim, 'from' | 'to'>,
): string {
  const isMark = (at: number): boolean =>
    /^(?:[.,;:،؛؟?!]|and|who|which|but|while)$/u.test(wordAt(tokens, at));
  let [first, last] = [from, to];
  while (first > sentence.from && !isMark(first - 1)) first -= 1;
  while (last < sentence.to && !isMark(last)) last += 1;
  const words = tokens.slice(first, last).map(({ folded }) => folded);
  words.splice(from - first, 0, '<>');
  return ` ${words.join(' ')} `;
}
