import type { AnswerOf } from '../../data/ask.js';
import { nameOf } from '../../parts/entity.js';
import { sayNumber } from '../../words/say.js';
import { words } from '../../words/words.js';

/** Two editions side by side. */
export type Compared = NonNullable<AnswerOf<'view-compare'>['compareEditions']>;

export type SideName = 'a' | 'b';

/** Column headings: the ordinals of both editions if these differ, else their names. */
export function shortNames({ a, b }: Compared): Readonly<Record<SideName, string>> {
  const [first, second] = [a.edition.ordinal, b.edition.ordinal];
  if (first == null || second == null || first === second)
    return { a: nameOf(a.edition).text, b: nameOf(b.edition).text };
  const say = (ordinal: number): string => `${words.editions.edition} ${sayNumber(ordinal)}`;
  return { a: say(first), b: say(second) };
}
