import { createHash } from 'node:crypto';

/** Number of rows of a table, and a sum over them that does not depend on their order. */
export interface RowsDigest {
  readonly rows: number;
  readonly sum: string;
}

/**
 * Counts and sums the lines of a text that comes in pieces: the lines' SHA-256 in eight numbers, each added up, so that
 * nothing is held. Only for tables whose texts have no line break, where a line is a row; the head counts as one.
 */
export class RowsSum {
  readonly #sums = new Uint32Array(8);
  #rows = 0;
  #rest = '';

  add(text: string): void {
    const lines = (this.#rest + text).split('\n');
    this.#rest = lines.pop() ?? '';
    for (const line of lines) this.#addLine(line);
  }

  end(): RowsDigest {
    if (this.#rest !== '') this.#addLine(this.#rest);
    this.#rest = '';
    return { rows: this.#rows, sum: Buffer.from(this.#sums.buffer).toString('hex') };
  }

  #addLine(line: string): void {
    const hash = createHash('sha256').update(line).digest();
    for (let i = 0; i < this.#sums.length; i++)
      this.#sums[i] = (this.#sums[i] ?? 0) + hash.readUInt32LE(i * 4);
    this.#rows += 1;
  }
}
