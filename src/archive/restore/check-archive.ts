import { checkParameters } from '../../store/plain-values.js';
import { checkStored } from '../../store/stored-values.js';
import type { ArchiveSummary } from '../read/archive-lines.js';
import { readArchive } from '../read/read-archive.js';
import { createRecords } from './create-records.js';

/**
 * Summary of an archive after reading all of it: its bytes are unchanged, and a store can take every line. It asks no
 * store.
 * @throws KnownError `BAD_INPUT` with the fault; for a damaged archive with both checksums
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
