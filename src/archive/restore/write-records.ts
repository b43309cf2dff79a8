import { randomUUID } from 'node:crypto';
import { KnownError } from '../../shared/errors.js';
import type { GraphStore } from '../../store/graph-store.js';
import { isLogged, isNode, type ArchiveRecord } from '../format/records.js';
import type { ArchiveOptions } from '../progress.js';
import type { ArchiveSummary } from '../read/archive-lines.js';
import type { Piece } from '../read/read-archive.js';
import { createRecords } from './create-records.js';
import { advanceRun, endRun, type Run } from './run.js';

/** Maximum records of a transaction, and maximum text. */
const maxRecords = 2000;
const maxLength = 8_000_000;

/** Writes pieces of an archive into a store that its run has taken, gathered into transactions of a good size. */
export class RecordWriter {
  readonly #store: GraphStore;
  readonly #whole: ArchiveSummary;
  readonly #options: ArchiveOptions;
  #run: Run;
  #records: ArchiveRecord[] = [];
  #length = 0;
  #nodes = 0;
  #relationships = 0;

  constructor(store: GraphStore, begun: Run, whole: ArchiveSummary, options: ArchiveOptions) {
    this.#store = store;
    this.#whole = whole;
    this.#options = options;
    this.#run = begun;
  }

  /** @throws KnownError `CONFLICT` if another restore has taken the store meanwhile */
  async add({ records, length }: Piece): Promise<void> {
    for (const record of records) this.#records.push(record);
    this.#length += length;
    if (this.#records.length >= maxRecords || this.#length >= maxLength) await this.flush();
  }

  /**
   * Writes the records added since the last transaction.
   * @throws KnownError as `add` does
   */
  async flush(): Promise<void> {
    const records = this.#records;
    this.#records = [];
    this.#length = 0;
    if (records.length > 0) await this.#write(records);
  }

  /**
   * Releases the store once all is written.
   * @throws KnownError as `add` does
   */
  async end(): Promise<void> {
    const end = endRun(this.#run, randomUUID(), this.#whole.graphVersion);
    const rows = await this.#store.transaction(end, this.#options);
    const [[run] = []] = rows.at(-1) ?? [];
    if (run !== null) throw overtaken();
  }

  async #write(records: readonly ArchiveRecord[]): Promise<void> {
    const statements = [...createRecords(records, this.#run), ...advanceRun(this.#run)];
    const rows = await this.#store.transaction(statements, this.#options);
    const [[run, done] = []] = rows.at(-1) ?? [];
    this.#run = { ...this.#run, done: this.#run.done + 1 };
    if (run !== this.#run.run || done !== this.#run.done) throw overtaken();
    this.#report(records);
  }

  #report(records: readonly ArchiveRecord[]): void {
    const content = records.filter((record) => !isLogged(record));
    const nodes = content.filter(isNode).length;
    this.#nodes += nodes;
    this.#relationships += content.length - nodes;
    this.#options.onProgress?.({
      nodes: this.#nodes,
      relationships: this.#relationships,
      totalNodes: this.#whole.nodes,
      totalRelationships: this.#whole.relationships,
    });
  }
}

function overtaken(): KnownError {
  return new KnownError('CONFLICT', 'Another restore has taken over the graph store.');
}
