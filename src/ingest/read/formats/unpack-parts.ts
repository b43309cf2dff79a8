import { fromBuffer, type Entry, type ZipFile } from 'yauzl';
import { KnownError } from '../../../shared/errors.js';
import { limits, megabytes, unreadable } from '../limits.js';

export interface Parts {
  readonly names: ReadonlySet<string>;
  /** The texts of the requested parts that exist. */
  readonly texts: ReadonlyMap<string, string>;
}

/**
 * The parts of a zip. All of them are unpacked once and counted: the declared sizes cannot be trusted, and the reader of Word
 * documents holds them whole.
 *
 * @throws KnownError if it is too large or damaged
 */
export async function unpackParts(bytes: Uint8Array, wanted: RegExp): Promise<Parts> {
  try {
    return await unpack(await open(bytes), wanted);
  } catch (error) {
    if (error instanceof KnownError) throw error;
    throw unreadable('The document is a zip that is damaged.', error);
  }
}

function open(bytes: Uint8Array): Promise<ZipFile> {
  return new Promise((resolve, reject) => {
    fromBuffer(Buffer.from(bytes), { lazyEntries: true }, (error, zip) => {
      if (error) reject(error);
      else resolve(zip);
    });
  });
}

async function unpack(zip: ZipFile, wanted: RegExp): Promise<Parts> {
  const [names, texts] = [new Set<string>(), new Map<string, string>()];
  let [unpacked, tags] = [0, 0];
  if (zip.entryCount > limits.files)
    throw unreadable(`The document is a zip of more than ${String(limits.files)} files.`);
  for (let entry = await nextOf(zip); entry !== undefined; entry = await nextOf(zip)) {
    names.add(entry.fileName);
    if (entry.isEncrypted())
      throw unreadable('The document is encrypted: save it without a password.');
    const kept: Buffer[] = [];
    for await (const piece of await streamOf(zip, entry)) {
      unpacked += piece.length;
      if (unpacked > limits.unpackedBytes) throw tooLarge();
      if (!wanted.test(entry.fileName)) continue;
      kept.push(piece);
      tags += countTags(piece);
      if (tags > limits.parts)
        throw unreadable(`The document exceeds the limit of ${String(limits.parts)} tags.`);
    }
    if (kept.length > 0) texts.set(entry.fileName, Buffer.concat(kept).toString('utf8'));
  }
  return { names, texts };
}

const lessThan = '<'.charCodeAt(0);

function countTags(xml: Buffer): number {
  let tags = 0;
  for (const byte of xml) if (byte === lessThan) tags += 1;
  return tags;
}

function tooLarge(): KnownError {
  return unreadable(
    `The unpacked document exceeds the limit of ${megabytes(limits.unpackedBytes)} MB.`,
  );
}

function nextOf(zip: ZipFile): Promise<Entry | undefined> {
  return new Promise((resolve, reject) => {
    const settle = (give: () => void) => (): void => {
      zip.removeAllListeners();
      give();
    };
    zip.once('entry', (entry: Entry) => {
      settle(() => {
        resolve(entry);
      })();
    });
    zip.once(
      'end',
      settle(() => {
        resolve(undefined);
      }),
    );
    zip.once('error', (error: Error) => {
      settle(() => {
        reject(error);
      })();
    });
    zip.readEntry();
  });
}

function streamOf(zip: ZipFile, entry: Entry): Promise<AsyncIterable<Buffer>> {
  return new Promise((resolve, reject) => {
    zip.openReadStream(entry, (error, stream) => {
      if (error) reject(error);
      else resolve(stream);
    });
  });
}
