import { readFile } from 'node:fs/promises';
import { KnownError } from '../../shared/errors.js';
import { codeOf, inputError } from '../output/system-errors.js';

/**
 * The document of an argument: stdin for `-`, the argument itself if it has a `{`, which begins every selection, else
 * the file of that name.
 * @throws KnownError `NOT_FOUND` if there is no such file, another if it cannot be read
 */
export async function readQuestion(
  argument: string,
  stdin: AsyncIterable<Uint8Array | string>,
): Promise<string> {
  if (argument === '-') return readAll(stdin);
  if (argument.includes('{')) return argument;
  try {
    return await readFile(argument, 'utf8');
  } catch (cause) {
    if (codeOf(cause) !== 'ENOENT') throw inputError(`The document in "${argument}"`, cause);
    throw new KnownError('NOT_FOUND', `There is no file "${argument}" with a document.`, { cause });
  }
}

async function readAll(stdin: AsyncIterable<Uint8Array | string>): Promise<string> {
  const pieces: Uint8Array[] = [];
  for await (const piece of stdin) pieces.push(Buffer.from(piece));
  return Buffer.concat(pieces).toString('utf8');
}
