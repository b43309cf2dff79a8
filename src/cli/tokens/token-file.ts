import { open, readFile, unlink } from 'node:fs/promises';
import { readTokenLines, type TokenLine } from '../../config/token-lines.js';
import { KnownError } from '../../shared/errors.js';
import { codeOf, inputError, outputError } from '../output/system-errors.js';
import { writeAtomically } from '../output/write-atomically.js';

/**
 * The tokens in a file.
 * @throws KnownError `NOT_FOUND` if there is none, `BAD_INPUT` with one line for every fault of it
 */
export async function readTokenFile(path: string): Promise<readonly TokenLine[]> {
  const text = await readText(path);
  if (text === undefined) throw new KnownError('NOT_FOUND', `There is no file "${path}".`);
  return tokensIn(text, path);
}

/**
 * Rewrites the file of tokens, as a whole or not at all; a new file is private to its owner. Two commands do not change
 * it at once, since one would undo the other.
 * @param change gives the new tokens from the current ones, which are empty without a file
 * @throws KnownError `CONFLICT` while another command changes it, `BAD_INPUT` if it is malformed
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
      `Another command is changing this file; if none is running, remove the left-over "${path}".`,
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
