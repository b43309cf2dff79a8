import { Readable } from 'node:stream';
import { ZipFile } from 'yazl';
import { invariant } from './errors.js';

export interface FilePiece {
  readonly file: string;
  /** A text in UTF-8, or the bytes themselves. */
  readonly content: string | Uint8Array;
}

/** Zip keeps a local time without a zone; this one reads the same wherever the file is made. */
const noTime = new Date(1980, 0, 1);

/**
 * The bytes of a zip of these files, whose pieces come file after file. Beyond 4 GiB it becomes ZIP64. It reads no
 * further ahead than the consumer and the buffers on the way hold, some hundred kilobytes.
 */
export async function* zip(
  files: readonly string[],
  pieces: AsyncIterable<FilePiece>,
): AsyncGenerator<Uint8Array> {
  const archive = new ZipFile();
  const texts = new FileTexts(pieces);
  const output = archive.outputStream;
  invariant(output instanceof Readable, 'yazl writes to a stream of Node');
  const fail = (error: Error) => output.destroy(error);
  archive.on('error', fail);
  for (const file of files)
    archive.addReadStreamLazy(file, { mtime: noTime, forceDosTimestamp: true }, (give) => {
      give(null, Readable.from(texts.of(file), { objectMode: false }).on('error', fail));
    });
  archive.end();
  try {
    yield* output;
  } finally {
    await texts.end();
  }
}

/** Joins pieces that come file after file into one text a file. */
class FileTexts {
  readonly #pieces: AsyncIterator<FilePiece>;
  #next: FilePiece | undefined;

  constructor(pieces: AsyncIterable<FilePiece>) {
    this.#pieces = pieces[Symbol.asyncIterator]();
  }

  async *of(file: string): AsyncGenerator<Uint8Array> {
    for (let piece = await this.#peek(); piece?.file === file; piece = await this.#peek()) {
      this.#next = undefined;
      const { content } = piece;
      if (content.length > 0)
        yield typeof content === 'string' ? Buffer.from(content, 'utf8') : content;
    }
  }

  async end(): Promise<void> {
    await this.#pieces.return?.();
  }

  async #peek(): Promise<FilePiece | undefined> {
    if (this.#next) return this.#next;
    const result = await this.#pieces.next();
    this.#next = result.done === true ? undefined : result.value;
    return this.#next;
  }
}
