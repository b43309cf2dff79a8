import type { Analysis, Dropped } from '../../language/reading/analysis.js';
import type { ModelAccess } from './access.js';
import { chat, ModelFailure } from './chat.js';
import { messagesFor } from './prompt.js';
import { readAnswer } from './read-answer.js';
import type { Finding } from './finding.js';
import { windowsOf, type Window } from './windows.js';

/** A model's unchecked findings in a text. */
export interface Answered {
  readonly said: readonly Finding[];
  readonly dropped: readonly Dropped[];
  /** The numbers of the parts of the text that it has not read. */
  readonly unread: readonly number[];
  readonly warnings: readonly string[];
}

/** Number of parts of a text in concurrent questions. */
const atOnce = 3;

interface Asking {
  readonly signal?: AbortSignal | undefined;
  /** In whole milliseconds. */
  readonly withinMs: number;
}

type WindowAnswer = Pick<Answered, 'said' | 'dropped'> | ModelFailure;

/**
 * A model's findings in each part of a text. Always ends in time; failures of the model become warnings.
 *
 * @throws the signal's reason once it is aborted
 */
export async function askModel(
  access: ModelAccess,
  analysis: Pick<Analysis, 'sentences' | 'mentions'>,
  { signal, withinMs }: Asking,
): Promise<Answered> {
  const { windows, leftOut } = windowsOf(analysis);
  const parts = await askAll(access, windows, { signal, withinMs });
  const read = parts.flatMap((part) => (part instanceof ModelFailure ? [] : [part]));
  const failures = parts.flatMap((part) => (part instanceof ModelFailure ? [part.message] : []));
  return {
    said: read.flatMap(({ said }) => said),
    dropped: read.flatMap(({ dropped }) => dropped),
    unread: parts.flatMap((part, number) => (part instanceof ModelFailure ? [number] : [])),
    warnings: [
      ...(failures.length > 0 ? [warningOf(failures, windows.length)] : []),
      ...(leftOut > 0
        ? [
            `The language model did not get ${String(leftOut)} sentences: the text is too long, or they are.`,
          ]
        : []),
    ],
  };
}

async function askAll(
  access: ModelAccess,
  windows: readonly Window[],
  { signal, withinMs }: Asking,
): Promise<WindowAnswer[]> {
  const late = AbortSignal.timeout(withinMs);
  const over = AbortSignal.any(signal ? [late, signal] : [late]);
  const waiting = windows.entries();
  const parts: WindowAnswer[] = [];
  let end: ModelFailure | undefined;
  const askOn = async (): Promise<void> => {
    for (const [number, window] of waiting) {
      const part = end ?? (await askOne(access, window, over));
      if (part instanceof ModelFailure && !part.isOfOneAnswer) end = part;
      parts[number] = part;
    }
  };
  await Promise.all(Array.from({ length: atOnce }, askOn));
  signal?.throwIfAborted();
  return parts;
}

async function askOne(
  access: ModelAccess,
  window: Window,
  signal: AbortSignal,
): Promise<WindowAnswer> {
  try {
    return readAnswer(await chat(access, messagesFor(window), signal), window);
  } catch (error) {
    if (signal.aborted) return new ModelFailure('it did not answer in time');
    if (error instanceof ModelFailure) return error;
    throw error;
  }
}

/** The warning about unread parts: the failures in order, and the consequence. */
function warningOf(failures: readonly string[], count: number): string {
  const why = [...new Set(failures)].join('; ');
  const read = count - failures.length;
  const much = read === 0 ? 'nothing' : `${String(read)} of ${String(count)} parts`;
  return `The language model has read ${much} of the text: ${why}. The proposals of the rules do not depend on it.`;
}
