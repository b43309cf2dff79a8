import type { Contestant } from '../contestants/contestant.js';
import { ask } from './ask.js';
import { firstDifference } from './first-difference.js';
import { normalise } from './normalise.js';
import type { PreparedQuestion } from './prepare.js';

/**
 * Asks all contestants every sample of the question and gives how many answers were compared.
 *
 * @throws Error with the first difference, since figures of unequal answers say nothing.
 */
export async function compareAnswers(
  { question, requestsOf }: PreparedQuestion,
  contestants: readonly Contestant[],
): Promise<number> {
  const [first, ...others] = contestants.map((contestant) => ({
    contestant,
    requests: requestsOf(contestant),
  }));
  if (first === undefined) return 0;
  const answerOf = async ({ contestant, requests }: typeof first, i: number) =>
    normalise(await ask(contestant, requests[i] ?? { path: '' }));
  for (const i of first.requests.keys()) {
    const expected = await answerOf(first, i);
    for (const other of others) {
      const difference = firstDifference(expected, await answerOf(other, i));
      if (difference !== undefined)
        throw new Error(
          `${first.contestant.title} and ${other.contestant.title} disagree on ${question.name}, ${JSON.stringify(other.requests[i])}\n${difference}`,
        );
    }
  }
  return first.requests.length;
}
