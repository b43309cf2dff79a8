import type { Analysis, Dropped } from '#reader/reading/analysis.js';
import { ModelFailure, type Ask } from './chat.js';
import { askInTurn, withinTime } from './ask-in-turn.js';
import { questionAbout } from './prompt.js';
import { readAnswer } from './read-answer.js';
import { joinFindings, type Findings } from './finding.js';
import { partsOfText, type TextPart } from './parts-of-text.js';

/** A model's unchecked findings in a text. */
export interface Answered {
  readonly said: Findings;
  readonly dropped: readonly Dropped[];
  /** The numbers of the parts of the text that it has not read. */
  readonly unread: readonly number[];
  readonly warnings: readonly string[];
}

interface Asking {
  readonly signal?: AbortSignal | undefined;
  /** In whole milliseconds. */
  readonly withinMs: number;
}

type PartAnswer = Pick<Answered, 'said' | 'dropped'> | ModelFailure;

/**
 * A model's findings in each part of a text. Always ends in time; failures of the model become warnings.
 *
 * @throws the signal's reason once it is aborted
 */
export async function askModel(
  ask: Ask,
  analysis: Pick<Analysis, 'sentences' | 'mentions'>,
  { signal, withinMs }: Asking,
): Promise<Answered> {
  const { parts, leftOut } = partsOfText(analysis);
  const answers = await askAll(ask, parts, { signal, withinMs });
  const read = answers.flatMap((part) => (part instanceof ModelFailure ? [] : [part]));
  const failures = answers.flatMap((part) => (part instanceof ModelFailure ? [part.message] : []));
  return {
    said: joinFindings(read.map(({ said }) => said)),
    dropped: read.flatMap(({ dropped }) => dropped),
    unread: answers.flatMap((part, number) => (part instanceof ModelFailure ? [number] : [])),
    warnings: [
      ...(failures.length > 0 ? [warningOf(failures, parts.length)] : []),
      ...(leftOut > 0
        ? [
            `The language model did not get ${String(leftOut)} sentences: the text is too long, or they are.`,
          ]
        : []),
    ],
  };
}

async function askAll(
  ask: Ask,
  parts: readonly TextPart[],
  { signal, withinMs }: Asking,
): Promise<PartAnswer[]> {
  const over = withinTime(withinMs, signal);
  return askInTurn(
    parts,
    async (part) => readAnswer(await ask(questionAbout(part), over), part),
    over,
    signal,
  );
}

/** The warning about unread parts: the failures in order, and the consequence. */
function warningOf(failures: readonly string[], count: number): string {
  const why = [...new Set(failures)].join('; ');
  const read = count - failures.length;
  const much = read === 0 ? 'nothing' : `${String(read)} of ${String(count)} parts`;
  return `The language model has read ${much} of the text: ${why}. The proposals of the rules do not depend on it.`;
}
