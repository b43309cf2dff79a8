import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { CommandLine } from '../../../generated/answers.js';
import { commandLineFolder } from '../../app/folders.js';
import { readSource, textOf } from '../../operations/read-source.js';
import { printAnswer } from '../output/print-answer.js';
import { exitCodes } from '../terminal/exit-codes.js';
import { Ended, type Terminal } from '../terminal/terminal.js';
import type { GraphSource } from './graph-source.js';

type Name = keyof CommandLine;
type Answer<Asked extends Name> = CommandLine[Asked]['answer'];

/** The value of the first field of an answer. */
export type Answered<Asked extends Name> = Answer<Asked>[keyof Answer<Asked>];

/** The text of a stored operation of the command line. */
export function documentOf(name: Name): string {
  const query = join(commandLineFolder, `${name}.graphql`);
  const mutation = join(commandLineFolder, 'mutations', `${name}.graphql`);
  return textOf(readSource(existsSync(query) ? query : mutation));
}

/**
 * Asks a stored operation of the command line.
 * @throws Ended if the question itself was refused, which is printed
 */
export async function askFor<Asked extends Name>(
  source: GraphSource,
  name: Asked,
  values: Readonly<Record<string, unknown>>,
  terminal: Terminal,
  document = documentOf(name),
): Promise<Answered<Asked>> {
  const answer = await source.ask({ document, variables: { json: JSON.stringify(values) } });
  const { data, errors = [] } = answer;
  const [value] = errors.length === 0 ? Object.values(data ?? {}) : [];
  if (value !== undefined) return value as Answered<Asked>;
  await printAnswer(answer, terminal);
  throw new Ended(exitCodes.failed);
}
