import type { FormattedExecutionResult, GraphQLFormattedError } from 'graphql';
import { exitCodes } from '../terminal/exit-codes.js';
import { Ended } from '../terminal/terminal.js';
import type { Terminal } from '../terminal/terminal.js';
import { write } from '../terminal/write.js';

export const answerFormats = ['json', 'table', 'csv', 'jsonl'] as const;
export type AnswerFormat = (typeof answerFormats)[number];

/** How the data of an answer is written. */
export type WriteData = (data: Data, isScreen: boolean) => string;
type Data = NonNullable<FormattedExecutionResult['data']>;

/**
 * Prints an answer to stdout, as a server gives it or as `writeData` does, and its errors to stderr.
 *
 * @throws Ended where there is an error, also beside an answer
 */
export async function printAnswer(
  answer: FormattedExecutionResult,
  { stdout, stderr }: Terminal,
  writeData?: WriteData,
): Promise<void> {
  const { data, errors = [] } = answer;
  if (data != null) {
    const text = writeData
      ? writeData(data, stdout.isTTY === true)
      : `${JSON.stringify(answer, null, 2)}\n`;
    await write(stdout, text);
  }
  for (const error of errors) stderr.write(`multaqa: ${describe(error)}\n`);
  if (errors.length === 0) return;
  const isMisuse = data == null && errors.every(({ extensions }) => isBadInput(extensions));
  throw new Ended(isMisuse ? exitCodes.misused : exitCodes.failed);
}

/** What is asked for makes no sense, or names what is not there. */
function isBadInput(extensions: GraphQLFormattedError['extensions']): boolean {
  return extensions?.['code'] === 'BAD_INPUT';
}

/** With the field that failed, else the place in the document. */
function describe({ message, path, locations: [at] = [] }: GraphQLFormattedError): string {
  if (path !== undefined) return `${path.join('.')}: ${message}`;
  return at === undefined ? message : `${at.line}:${at.column}: ${message}`;
}
