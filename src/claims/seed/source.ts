import type { DocumentEntry } from './document-entry.js';
import type { EntityEntry } from './entity-entry.js';
import type { DatasetEntry } from './seed-file.js';

/** What is written in the files of one dataset's folder. */
export interface DatasetSource {
  readonly dataset: DatasetEntry;
  readonly documents: readonly DocumentEntry[];
  readonly entities: readonly EntityEntry[];
  /** The texts beside them, by file name. */
  readonly texts: ReadonlyMap<string, Uint8Array>;
}
