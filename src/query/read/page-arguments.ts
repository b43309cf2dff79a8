import { checkConfidence, checkRange } from '../../shared/check-range.js';
import { KnownError } from '../../shared/errors.js';
import type { Values } from '../../shared/mapping.js';
import { pageSize } from '../../shared/page-size.js';
import { cursorAt, type Cursor } from './cursor.js';

/** The requested part of a connection. */
export interface Page {
  readonly limit: number;
  readonly isBackward: boolean;
  readonly cursor: Cursor | undefined;
}

/**
 * The page that the Relay arguments ask for, after the ranges of all numbers are checked. @throws KnownError `BAD_INPUT` with
 * the violated rule
 */
export function pageOf(args: Values): Page {
  checkConfidence(args['minConfidence'] as number | null | undefined);
  const first = limit('first', args['first']);
  const last = limit('last', args['last']);
  const after = cursorAt(args, 'after');
  const before = cursorAt(args, 'before');
  const [forward, backward] = [first ?? after, last ?? before];
  if (forward !== undefined && backward !== undefined)
    throw new KnownError('BAD_INPUT', 'Give first and after, or last and before, not both pairs.');
  return {
    limit: first ?? last ?? pageSize.usual,
    isBackward: backward !== undefined,
    cursor: after ?? before,
  };
}

function limit(name: string, value: unknown): number | undefined {
  if (value === undefined || value === null) return undefined;
  checkRange(name, value, { from: 0, to: pageSize.largest });
  return value;
}
