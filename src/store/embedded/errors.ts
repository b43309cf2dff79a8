import { KnownError, type ErrorCode } from '../../shared/errors.js';

interface Meaning {
  /** Pattern of the engine's message, which contains its own code after its GQLSTATUS. */
  readonly says: RegExp;
  readonly code: ErrorCode;
  readonly sentence: string;
}

const readOnly = /Read-only file system|EROFS/i;

/** Our codes for the engine's errors; the first match counts. */
const meanings: readonly Meaning[] = [
  {
    says: /^G2000 /,
    code: 'CONFLICT',
    sentence: 'The graph holds something else under the same id.',
  },
  {
    says: /^G1001 /,
    code: 'CONFLICT',
    sentence: 'Relations still lead to the deleted nodes.',
  },
  {
    says: /GRAFEO-T001/,
    code: 'STORE_UNAVAILABLE',
    sentence: 'The graph store is busy with other writes to the same place.',
  },
  {
    says: readOnly,
    code: 'STORE_UNAVAILABLE',
    sentence: 'The graph store cannot write: its disk is read-only.',
  },
  {
    says: /GRAFEO-T009|No space left|disk is full/i,
    code: 'STORE_UNAVAILABLE',
    sentence: 'The graph store cannot write: its disk is full or fails.',
  },
  {
    says: /GRAFEO-Q003|timeout error/,
    code: 'DEADLINE_EXCEEDED',
    sentence: 'The graph store did not answer within its own time limit.',
  },
  {
    says: /^25000 |GRAFEO-T007/,
    code: 'STORE_UNAVAILABLE',
    sentence: 'The graph store is closed.',
  },
  {
    says: /plan depth limit|Maximum nesting depth/,
    code: 'LIMIT_EXCEEDED',
    sentence:
      'The question is too large for the graph store: ask for less, or in several questions.',
  },
  {
    says: /panicked/,
    code: 'STORE_UNAVAILABLE',
    sentence: 'The graph store had an internal failure; the graph is unchanged.',
  },
];

/** GQLSTATUS classes that are our fault: statements that the engine cannot parse, does not know or cannot compute. */
const refusal = /^(22|42)\d{3} |^InvalidArg /;

/**
 * Converts an error of the engine: a `KnownError` if a caller or an operator can act on it. Our own faults (such as
 * Cypher that the engine cannot parse) stay unknown errors, with the engine's as cause.
 */
export function toOurError(thrown: unknown): Error {
  const text = textOf(thrown);
  const meaning = meanings.find(({ says }) => says.test(text));
  if (meaning !== undefined)
    return new KnownError(meaning.code, meaning.sentence, { cause: thrown });
  const [refused] = refusal.exec(text) ?? [];
  if (refused !== undefined)
    return new Error(`The graph store refused a statement (${refused.trim()}).`, { cause: thrown });
  return new KnownError('STORE_UNAVAILABLE', 'The graph store failed.', { cause: thrown });
}

/** True if two transactions changed the same place; the later one succeeds when it is run again. */
export function isWriteConflict(error: unknown): boolean {
  return error instanceof KnownError && textOf(error.cause).includes('GRAFEO-T001');
}

/** True if the disk takes no writes at all, by an error of the engine or of Node. */
export function isReadOnly(thrown: unknown): boolean {
  return readOnly.test(textOf(thrown));
}

/** True if another opening of the same database file holds its lock. */
export function isLocked(thrown: unknown): boolean {
  return textOf(thrown).includes('cannot be locked');
}

/**
 * The engine's code and message. Its errors come from native code, so they need not be instances of this realm's
 * `Error`, and then the status is still in the cause from which the package reads it.
 */
function textOf(thrown: unknown): string {
  const status = read(thrown, 'gqlStatus') ?? /^GQLSTATUS (\w+)/.exec(causeOf(thrown))?.[1];
  const code = status ?? read(thrown, 'code') ?? '';
  return `${code} ${read(thrown, 'message') ?? String(thrown)}`;
}

function causeOf(thrown: unknown): string {
  const isObject = typeof thrown === 'object' && thrown !== null;
  return (isObject && 'cause' in thrown ? read(thrown.cause, 'message') : undefined) ?? '';
}

function read(value: unknown, key: 'code' | 'gqlStatus' | 'message'): string | undefined {
  if (typeof value !== 'object' || value === null) return undefined;
  const { [key]: item } = value as Partial<Record<typeof key, unknown>>;
  return typeof item === 'string' ? item : undefined;
}
