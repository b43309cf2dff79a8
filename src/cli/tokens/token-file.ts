import { open, readFile, unlink } from 'node:fs/promises';
import { readTokenLines, type TokenLine } from '../../config/token-lines.js';
import { KnownError } from '../../shared/errors.js';
import { codeOf, inputError, outputError } from '../output/system-errors.js';
import { writeAtomically } from '../output/write-atomically.js';

/**
 * The tokens in a file.
 *
 * @throws KnownError `NOT_FOUND` where there is none, `BAD_INPUT` with one line for every fault of it
 */
export async function readTokenFile(path: string): Promise<readonly TokenLine[]> {
  const text = await readText(path);
  if (text === undefined) throw new KnownError('NOT_FOUND', `There is no file "${path}".`);
  return tokensIn(text, path);
}

/**
 * Writes the file of tokens anew, whole or not at all; a new one can be read and written by its owner alone. Two commands
 * do not change it at once: one would take back what the other wrote.
 *
 * @param change what it says then, of what it says now, which is nothing where it is not there
 * @throws KnownError `CONFLICT` while another command changes it, `BAD_INPUT` where it is broken
 */
export async function changeTokenFile(
  path: string,
  change: (text: string, tokens: readonly TokenLine[]) => string,
): Promise<void> {
  const lock = await takeLock(`${path}.lock`);
  try {
    const text = (await readText(path)) ?? '';
    const changed = change(text, tokensIn(text, path));
    tokensIn(changed, path); // a server must be able to read it
    await writeAtomically(path, pieces(changed), { force: true, mode: 0o600 });
  } finally {
    await unlink(lock).catch(() => undefined);
  }
}

async function takeLock(path: string): Promise<string> {
  try {
    const file = await open(path, 'wx', 0o600);
    await file.close();
    return path;
  } catch (error) {
    if (codeOf(error) !== 'EEXIST') throw outputError(`"${path}"`, error);
    throw new KnownError(
      'CONFLICT',
      `Another command is changing this file; where none runs, remove "${path}", which one has left behind.`,
    );
  }
}

async function readText(path: string): Promise<string | undefined> {
  try {
    return await readFile(path, 'utf8');
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return undefined;
    throw inputError(`"${path}"`, error);
  }
}

function tokensIn(text: string, path: string): readonly TokenLine[] {
  const { tokens, faults } = readTokenLines(text);
  if (faults.length === 0) return tokens;
  throw new KnownError('BAD_INPUT', faults.map((fault) => `"${path}", ${fault}`).join('\n'));
}

async function* pieces(text: string): AsyncGenerator<string> {
  await Promise.resolve();
  yield text;
}
