import neo4j from 'neo4j-driver';
import { KnownError, type ErrorCode } from '../../shared/errors.js';

interface Meaning {
  readonly codes: RegExp;
  readonly code: ErrorCode;
  readonly sentence: string;
}

/** Our codes for the codes of Neo4j and the driver; the first match counts. */
const meanings: readonly Meaning[] = [
  {
    codes: /^Neo\.ClientError\.Schema\.ConstraintValidationFailed$/,
    code: 'CONFLICT',
    sentence: 'The graph holds something else under the same id.',
  },
  {
    codes: /TransactionTimedOut|LockClientStopped|\.Transaction\.Terminated$/,
    code: 'DEADLINE_EXCEEDED',
    sentence: 'The graph store did not answer in time.',
  },
  {
    codes: /^Neo\.ClientError\.Security\.Forbidden$/,
    code: 'STORE_UNAVAILABLE',
    sentence: 'The graph store does not permit this to the user of this process.',
  },
  {
    codes: /^Neo\.ClientError\.Security\./,
    code: 'STORE_UNAVAILABLE',
    sentence: 'The graph store refuses the user or the password of this process.',
  },
  {
    codes: /^Neo\.ClientError\.Database\.DatabaseNotFound$/,
    code: 'STORE_UNAVAILABLE',
    sentence: 'The graph store has no database of that name.',
  },
  {
    codes: /OutOfMemory/,
    code: 'STORE_UNAVAILABLE',
    sentence: 'The graph store does not have enough memory for this question.',
  },
  {
    codes: /^Neo\.TransientError\.|^ServiceUnavailable$|^SessionExpired$|^ProtocolError$/,
    code: 'STORE_UNAVAILABLE',
    sentence: 'The graph store does not answer.',
  },
];

/** The driver has no code of its own for these. */
const withoutCode: readonly Meaning[] = [
  {
    codes: /^Connection acquisition timed out/,
    code: 'STORE_UNAVAILABLE',
    sentence: 'All connections to the graph store are busy.',
  },
  {
    codes: /^Pool is closed|closed session|^No connection available/,
    code: 'STORE_UNAVAILABLE',
    sentence: 'The connection to the graph store was closed.',
  },
];

/**
 * Converts an error of the driver: a `KnownError` if a caller or an operator can act on it. Our own faults (such as
 * Cypher that Neo4j cannot parse) stay unknown errors, with Neo4j's as cause.
 */
export function toOurError(error: unknown): unknown {
  if (error instanceof KnownError) return error;
  const { code, message } = readNeo4jError(error);
  if (code === undefined) return error;
  const meaning =
    code === 'N/A'
      ? withoutCode.find(({ codes }) => codes.test(message))
      : meanings.find(({ codes }) => codes.test(code));
  if (meaning !== undefined)
    return new KnownError(meaning.code, meaning.sentence, { cause: error });
  return new Error(`The graph store refused a statement (${code}).`, { cause: error });
}

/** True if a retry may succeed: the server was away or busy, the leader changed, two writers met. */
export function isWorthARetry(error: unknown): boolean {
  const { code } = readNeo4jError(error);
  return code !== undefined && !code.includes('OutOfMemory') && neo4j.isRetryableError(error);
}

/** True if another process has just created the same constraint or index. */
export function isAlreadyDefined(error: unknown): boolean {
  const { code } = readNeo4jError(error instanceof Error ? error.cause : undefined);
  return code === 'Neo.ClientError.Schema.EquivalentSchemaRuleAlreadyExists';
}

function readNeo4jError(error: unknown): { code?: string; message: string } {
  if (!(error instanceof neo4j.Neo4jError)) return { message: '' };
  return { code: error.code, message: error.message };
}
