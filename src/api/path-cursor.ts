import type { PathPlace } from '../analysis/paths/path-question.js';
import { decodeCursor, encodeCursor } from '../shared/cursor.js';
import { KnownError } from '../shared/errors.js';
import { isSameVersion } from '../store/graph-version.js';
import type { GraphVersion } from '../store/graph-reader.js';

/** Position at which a page of paths continues. */
export interface PathCursor {
  readonly version: GraphVersion;
  /** Fingerprint of the question. */
  readonly question: string;
  /** Number of paths up to here. */
  readonly count: number;
  readonly place: PathPlace;
}

type Written = readonly [string, number, string, number, number, readonly number[]];

/** Text of a cursor. */
export function writePathCursor({ version, question, count, place }: PathCursor): string {
  const { storeId, number } = version;
  return encodeCursor([storeId, number, question, count, place.cost, place.nodes]);
}

/** @throws KnownError `BAD_INPUT` if the text is no cursor of this question's paths */
export function readPathCursor(text: string, asked: string): PathCursor {
  const [storeId, number, question, count, cost, nodes] = decodeCursor(text, 'paths', isWritten);
  if (question !== asked)
    throw new KnownError(
      'BAD_INPUT',
      'The cursor belongs to another question: repeat all arguments but "first" from its page.',
    );
  return { version: { storeId, number }, question, count, place: { cost, nodes } };
}

/** @throws KnownError `BAD_INPUT` if the graph has changed since the cursor was made */
export function checkPathCursor({ version }: PathCursor, now: GraphVersion): void {
  if (isSameVersion(version, now)) return;
  throw new KnownError(
    'BAD_INPUT',
    'The graph has changed since the cursor was made: ask for the first page again.',
  );
}

function isWritten(values: readonly unknown[]): values is Written {
  const [storeId, number, question, count, cost, nodes] = values;
  return (
    [storeId, question].every((value) => typeof value === 'string') &&
    [number, count, cost].every((value) => Number.isSafeInteger(value)) &&
    Array.isArray(nodes) &&
    nodes.every((value) => Number.isSafeInteger(value))
  );
}
