import {
  arabicForums,
  arabicOrganisations,
  englishForums,
  englishOrganisations,
  englishStates,
} from '../lexicon/names.js';
import { formsOf } from '#text/words/forms.js';
import type { Token } from '#text/words/tokens.js';
import type { Mention, Reading } from '../reading/reading.js';
import { withoutArticle } from './arabic-names.js';

/** The noun of a body, forum or state, which determines the kind of an English name. */
export function isHead(token: Token | undefined): boolean {
  if (token === undefined) return false;
  const { folded } = token;
  return englishOrganisations.has(folded) || englishForums.has(folded) || englishStates.has(folded);
}

/**
 * The noun that says what a thing with this name is: the first word of an Arabic name, without its article; the last of an
 * English one, or the last before `of`, `for` or `on`.
 */
export function headOf(words: readonly string[]): string {
  const first = withoutArticle(words[0] ?? '');
  if (arabicOrganisations.has(first) || arabicForums.has(first)) return first;
  const join = words.findIndex((word) => /^(?:of|for|on)$/u.test(word));
  return words[join > 0 ? join - 1 : words.length - 1] ?? '';
}

/** Whether a mention is a forum or an edition that is named by this noun. */
export function isForumCalled({ tokens }: Reading, mention: Mention, noun: string): boolean {
  const isForum = mention.kind === 'ForumSeries' || mention.kind === 'Edition';
  if (!isForum || mention.type !== 'NAME') return false;
  const [first, ...rest] = tokens.slice(mention.from, mention.to);
  if (first?.isArabic === true)
    return formsOf(first).some(({ folded }) => withoutArticle(folded) === noun);
  return singular(headOf([first, ...rest].map((token) => token?.folded ?? ''))) === singular(noun);
}

function singular(noun: string): string {
  return noun.replace(/(?<=[^s])s$/u, '');
}
