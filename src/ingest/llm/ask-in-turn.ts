import { ModelFailure } from './chat.js';

/** Number of concurrent questions about a text. */
const atOnce = 3;

/** Aborts after some time, or with the other signal. */
export function withinTime(ms: number, signal: AbortSignal | undefined): AbortSignal {
  const late = AbortSignal.timeout(ms);
  return AbortSignal.any(signal ? [late, signal] : [late]);
}

/**
 * The answers to questions in their order, each with its failure if it has one. After a failure that is not of one answer
 * nothing more is asked.
 *
 * @param over aborts the questions
 * @param signal that of the caller
 * @throws the signal's reason once it is aborted
 */
export async function askInTurn<Item, Answer>(
  items: readonly Item[],
  ask: (item: Item) => Promise<Answer>,
  over: AbortSignal,
  signal: AbortSignal | undefined,
): Promise<(Answer | ModelFailure)[]> {
  const waiting = items.entries();
  const answers: (Answer | ModelFailure)[] = [];
  let end: ModelFailure | undefined;
  const askOn = async (): Promise<void> => {
    for (const [number, item] of waiting) {
      const answer = end ?? (await askOne(() => ask(item), over));
      if (answer instanceof ModelFailure && !answer.isOfOneAnswer) end = answer;
      answers[number] = answer;
    }
  };
  await Promise.all(Array.from({ length: atOnce }, askOn));
  signal?.throwIfAborted();
  return answers;
}

async function askOne<Answer>(
  ask: () => Promise<Answer>,
  signal: AbortSignal,
): Promise<Answer | ModelFailure> {
  try {
    return await ask();
  } catch (error) {
    if (signal.aborted) return new ModelFailure('it did not answer in time');
    if (error instanceof ModelFailure) return error;
    throw error;
  }
}
