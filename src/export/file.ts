import { Readable } from 'node:stream';
import { whenAborted } from '../shared/abort.js';
import { KnownError } from '../shared/errors.js';
import type { GraphReader, GraphVersion, RunOptions, Snapshot } from '../store/graph-reader.js';
import { isSameVersion, readDatedVersion } from '../store/graph-version.js';
import { isPausable } from '../store/snapshot.js';
import { zip } from '../shared/zip.js';
import { readBesideWriters } from './beside-writers.js';
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

/** The part of the graph that a file has. */
export interface FilePart extends Omit<Selection, 'version'> {
  /** Called for each element that is written. */
  readonly onElement?: () => void;
}

/** One reading of a file. */
export interface FileTry {
  /** Through it the part of the graph is found. */
  readonly reader: GraphReader;
  /** The file, once its beginning is there; undefined if a write has torn the reading, so that another is made. */
  readonly open: (finding: Promise<FilePart>) => Promise<SteadyFile | undefined>;
}

/**
 * Readings of a file of one version of the graph, though others write during its many statements: of a snapshot, where the
 * engine has them. Elsewhere a whole graph that is written to goes through a file of its own; a part is read again if the
 * version changes before its first bytes are given, and breaks off if that changes later.
 */
export class FileTries {
  #made = 0;
  #isWritten: boolean | undefined;

  constructor(
    readonly store: GraphReader,
    readonly format: Format,
    readonly options: RunOptions = {},
  ) {}

  /** @throws KnownError `OVERLOADED` if each of five was torn */
  async next(): Promise<FileTry> {
    const { store, options } = this;
    if ((this.#made += 1) > maxTries) throw tornAlways();
    this.#isWritten ??= isPausable(store) && (await isBeingWritten(store, options));
    const { reader, end } = (await store.snapshot?.()) ?? { reader: store, end: nothing };
    const begun = await reader.version({ ...options, anew: true });
    return { reader, open: (finding) => this.#open({ reader, end }, begun, finding) };
  }

  async #open(
    { reader, end }: Snapshot,
    begun: GraphVersion,
    finding: Promise<FilePart>,
  ): Promise<SteadyFile | undefined> {
    const { store, format, options } = this;
    try {
      const { onElement, ...chosen } = await finding;
      const selection = { ...chosen, version: begun };
      const isBeside = this.#isWritten === true && chosen.chosen === undefined;
      const { version, elements } =
        isBeside && isPausable(reader)
          ? await readBesideWriters(reader, format, selection, options)
          : { version: begun, elements: elementsFor(format, reader, selection, options) };
      const pieces = endingWith(encode(format, tap(elements, onElement)), end);
      return { version, pieces: goOn(await begin(pieces), options.signal) };
    } catch (error) {
      end();
      if (!(error instanceof KnownError) || error.code !== 'CONFLICT') throw error;
      // An inconsistency without a change stays.
      if (isSameVersion(await store.version({ ...options, anew: true }), begun)) throw error;
      this.#isWritten = true;
      return undefined;
    }
  }
}

async function* tap(source: AsyncIterable<Element>, onElement?: () => void) {
  for await (const element of source) {
    onElement?.();
    yield element;
  }
}

async function isBeingWritten(store: GraphReader, options: RunOptions): Promise<boolean> {
  const { at } = (await readDatedVersion(store, options)) ?? { at: null };
  return at !== null && Date.now() - Date.parse(at) < writersRestMs;
}

async function* endingWith<Piece>(pieces: AsyncIterable<Piece>, act: () => void) {
  try {
    yield* pieces;
  } finally {
    act();
  }
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

/** All pieces. A client that leaves ends their source, though it has taken none. */
function goOn({ held, source, isWhole }: Begun, signal?: AbortSignal): AsyncIterable<Uint8Array> {
  if (isWhole) return Readable.from(held);
  const end = () => Promise.resolve(source.return?.()).catch(nothing);
  const stopListening = whenAborted(signal, () => void end());
  async function* pieces() {
    try {
      yield* held;
      for (let next = await source.next(); next.done !== true; next = await source.next())
        yield next.value;
    } finally {
      stopListening();
      await end();
    }
  }
  return pieces();
}

function nothing(): void {
  // it has no snapshot, or nobody takes its pieces any more
}
