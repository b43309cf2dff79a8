import type { FormattedExecutionResult } from 'graphql';
import { KnownError } from '../../shared/errors.js';
import { Misuse } from '../terminal/terminal.js';

/** The error behind an answer with nothing but errors, by its status. */
export function refusalOf({ errors = [] }: FormattedExecutionResult, status: number): KnownError {
  const sentences = errors.map(({ message }) => message);
  if (sentences.length === 0) sentences.push(`The server answers ${status}.`);
  const message = sentences.join('\n');
  if (status === 400) return new Misuse(message);
  return new KnownError(status === 404 ? 'NOT_FOUND' : 'STORE_UNAVAILABLE', message);
}
