import type { Author } from '../../claims/log/change-record.js';
import type { DatasetSummary } from './load-datasets.js';

/** Result of reading data folders again. */
export interface DataLoad {
  readonly datasets: readonly DatasetSummary[];
  /** Names of the stored operations that are new, changed or gone. */
  readonly operations: readonly string[];
}

export interface LoadDataOptions {
  /** If true, tells what would be written, and writes nothing. */
  readonly dryRun: boolean;
  /** If true, removes datasets that the folders no longer have. */
  readonly prune: boolean;
}

/**
 * Reads the data folders of a running server again.
 *
 * @param author the one who asked for it; undefined if a signal did
 * @throws KnownError `BAD_INPUT` with a line for each fault of the files, and for a changed vocabulary; nothing is then loaded
 */
export type LoadData = (author: Author | undefined, options: LoadDataOptions) => Promise<DataLoad>;
