import { KnownError } from '../shared/errors.js';
import { embeddedScheme, folderOf, isInMemory } from './embedded/address.js';
import type { Engine, OpenOptions } from './engine.js';
import type { GraphStore } from './graph-store.js';
import { neo4jSchemes } from './neo4j/address.js';

// Each engine is loaded on demand: the other's native code or driver costs start-up time.

const embedded: Engine = {
  async open(address, { keepsOrder = false }) {
    const { openEmbeddedStore } = await import('./embedded/store.js');
    return openEmbeddedStore(folderOf(address), { keepsOrder });
  },
  folderOf,
  isInMemory,
  async isThere(address) {
    const { holdsGraph } = await import('./embedded/graph-folder.js');
    const folder = folderOf(address);
    return folder !== undefined && holdsGraph(folder);
  },
  async describe(address) {
    const { describe } = await import('./embedded/describe.js');
    return describe(folderOf(address));
  },
  async readDefinitions(read) {
    const { readDefinitions } = await import('./embedded/describe.js');
    return readDefinitions(read);
  },
};

const neo4j: Engine = {
  async open(address, options) {
    const { openNeo4jStore } = await import('./neo4j/store.js');
    return openNeo4jStore(address, options);
  },
  folderOf: () => undefined,
  isInMemory: () => false,
  isThere: () => Promise.resolve(undefined),
  async describe(_, read) {
    const { describe } = await import('./neo4j/describe.js');
    return describe(read);
  },
  async readDefinitions(read) {
    const { readDefinitions } = await import('./neo4j/describe.js');
    return readDefinitions(read);
  },
};

/** Engines by the scheme of their addresses; only the configuration knows them too. */
const engines: Readonly<Record<string, Engine>> = {
  [embeddedScheme]: embedded,
  ...Object.fromEntries(neo4jSchemes.map((scheme) => [`${scheme}:`, neo4j])),
};

/**
 * The engine for an address: `embedded:./data` (a folder), `embedded:` (in memory), `neo4j://user@host:7687` or
 * `bolt://user@host:7687`, with `+s` for TLS.
 * @throws KnownError `BAD_INPUT` for an unsupported address; it never repeats the address, which may contain a password
 */
export function engineAt(address: string): Engine {
  const scheme = address.slice(0, address.indexOf(':') + 1);
  const engine = Object.hasOwn(engines, scheme) ? engines[scheme] : undefined;
  if (engine === undefined)
    throw new KnownError(
      'BAD_INPUT',
      `The address of the graph store must start with one of ${Object.keys(engines).join(', ')}.`,
    );
  return engine;
}

/**
 * The graph at an address, as {@link engineAt} takes it.
 * @throws KnownError as `engineAt` does, and `STORE_LOCKED` if another process has the folder
 */
export async function openStore(address: string, options: OpenOptions = {}): Promise<GraphStore> {
  return engineAt(address).open(address, options);
}
