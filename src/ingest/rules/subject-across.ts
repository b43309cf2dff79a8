import type { Mention } from '../reading/reading.js';
import type { Referent } from '../reading/entities.js';
import { wordAt } from '../text/tokens.js';
import type { SentenceView } from './sentence-view.js';
import { isNamedPerson } from '../reading/mention.js';

const longestAside = 10;

/**
 * Who does what an English verb says, across words that are no part of it: `Miller, a lawyer by training, was director …`, `Miller
 * trained in Nairobi and was engineer …`. Of a pronoun whom it means.
 *
 * @param at the last token before the verb that may not stand between it and its subject
 * @param isJoined whether the verb stands behind another, with `and` between
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

/** Who is named directly before the comma that opens what is said between. */
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

/** Who is named alone before, where no other clause has begun, or whom the pronoun means that begins it. */
function firstSubject(view: SentenceView, at: number): Referent | undefined {
  const { reading, sentence } = view;
  const words = reading.tokens.slice(sentence.from, at);
  if (words.some(({ folded }) => /^[;:]$|^(?:who|which|that|while|when|but)$/u.test(folded)))
    return undefined;
  const [first, ...others] = reading.within(sentence.from, at).filter(isNamedPerson);
  if (others.length > 0) return undefined;
  const pronoun = words.findIndex(({ folded }) => /^(?:he|she)$/u.test(folded));
  if (first) return pronoun < 0 && !isLedTo(view, first) ? first.entity : undefined;
  return pronoun < 0 ? undefined : view.personMeant(sentence.from + pronoun);
}

function isLedTo({ reading: { tokens } }: SentenceView, { from }: Mention): boolean {
  return /^(?:with|to|of|by|for|than|from|like|under|after|before|about|against|and)$/u.test(
    wordAt(tokens, from - 1),
  );
}
