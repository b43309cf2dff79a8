import { KnownError } from '../../shared/errors.js';
import type { ErrorCode } from '../../shared/errors.js';

type Reasons = Readonly<Record<string, readonly [code: ErrorCode, reason: string]>>;

/** Plain words for the system's reasons to refuse a write. */
const outputReasons: Reasons = {
  ENOSPC: ['STORE_UNAVAILABLE', 'no space is left on the disk'],
  EDQUOT: ['STORE_UNAVAILABLE', 'the quota of the disk is used up'],
  EFBIG: ['STORE_UNAVAILABLE', 'the file would be larger than this process may write'],
  EIO: ['STORE_UNAVAILABLE', 'the disk fails'],
  ENOENT: ['BAD_INPUT', 'its folder does not exist'],
  ENOTDIR: ['BAD_INPUT', 'its folder is a file'],
  EISDIR: ['BAD_INPUT', 'it is a folder'],
  ENAMETOOLONG: ['BAD_INPUT', 'its name is too long'],
  EACCES: ['FORBIDDEN', 'this user may not write there'],
  EPERM: ['FORBIDDEN', 'this user may not write there'],
  EROFS: ['FORBIDDEN', 'that disk is read-only'],
};

const inputReasons: Reasons = {
  EIO: ['STORE_UNAVAILABLE', 'the disk fails'],
  ENOENT: ['NOT_FOUND', 'it is gone'],
  EISDIR: ['BAD_INPUT', 'it is a folder'],
  EACCES: ['FORBIDDEN', 'this user may not read it'],
  EPERM: ['FORBIDDEN', 'this user may not read it'],
};

/** A sentence on a failed write, if a person can act on the system's error. */
export function outputError(what: string, error: unknown): Error {
  return explain(`${what} cannot be written`, outputReasons, error);
}

/** The same for a failed read. */
export function inputError(what: string, error: unknown): Error {
  return explain(`${what} cannot be read`, inputReasons, error);
}

function explain(what: string, reasons: Reasons, cause: unknown): Error {
  const [code, reason = ''] = reasons[codeOf(cause) ?? ''] ?? [];
  if (code !== undefined) return new KnownError(code, `${what}: ${reason}.`, { cause });
  return cause instanceof Error ? cause : new Error(`${what}.`, { cause });
}

/** `ENOENT` and the like; an error of Node's need not be of this realm. */
export function codeOf(error: unknown): string | undefined {
  if (typeof error !== 'object' || error === null || !('code' in error)) return undefined;
  return typeof error.code === 'string' ? error.code : undefined;
}

/** The error, or a sentence on the file that a disk does not take. */
export function explainDisk(error: unknown): unknown {
  if (!/^(?:EROFS|ENOSPC|EDQUOT)$/.test(codeOf(error) ?? '')) return error;
  const { path, dest = path } = error as { readonly path?: string; readonly dest?: string };
  return outputError(dest === undefined ? 'A file' : `"${dest}"`, error);
}
