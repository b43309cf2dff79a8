import { KnownError } from '../../shared/errors.js';
import { codePointLength } from '#text/code-points.js';

export const maxQueryLength = 200;

/** Throws BAD_INPUT for a query that is too long for a name. */
export function checkQueryText(query: string): void {
  const length = codePointLength(query);
  if (length > maxQueryLength)
    throw new KnownError(
      'BAD_INPUT',
      `A search query may have up to ${maxQueryLength} characters; this one has ${length}.`,
    );
}
