import { KnownError } from '../../shared/errors.js';
import type { GraphStore } from '../../store/graph-store.js';
import { isNode } from '../format/records.js';
import type { ArchiveRecord } from '../format/records.js';
import type { ArchiveOptions } from '../progress.js';
import type { ArchiveSummary } from '../read/archive-lines.js';
import { createRecords } from './create-records.js';
import { advanceRun, endRun } from './run.js';
import type { Run } from './run.js';

/** Writes batches of an archive into a store that its run has taken, each as a transaction. */
export class RecordWriter {
  #run: Run;
  #nodes = 0;
  #relationships = 0;

  constructor(
    private readonly store: GraphStore,
    begun: Run,
    private readonly whole: ArchiveSummary,
    private readonly options: ArchiveOptions,
  ) {
    this.#run = begun;
  }

  /** @throws KnownError `CONFLICT` when another restore has taken the store meanwhile. */
  async write(records: readonly ArchiveRecord[]): Promise<void> {
    const statements = [...createRecords(records, this.#run), ...advanceRun(this.#run)];
    const rows = await this.store.transaction(statements, this.options);
    const [[run, done] = []] = rows.at(-1) ?? [];
    this.#run = { ...this.#run, done: this.#run.done + 1 };
    if (run !== this.#run.run || done !== this.#run.done) throw overtaken();
    this.#tell(records);
  }

  /** Gives the store back once all is written. @throws KnownError as `write` does. */
  async end(): Promise<void> {
    const rows = await this.store.transaction(endRun(this.#run), this.options);
    const [[run] = []] = rows.at(-1) ?? [];
    if (run !== null) throw overtaken();
  }

  #tell(records: readonly ArchiveRecord[]): void {
    const nodes = records.filter(isNode).length;
    this.#nodes += nodes;
    this.#relationships += records.length - nodes;
    this.options.onProgress?.({
      nodes: this.#nodes,
      relationships: this.#relationships,
      totalNodes: this.whole.nodes,
      totalRelationships: this.whole.relationships,
    });
  }
}

function overtaken(): KnownError {
  return new KnownError('CONFLICT', 'Another restore has taken over the graph store.');
}
