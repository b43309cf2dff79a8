import { once } from 'node:events';
import yauzl, { type Entry, type ZipFile } from 'yauzl';
import { RowsSum, type RowsDigest } from './rows-digest.js';
import type { Digests } from './write-tables.js';

/** Digests of the tables in a zip, read entry by entry: a zip of gigabytes is never in memory. */
export async function digestZip(path: string): Promise<Digests> {
  const digests: Record<string, RowsDigest> = {};
  const zip = await open(path);
  const ended = once(zip, 'end');
  zip.on('entry', (entry: Entry) => {
    void digestEntry(zip, entry).then(
      (digest) => {
        digests[entry.fileName] = digest;
        zip.readEntry();
      },
      (error: unknown) => zip.emit('error', error),
    );
  });
  zip.readEntry();
  await ended;
  return digests;
}

function open(path: string): Promise<ZipFile> {
  return new Promise((resolve, reject) => {
    yauzl.open(path, { lazyEntries: true }, (error, zip) => {
      if (error) reject(error);
      else resolve(zip);
    });
  });
}

async function digestEntry(zip: ZipFile, entry: Entry): Promise<RowsDigest> {
  const text = await new Promise<NodeJS.ReadableStream>((resolve, reject) => {
    zip.openReadStream(entry, (error, stream) => {
      if (error) reject(error);
      else resolve(stream);
    });
  });
  const sum = new RowsSum();
  text.setEncoding('utf8');
  for await (const piece of text) sum.add(String(piece));
  return sum.end();
}
