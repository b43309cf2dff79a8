import { KnownError } from './errors.js';

/** The text of a cursor: its values as JSON in base64url. */
export function encodeCursor(values: readonly unknown[]): string {
  return Buffer.from(JSON.stringify(values)).toString('base64url');
}

/**
 * The values of a cursor’s text.
 *
 * @param of the owner of the cursor, for the error message: `a search`
 * @throws KnownError `BAD_INPUT` if the text is not such a cursor
 */
export function decodeCursor<Values extends readonly unknown[]>(
  text: string,
  of: string,
  isOurs: (values: readonly unknown[]) => values is Values,
): Values {
  const values = parse(text);
  if (values && isOurs(values)) return values;
  throw new KnownError('BAD_INPUT', `"${text.slice(0, 100)}" is not a cursor of ${of}.`);
}

function parse(text: string): readonly unknown[] | undefined {
  try {
    const parsed: unknown = JSON.parse(Buffer.from(text, 'base64url').toString());
    return Array.isArray(parsed) ? parsed : undefined;
  } catch {
    return undefined;
  }
}
