import type { Element, Header } from '../../export/index.js';
import { KnownError } from '../../shared/errors.js';
import { parseJsonObject } from '../../shared/json-object.js';
import { readLines } from './read-lines.js';

/**
 * The elements of an export in JSON Lines. Lines after the header are not checked.
 * @throws KnownError `STORE_UNAVAILABLE` if the first line is not a header, so that this is not an export
 */
export async function* readElements(pieces: AsyncIterable<Uint8Array>): AsyncGenerator<Element> {
  let hasHeader = false;
  for await (const line of readLines(pieces)) {
    if (!hasHeader && !isHeader(parseJsonObject(line))) throw notAnExport();
    hasHeader = true;
    yield JSON.parse(line, unlessNull) as Element;
  }
  if (!hasHeader) throw notAnExport();
}

/** Unknown values are null in the file, and left out of an element. */
function unlessNull(_name: string, value: unknown): unknown {
  return value ?? undefined;
}

function isHeader(line: Partial<Header> | undefined): line is Header {
  return line?.element === 'header' && Array.isArray(line.datasets);
}

function notAnExport(): KnownError {
  return new KnownError(
    'STORE_UNAVAILABLE',
    'The answer has no header of an export, so it is not from a Multaqa server.',
  );
}
