import { setTimeout as pause } from 'node:timers/promises';
import { KnownError, overloaded } from '../shared/errors.js';
import type { GraphReader, GraphVersion, RunOptions } from '../store/graph-reader.js';
import { isSameVersion } from '../store/graph-version.js';
import type { Element } from './element.js';
import type { Format } from './format.js';
import { zip } from '../shared/zip.js';

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
const maxTries = 3;
/** A try that begins right after a change has the longest time before the next one. */
const longestWaitMs = 600;
const lookAgainMs = 20;
const retryAfterSeconds = 2;

/** A file, all of one version of the graph. */
export interface SteadyFile {
  readonly version: GraphVersion;
  readonly pieces: AsyncIterable<Uint8Array>;
}

interface Reading {
  /** The version at which it begins. */
  readonly version: GraphVersion;
  /** Begins to read the file of a version; called again if the graph has changed meanwhile. */
  readonly read: (version: GraphVersion) => Promise<AsyncIterable<Uint8Array>>;
}

/**
 * A file of one version of the graph, though others write during its many statements: if the version changes before its
 * first bytes are given, it is read again. A large file breaks off if the graph changes later. `read` fails with
 * `CONFLICT` if the graph has changed meanwhile, as an export does.
 * @throws KnownError `OVERLOADED` if it changed during each of three tries
 */
export async function readSteadily(
  store: GraphReader,
  { version: first, read }: Reading,
  options: RunOptions = {},
): Promise<SteadyFile> {
  let version = first;
  for (let tries = 1; ; tries += 1)
    try {
      return { version, pieces: await beginFile(await read(version)) };
    } catch (error) {
      version = await versionToReadAgain(store, error, { version, tries }, options);
    }
}

/** The pieces of a file once its beginning is there, which fails where the graph has changed meanwhile. */
export async function beginFile(
  pieces: AsyncIterable<Uint8Array>,
): Promise<AsyncIterable<Uint8Array>> {
  return goOn(await begin(pieces));
}

/**
 * The version of which a file is to be read again whose beginning failed.
 *
 * @throws the error itself unless it says that the graph has changed; KnownError `OVERLOADED` after three tries
 */
export async function versionToReadAgain(
  store: GraphReader,
  error: unknown,
  { version, tries }: { readonly version: GraphVersion; readonly tries: number },
  options: RunOptions,
): Promise<GraphVersion> {
  if (!(error instanceof KnownError) || error.code !== 'CONFLICT') throw error;
  const now = await store.version({ ...options, anew: true });
  // An inconsistency without a change stays.
  if (isSameVersion(now, version)) throw error;
  if (tries < maxTries) return nextVersion(store, now, options);
  throw overloaded(
    'The graph changed during each reading of the file: ask again in a moment.',
    retryAfterSeconds,
  );
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

/** The version after the next change, or the current one if none comes in a while. */
async function nextVersion(
  store: GraphReader,
  last: GraphVersion,
  options: RunOptions,
): Promise<GraphVersion> {
  const end = performance.now() + longestWaitMs;
  let version = last;
  while (isSameVersion(version, last) && performance.now() < end) {
    await pause(lookAgainMs);
    version = await store.version({ ...options, anew: true });
  }
  return version;
}
