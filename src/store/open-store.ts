import { KnownError } from '../shared/errors.js';
import { neo4jSchemes } from './neo4j/neo4j-address.js';
import type { GraphStore } from './graph-store.js';

export interface OpenOptions {
  /** Of the user that the address names; an embedded graph has none. */
  readonly password?: string | undefined;
  /** How old the version may be that `version()` gives where other processes write too; 1000 when not given. */
  readonly versionStalenessMs?: number;
}

type Open = (address: string, options: OpenOptions) => Promise<GraphStore>;

/** Each engine is loaded when an address asks for it: the other's native code or driver costs start-up time. */
const openEmbedded: Open = async (address) => {
  const { openEmbeddedStore } = await import('./embedded/embedded-store.js');
  return openEmbeddedStore(address.slice('embedded:'.length));
};

const openNeo4j: Open = async (address, options) => {
  const { openNeo4jStore } = await import('./neo4j/neo4j-store.js');
  return openNeo4jStore(address, options);
};

/** The only place that knows which engines there are: what an address starts with, and who opens it. */
const engines: Readonly<Record<string, Open>> = {
  'embedded:': openEmbedded,
  ...Object.fromEntries(neo4jSchemes.map((scheme) => [`${scheme}:`, openNeo4j])),
};

/**
 * The graph at an address: `embedded:./data` (a folder), `embedded:` (in memory), `neo4j://user@host:7687` or
 * `bolt://user@host:7687`, with `+s` for TLS.
 *
 * @throws KnownError `BAD_INPUT` for an address that no engine takes; it never repeats the address, which may hold a
 * password. `STORE_LOCKED` when another process has the folder.
 */
export async function openStore(address: string, options: OpenOptions = {}): Promise<GraphStore> {
  const scheme = address.slice(0, address.indexOf(':') + 1);
  const open = Object.hasOwn(engines, scheme) ? engines[scheme] : undefined;
  if (open === undefined)
    throw new KnownError(
      'BAD_INPUT',
      `The address of the graph store must start with one of ${Object.keys(engines).join(', ')}.`,
    );
  return open(address, options);
}
