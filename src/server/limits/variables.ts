import { KnownError } from '../../shared/errors.js';
import { maxDepth } from '../../shared/json-object.js';

const loneSurrogate = /\p{Surrogate}/u;

/**
 * Refuses variables that no graph can hold: text that is not Unicode, or nested deeper than any input type.
 *
 * @throws KnownError `BAD_INPUT`
 */
export function checkVariables(variables: Readonly<Record<string, unknown>> | undefined): void {
  for (const [name, value] of Object.entries(variables ?? {})) checkValue(value, name, 1);
}

function checkValue(value: unknown, name: string, depth: number): void {
  if (typeof value === 'string') checkText(value, name);
  if (typeof value !== 'object' || value === null) return;
  if (depth > maxDepth)
    throw new KnownError('BAD_INPUT', `Variable "$${name}" nests deeper than ${maxDepth} levels.`);
  for (const [key, inner] of Object.entries(value)) {
    checkText(key, name);
    checkValue(inner, name, depth + 1);
  }
}

function checkText(text: string, name: string): void {
  if (loneSurrogate.test(text))
    throw new KnownError(
      'BAD_INPUT',
      `Variable "$${name}" holds half of a surrogate pair, which is not Unicode text.`,
    );
}
