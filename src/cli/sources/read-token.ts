import { readFile } from 'node:fs/promises';
import { KnownError } from '../../shared/errors.js';
import { inputError } from '../output/system-errors.js';

/** @throws KnownError `BAD_INPUT` if the first line of the file is no token */
export async function readToken(path: string): Promise<string> {
  const text = await readFile(path, 'utf8').catch((error: unknown) => {
    throw inputError(`The token in "${path}"`, error);
  });
  const [token = ''] = text.trim().split('\n');
  if (/^[\w.~+/-]+=*$/.test(token)) return token;
  throw new KnownError('BAD_INPUT', `"${path}" holds no token on its first line.`);
}
