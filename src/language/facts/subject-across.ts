import type { Mention } from '../reading/reading.js';
import type { Referent } from '../reading/entities.js';
import { wordAt } from '../../shared/text/words/tokens.js';
import type { SentenceView } from './sentence-view.js';
import { isNamedPerson } from '../reading/mention.js';

const longestAside = 10;

/**
 * The subject of an English verb, across other words: `Miller, a lawyer by training, was director …`, `Miller trained in
 * Nairobi and was engineer …`. For a pronoun, its person.
 *
 * @param at the last token before the verb that must not be between it and its subject
 * @param isJoined whether the verb follows another, with `and` between
 */
export function subjectAcross(
  view: SentenceView,
  at: number,
  isJoined: boolean,
): Referent | undefined {
  const { reading } = view;
  if (reading.tokens[at]?.isArabic === true) return undefined;
  const aside = wordAt(reading.tokens, at + 1) === ',' ? beforeAside(view, at) : undefined;
  return aside ?? (isJoined ? firstSubject(view, at) : undefined);
}

/** The person directly before the comma of an aside. */
function beforeAside({ reading, sentence }: SentenceView, at: number): Referent | undefined {
  for (let open = at; open > Math.max(sentence.from, at - longestAside); open -= 1) {
    const word = wordAt(reading.tokens, open);
    if (/^[.;:]$/u.test(word)) return undefined;
    if (word !== ',') continue;
    const person = reading.endingAt(open);
    return person && isNamedPerson(person) ? person.entity : undefined;
  }
  return undefined;
}

/** The only person before, in the same clause, or the person of the pronoun at its start. */
function firstSubject(view: SentenceView, at: number): Referent | undefined {
  const { reading, sentence } = view;
  const words = reading.tokens.slice(sentence.from, at);
  if (words.some(({ folded }) => /^[;:]$|^(?:who|which|that|while|when|but)$/u.test(folded)))
    return undefined;
  const [first, ...others] = reading.within(sentence.from, at).filter(isNamedPerson);
  if (others.length > 0) return undefined;
  const pronoun = words.findIndex(({ folded }) => /^(?:he|she)$/u.test(folded));
  if (first) return pronoun < 0 && !isLedTo(view, first) ? first.entity : undefined;
  return pronoun < 0 ? undefined : view.meant('PERSON', sentence.from + pronoun);
}

function isLedTo({ reading: { tokens } }: SentenceView, { from }: Mention): boolean {
  return /^(?:with|to|of|by|for|than|from|like|under|after|before|about|against|and)$/u.test(
    wordAt(tokens, from - 1),
  );
}
