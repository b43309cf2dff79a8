import type { FormattedExecutionResult } from 'graphql';
import { printAnswer } from '../output/print-answer.js';
import type { GraphSource } from '../sources/graph-source.js';
import { exitCodes } from '../terminal/exit-codes.js';
import { Ended, type Terminal } from '../terminal/terminal.js';

/**
 * Value of an operation's single field.
 * @throws Ended if the question itself was refused, which is printed
 */
export async function askFor<Answer>(
  source: GraphSource,
  document: string,
  values: Readonly<Record<string, unknown>>,
  terminal: Terminal,
): Promise<Answer> {
  const answer = await source.ask({ document, variables: { json: JSON.stringify(values) } });
  const given = fieldOf(answer);
  if (given !== undefined) return given as Answer;
  await printAnswer(answer, terminal);
  throw new Ended(exitCodes.failed);
}

function fieldOf({ data, errors = [] }: FormattedExecutionResult): unknown {
  if (errors.length > 0 || typeof data !== 'object' || data === null) return undefined;
  return Object.values(data)[0];
}
