import { KnownError } from '../../shared/errors.js';
import type { ErrorCode } from '../../shared/errors.js';

/** What the system's words for a refused write mean to a person. */
const reasons: Readonly<Record<string, readonly [code: ErrorCode, reason: string]>> = {
  ENOSPC: ['STORE_UNAVAILABLE', 'no space is left on the disk'],
  EDQUOT: ['STORE_UNAVAILABLE', 'the quota of the disk is used up'],
  EFBIG: ['STORE_UNAVAILABLE', 'the file would be larger than this process may write'],
  EIO: ['STORE_UNAVAILABLE', 'the disk fails'],
  ENOENT: ['BAD_INPUT', 'its folder is not there'],
  ENOTDIR: ['BAD_INPUT', 'its folder is a file'],
  EISDIR: ['BAD_INPUT', 'it is a folder'],
  ENAMETOOLONG: ['BAD_INPUT', 'its name is too long'],
  EACCES: ['FORBIDDEN', 'this user may not write there'],
  EPERM: ['FORBIDDEN', 'this user may not write there'],
  EROFS: ['FORBIDDEN', 'nothing may be written on that disk'],
};

/** Why something cannot be written, in a sentence, where the system's error is one that a person can act on. */
export function outputError(what: string, error: unknown): Error {
  const [code, reason] = reasons[codeOf(error) ?? ''] ?? [];
  if (code !== undefined)
    return new KnownError(code, `${what} cannot be written: ${reason ?? ''}.`, { cause: error });
  return error instanceof Error ? error : new Error(`${what} cannot be written.`, { cause: error });
}

/** `ENOENT` and the like; an error of Node's need not be of this realm. */
export function codeOf(error: unknown): string | undefined {
  if (typeof error !== 'object' || error === null || !('code' in error)) return undefined;
  return typeof error.code === 'string' ? error.code : undefined;
}
