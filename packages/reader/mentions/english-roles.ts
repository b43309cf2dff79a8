import { englishRoles, englishRoleWords } from '../lexicon/people.js';
import { firstWords } from '#text/words/word-list.js';
import { wordAt, type Token } from '#text/words/tokens.js';
import { chiefOf, ministerOf } from './chief-offices.js';

export interface RoleWords {
  readonly from: number;
  readonly to: number;
  /** The key of the role. */
  readonly key: string;
}

const longest = 4;
const mostAdjectives = 12;
const firsts = firstWords(englishRoles.keys());

/** The office that begins at a token, with the adjectives before it: `Deputy Director`, `Secretary-General`. */
export function englishRoleAt(tokens: readonly Token[], from: number): RoleWords | undefined {
  let at = from;
  while (
    at - from < mostAdjectives &&
    englishRoleWords.has(wordAt(tokens, at)) &&
    !headAt(tokens, at)
  )
    at += 1;
  const head = headAt(tokens, at);
  return head && { from, ...head };
}

/** Whether an office of up to three words ends at a token: `Secretary-General <Rosa Miller>`. */
export function endsOffice(tokens: readonly Token[], end: number): boolean {
  return [1, 2, 3].some((back) => englishRoleAt(tokens, end - back)?.to === end);
}

function headAt(tokens: readonly Token[], from: number): { to: number; key: string } | undefined {
  if (!firsts.has(wordAt(tokens, from))) return grammarAt(tokens, from);
  for (let length = longest; length > 0; length -= 1) {
    const words = tokens.slice(from, from + length).map(({ folded }) => folded);
    const key = words.length === length ? englishRoles.get(words.join(' ')) : undefined;
    if (key !== undefined)
      return isVerb(tokens, from, from + length) ? undefined : { to: from + length, key };
  }
  return grammarAt(tokens, from);
}

/** `to lead its policy work`, `to chair the board`. */
function isVerb(tokens: readonly Token[], from: number, to: number): boolean {
  return (
    /^(?:lead|head|chair)$/u.test(wordAt(tokens, from)) &&
    wordAt(tokens, from - 1) === 'to' &&
    /^(?:the|an?|its|their|his|her|this|our)$/u.test(wordAt(tokens, to))
  );
}

/** Offices that no list can hold. */
function grammarAt(
  tokens: readonly Token[],
  from: number,
): { to: number; key: string } | undefined {
  return chiefOf(tokens, from) ?? ministerOf(tokens, from);
}
