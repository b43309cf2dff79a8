import { whenAborted } from '../shared/abort.js';
import { KnownError } from '../shared/errors.js';
import type { GraphReader, GraphVersion, RunOptions, Snapshot } from '../store/graph-reader.js';
import { isSameVersion, readDatedVersion } from '../store/graph-version.js';
import { zip } from '../shared/zip.js';
import { readBesideWriters, type PausableReader } from './beside-writers.js';
import type { Element } from './element.js';
import { elementsFor, tornAlways } from './elements.js';
import type { Format } from './format.js';
import type { Selection } from './selection.js';

/**
 * The bytes of a file, UTF-8 or a zip, in pieces of some tens of kilobytes. Elements are taken as the consumer takes
 * pieces; leaving the loop early ends the source, and an error of the source passes through.
 */
export function encode(
  format: Format,
  elements: AsyncIterable<Element>,
): AsyncIterable<Uint8Array> {
  return 'files' in format
    ? zip(format.files, format.write(elements))
    : toBytes(format.write(elements));
}

async function* toBytes(pieces: AsyncIterable<string | Uint8Array>): AsyncGenerator<Uint8Array> {
  for await (const piece of pieces)
    if (piece.length > 0) yield typeof piece === 'string' ? Buffer.from(piece, 'utf8') : piece;
}

/** Maximum part of a file that is held back for a second reading; more is not worth the memory. */
const heldBytes = 4 * 1024 * 1024;
const maxTries = 5;
/** Milliseconds after a change for which others are expected. */
const writersRestMs = 60_000;

/** A file, all of one version of the graph. */
export interface SteadyFile {
  readonly version: GraphVersion;
  readonly pieces: AsyncIterable<Uint8Array>;
}

export interface AskedFile {
  readonly format: Format;
  /** Finds the part of the graph; again if the graph has changed meanwhile. */
  readonly select: (reader: GraphReader) => Promise<Omit<Selection, 'version'>>;
  /** Called for each element that is written. */
  readonly onElement?: (() => void) | undefined;
}

/**
 * A file of one version of the graph, though others write during its many statements: of a snapshot, where the engine has
 * them. Elsewhere a whole graph that is written to goes through a file of its own; a part is read again if the version
 * changes before its first bytes are given, and breaks off if that changes later.
 * @throws KnownError `OVERLOADED` if it changed during each of five tries
 */
export async function openFile(
  store: GraphReader,
  asked: AskedFile,
  options: RunOptions = {},
): Promise<SteadyFile> {
  let isWritten = isPausable(store) && (await isBeingWritten(store, options));
  for (let tries = 1; ; tries += 1) {
    const begun = await store.version({ ...options, anew: true });
    try {
      if (store.snapshot) return await readSnapshot(await store.snapshot(), asked, options);
      return await readFile(store, asked, { ...options, isWritten });
    } catch (error) {
      if (!(error instanceof KnownError) || error.code !== 'CONFLICT') throw error;
      // An inconsistency without a change stays.
      if (isSameVersion(await store.version({ ...options, anew: true }), begun)) throw error;
      if (tries === maxTries) throw tornAlways();
      isWritten = true;
    }
  }
}

/** The snapshot is ended with the file, or when nobody takes that any more. */
async function readSnapshot(
  { reader, end }: Snapshot,
  asked: AskedFile,
  options: RunOptions,
): Promise<SteadyFile> {
  const stopListening = whenAborted(options.signal, end);
  const release = () => {
    stopListening();
    end();
  };
  try {
    const { version, pieces } = await readFile(reader, asked, options);
    return { version, pieces: endingWith(pieces, release) };
  } catch (error) {
    release();
    throw error;
  }
}

async function* endingWith<Piece>(pieces: AsyncIterable<Piece>, act: () => void) {
  try {
    yield* pieces;
  } finally {
    act();
  }
}

/** The file once its beginning is there, which fails where the graph has changed meanwhile. */
async function readFile(
  store: GraphReader,
  { format, select, onElement }: AskedFile,
  { isWritten = false, ...options }: RunOptions & { readonly isWritten?: boolean },
): Promise<SteadyFile> {
  const version = await store.version({ ...options, anew: true });
  const selection = await select(store);
  const isBeside = isWritten && isPausable(store) && selection.chosen === undefined;
  const { version: of, elements } = isBeside
    ? await readBesideWriters(store, format, selection, options)
    : { version, elements: elementsFor(format, store, { ...selection, version }, options) };
  return { version: of, pieces: goOn(await begin(encode(format, tap(elements, onElement)))) };
}

async function* tap(source: AsyncIterable<Element>, onElement?: () => void) {
  for await (const element of source) {
    onElement?.();
    yield element;
  }
}

const isPausable = (store: GraphReader): store is PausableReader => store.whilePaused !== undefined;

async function isBeingWritten(store: GraphReader, options: RunOptions): Promise<boolean> {
  const { at } = (await readDatedVersion(store, options)) ?? { at: null };
  return at !== null && Date.now() - Date.parse(at) < writersRestMs;
}

interface Begun {
  readonly held: readonly Uint8Array[];
  readonly source: AsyncIterator<Uint8Array>;
  readonly isWhole: boolean;
}

async function begin(pieces: AsyncIterable<Uint8Array>): Promise<Begun> {
  const source = pieces[Symbol.asyncIterator]();
  const held: Uint8Array[] = [];
  for (let bytes = 0; bytes < heldBytes;) {
    const next = await source.next();
    if (next.done === true) return { held, source, isWhole: true };
    held.push(next.value);
    bytes += next.value.length;
  }
  return { held, source, isWhole: false };
}

async function* goOn({ held, source, isWhole }: Begun): AsyncGenerator<Uint8Array> {
  try {
    yield* held;
    if (isWhole) return;
    for (let next = await source.next(); next.done !== true; next = await source.next())
      yield next.value;
  } finally {
    await source.return?.();
  }
}
