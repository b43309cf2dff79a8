import { KnownError } from '../../shared/errors.js';
import { abandoned } from '../../store/deadline.js';
import type { ArchiveRecord } from '../format/records.js';
import { ArchiveLines, type ArchiveSummary } from './archive-lines.js';
import { SealedBytes } from './sealed-bytes.js';
import { unpackLines } from './unpack.js';

/** Some nodes and relationships of an archive, one after another. */
export interface Piece {
  readonly records: readonly ArchiveRecord[];
  /** Length of their lines, in UTF-16 units. */
  readonly length: number;
}

/**
 * Hands over an archive piece by piece, and gives its summary once all of it proved whole. Pieces before an error are
 * unreliable.
 * @throws KnownError `BAD_INPUT` for bytes that are not an archive, are damaged or cut short, or are of a newer format;
 * `DEADLINE_EXCEEDED` once the signal is aborted
 */
export async function readArchive(
  bytes: AsyncIterable<Uint8Array>,
  take: (piece: Piece) => Promise<void> | void,
  signal?: AbortSignal,
): Promise<ArchiveSummary> {
  const archive = new ArchiveLines();
  const sealed = new SealedBytes(bytes);
  for await (const piece of toPieces(sealed, archive)) {
    if (signal?.aborted === true) throw abandoned(signal.reason);
    await take(piece);
  }
  return archive.summarise();
}

async function* toPieces(sealed: SealedBytes, archive: ArchiveLines): AsyncGenerator<Piece> {
  try {
    yield* readPieces(sealed, archive);
    await sealed.assertWhole();
  } finally {
    await sealed.close();
  }
}

/** Reports damaged bytes as damage, whatever error their lines caused. */
async function* readPieces(sealed: SealedBytes, archive: ArchiveLines): AsyncGenerator<Piece> {
  try {
    for await (const lines of unpackLines(sealed.content()))
      yield {
        records: archive.take(lines),
        length: lines.reduce((length, line) => length + line.length, 0),
      };
  } catch (error) {
    if (error instanceof KnownError && sealed.isReadable) await sealed.assertWhole();
    throw error;
  }
}
