import type { Format } from '../../export/index.js';
import { KnownError } from '../../shared/errors.js';
import type { AskedExport } from './read-selection.js';

/**
 * The name under which an export is kept: the one that was asked for, or one that tells what it is.
 *
 * @throws KnownError `BAD_INPUT` for what cannot be the name of a file
 */
export function fileNameOf(
  format: Format,
  { dataset, subgraph }: AskedExport,
  asked: string | readonly string[] | undefined,
): string {
  if (asked === undefined) {
    const parts = ['multaqa', ...(dataset === undefined ? [] : [dataset])];
    if (subgraph !== undefined) parts.push('subgraph');
    if ('files' in format) parts.push(format.name); // several formats are a zip
    return `${parts.join('-')}.${format.extension}`;
  }
  if (typeof asked !== 'string' || !/^[^/\\]{1,200}$/.test(asked))
    throw new KnownError(
      'BAD_INPUT',
      '"filename" takes one name of at most 200 characters, without slashes.',
    );
  return asked;
}
