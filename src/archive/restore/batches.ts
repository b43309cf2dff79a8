import type { ArchiveRecord } from '../format/records.js';
import type { Piece } from '../read/read-archive.js';

/** What a transaction writes: so many records, unless their text is more than it should hold. */
const maxRecords = 2000;
const maxLength = 8_000_000;

/** Gathers pieces into batches of about the size that a transaction should have. */
export class Batches {
  #records: ArchiveRecord[] = [];
  #length = 0;

  constructor(private readonly write: (records: readonly ArchiveRecord[]) => Promise<void>) {}

  async add({ records, length }: Piece): Promise<void> {
    for (const record of records) this.#records.push(record);
    this.#length += length;
    if (this.#records.length >= maxRecords || this.#length >= maxLength) await this.flush();
  }

  async flush(): Promise<void> {
    const records = this.#records;
    this.#records = [];
    this.#length = 0;
    if (records.length > 0) await this.write(records);
  }
}
