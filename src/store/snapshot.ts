import { KnownError, overloaded } from '../shared/errors.js';
import { isSameVersion } from './graph-version.js';
import type { GraphReader, GraphVersion, RunOptions, VersionOptions } from './graph-reader.js';

/** Maximum attempts to read a graph while it is written to. */
const maxTries = 5;

/**
 * Result of `read` for a graph that stayed at one version, by default the current one; undefined if it was written to
 * meanwhile, by any process. A reading during a write may be torn or even unreadable, so a failure of `read` is thrown
 * only if the graph is not known to have changed.
 */
export async function readAtOneVersion<Found>(
  store: GraphReader,
  read: (version: GraphVersion) => Promise<Found>,
  { version, ...options }: VersionOptions & { readonly version?: GraphVersion } = {},
): Promise<Found | undefined> {
  const begun = version ?? (await store.version(options));
  const isUnchanged = () => isStillAt(store, begun, { ...options, anew: true });
  let found: Found;
  try {
    found = await read(begun);
  } catch (error) {
    if (await isUnchanged().catch(() => true)) throw error;
    return undefined;
  }
  return (await isUnchanged()) ? found : undefined;
}

/**
 * Result of the first try that was not torn; a torn one gives undefined.
 * @throws KnownError `OVERLOADED` if the graph was written to during each of five tries
 */
export async function retryTorn<Found>(attempt: () => Promise<Found | undefined>): Promise<Found> {
  for (let tries = 0; tries < maxTries; tries++) {
    const found = await attempt();
    if (found !== undefined) return found;
  }
  throw overloaded('The graph is being written to; ask again in a moment.', 2);
}

/**
 * Result of `read` for the graph at one version: of a snapshot where the engine has them, else of a try during which
 * nobody wrote.
 * @throws KnownError `OVERLOADED` if the graph was written to during each of five tries
 */
export async function readSteady<Found>(
  store: GraphReader,
  read: (reader: GraphReader, version: GraphVersion) => Promise<Found>,
  options: RunOptions = {},
): Promise<Found> {
  const snapshot = await store.snapshot?.();
  if (snapshot === undefined)
    return retryTorn(() =>
      readAtOneVersion(store, (version) => read(store, version), { ...options, anew: true }),
    );
  try {
    return await read(snapshot.reader, await snapshot.reader.version());
  } finally {
    snapshot.end();
  }
}

/** A graph whose writers can be held up for a moment. */
export interface PausableReader extends GraphReader {
  readonly whilePaused: NonNullable<GraphReader['whilePaused']>;
}

export function isPausable(store: GraphReader): store is PausableReader {
  return store.whilePaused !== undefined;
}

/** Milliseconds for which writers may be held up. */
export const maxPauseMs = 1000;

/** The way to a snapshot of a reader, each of which is read through another; undefined if there is none. */
export function throughSnapshot(
  { snapshot }: GraphReader,
  through: (reader: GraphReader) => GraphReader,
): GraphReader['snapshot'] {
  return (
    snapshot &&
    (async () => {
      const { reader, end } = await snapshot();
      return { reader: through(reader), end };
    })
  );
}

/**
 * The pieces of a graph at a version, each passed on after a check that the graph is still at it. Writes of other
 * processes show with a delay, and for certain at the end. The pieces before an error are incomplete.
 * @throws KnownError `CONFLICT`, with this message, if the graph was written to meanwhile
 */
export async function* streamAtOneVersion<Piece>(
  store: GraphReader,
  version: GraphVersion,
  pieces: AsyncIterable<Piece>,
  sentence: string,
  options: RunOptions = {},
): AsyncGenerator<Piece> {
  const isUnchanged = (anew: boolean) => isStillAt(store, version, { ...options, anew });
  const conflict = () => new KnownError('CONFLICT', sentence);
  try {
    for await (const piece of pieces) {
      if (!(await isUnchanged(false))) throw conflict();
      yield piece;
    }
  } catch (error) {
    throw (await isUnchanged(true).catch(() => true)) ? error : conflict();
  }
  if (!(await isUnchanged(true))) throw conflict();
}

async function isStillAt(
  store: GraphReader,
  version: GraphVersion,
  options: VersionOptions,
): Promise<boolean> {
  return isSameVersion(await store.version(options), version);
}
