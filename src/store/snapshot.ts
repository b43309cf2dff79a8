import { KnownError } from '../shared/errors.js';
import { isSameVersion } from './graph-version.js';
import type { GraphReader, GraphVersion, RunOptions, VersionOptions } from './graph-reader.js';

/** A graph that is written to while it is read is read again, so many times in all. */
const maxTries = 5;

/**
 * What `read` gives of a graph that was at one version throughout, the one that it has now unless another is given;
 * undefined where it was written to meanwhile, by whichever process. What was read then may be torn, even unreadable, so a
 * failure of `read` comes out only where the graph is not known to have changed.
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
 * What the first try gives that was not torn; of a torn one undefined is given.
 *
 * @throws KnownError `CONFLICT` where the graph was written to during every one of five
 */
export async function retryTorn<Found>(attempt: () => Promise<Found | undefined>): Promise<Found> {
  for (let tries = 0; tries < maxTries; tries++) {
    const found = await attempt();
    if (found !== undefined) return found;
  }
  throw new KnownError('CONFLICT', 'The graph is being written to; ask again in a moment.');
}

/**
 * The pieces of a graph at a version, each once it was read and the graph is still at it, as far as is known here: what
 * another process writes shows in time, and for certain at the end. What was given before an error is not whole.
 *
 * @throws KnownError `CONFLICT`, with the sentence, where the graph was written to meanwhile
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
