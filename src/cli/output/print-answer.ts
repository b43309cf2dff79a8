import type { FormattedExecutionResult, GraphQLFormattedError } from 'graphql';
import { exitCodes } from '../terminal/exit-codes.js';
import { Ended } from '../terminal/terminal.js';
import type { Terminal } from '../terminal/terminal.js';
import { write } from '../terminal/write.js';

export const answerFormats = ['json', 'table', 'csv', 'jsonl', 'xlsx'] as const;
export type AnswerFormat = (typeof answerFormats)[number];

/** Writes the data of an answer. */
export type WriteData = (data: Data, isScreen: boolean) => string | Promise<Uint8Array>;
type Data = NonNullable<FormattedExecutionResult['data']>;

/**
 * Prints an answer to stdout, as a server gives it or as `writeData` does, and its notes and errors to stderr.
 * @throws Ended if there is an error, also beside data
 */
export async function printAnswer(
  answer: FormattedExecutionResult,
  { stdout, stderr }: Terminal,
  writeData?: WriteData,
): Promise<void> {
  const { data, errors = [] } = answer;
  if (data != null) {
    const text = writeData
      ? await writeData(data, stdout.isTTY === true)
      : `${JSON.stringify(answer, null, 2)}\n`;
    await write(stdout, text);
  }
  for (const message of notesIn(answer)) stderr.write(`multaqa: ${message}\n`);
  for (const error of errors) stderr.write(`multaqa: ${describe(error)}\n`);
  if (errors.length === 0) return;
  const isMisuse = data == null && errors.every(({ extensions }) => isBadInput(extensions));
  throw new Ended(isMisuse ? exitCodes.misused : exitCodes.failed);
}

function notesIn({ extensions }: FormattedExecutionResult): readonly string[] {
  const notes = extensions?.['notes'] as readonly { readonly message: string }[] | undefined;
  return notes?.map(({ message }) => message) ?? [];
}

/** True if the question makes no sense or names unknown things. */
function isBadInput(extensions: GraphQLFormattedError['extensions']): boolean {
  return extensions?.['code'] === 'BAD_INPUT';
}

/** With the failed field, else the place in the document. */
function describe({ message, path, locations: [at] = [] }: GraphQLFormattedError): string {
  if (path !== undefined) return `${path.join('.')}: ${message}`;
  return at === undefined ? message : `${at.line}:${at.column}: ${message}`;
}
