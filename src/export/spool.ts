import { randomUUID } from 'node:crypto';
import { open, unlink, type FileHandle } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { KnownError } from '../shared/errors.js';

const gibibyte = 1024 ** 3;

/** Lists of plain values by key, in a file without a name, which goes with the process. The last list of a key counts. */
export class Spool<Value> {
  readonly #file: FileHandle;
  readonly #places = new Map<string, { readonly start: number; readonly length: number }>();
  #end = 0;

  private constructor(
    file: FileHandle,
    readonly maxBytes: number,
  ) {
    this.#file = file;
  }

  static async open<Value>(maxBytes = 8 * gibibyte): Promise<Spool<Value>> {
    const path = join(tmpdir(), `multaqa-export-${randomUUID()}`);
    const file = await open(path, 'wx+', 0o600);
    await unlink(path);
    return new Spool(file, maxBytes);
  }

  /** @throws KnownError `LIMIT_EXCEEDED` if the file would be too large */
  async put(key: string, values: readonly Value[]): Promise<void> {
    const bytes = Buffer.from(JSON.stringify(values));
    const [start, { length }] = [this.#end, bytes];
    this.#end += length;
    if (this.#end > this.maxBytes)
      throw new KnownError(
        'LIMIT_EXCEEDED',
        `While others write, an export may take ${this.maxBytes / gibibyte} GiB of disk, and this one needs more: choose a part of the graph.`,
      );
    await this.#file.appendFile(bytes);
    this.#places.set(key, { start, length });
  }

  delete(key: string): void {
    this.#places.delete(key);
  }

  /** The list of a key; empty if it has none. */
  async get(key: string): Promise<readonly Value[]> {
    const place = this.#places.get(key);
    if (place === undefined) return [];
    const bytes = Buffer.allocUnsafe(place.length);
    await this.#file.read(bytes, 0, place.length, place.start);
    return JSON.parse(bytes.toString()) as readonly Value[];
  }

  close(): Promise<void> {
    return this.#file.close();
  }
}
