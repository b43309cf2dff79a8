import { checkParameters } from '../../store/parameters.js';
import { checkStored } from '../../store/stored-values.js';
import type { ArchiveSummary } from '../read/archive-lines.js';
import { readArchive } from '../read/read-archive.js';
import { createRecords } from './create-records.js';

/**
 * What is in an archive, read whole: that its bytes are those that were written, and that every line is one that a
 * store can take. No store is asked.
 *
 * @throws KnownError `BAD_INPUT` with what is wrong; of a damaged archive with both checksums.
 */
export function checkArchive(
  bytes: AsyncIterable<Uint8Array>,
  { signal }: { readonly signal?: AbortSignal | undefined } = {},
): Promise<ArchiveSummary> {
  const nowhere = { run: '', done: 0 };
  return readArchive(
    bytes,
    ({ records }) => {
      for (const statement of createRecords(records, nowhere)) {
        checkParameters(statement.parameters);
        checkStored(statement);
      }
    },
    signal,
  );
}
