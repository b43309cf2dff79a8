import { KnownError } from '../../shared/errors.js';

/**
 * With TLS: `+s` trusts the machine's certificates, `+ssc` any certificate. `neo4j` routes in a cluster, `bolt` asks
 * one server.
 */
export const neo4jSchemes = [
  'neo4j',
  'neo4j+s',
  'neo4j+ssc',
  'bolt',
  'bolt+s',
  'bolt+ssc',
] as const;

export interface Neo4jAddress {
  /** Address for the driver: scheme, host, port and routing context alone. */
  readonly url: string;
  readonly user: string;
  /** The user's home database if undefined. */
  readonly database: string | undefined;
}

/**
 * The parts of `neo4j://user@host:7687/database`; the user is `neo4j` by default, the port 7687.
 * @throws KnownError `BAD_INPUT`; its message never repeats the address, which may contain a password
 */
export function parseNeo4jAddress(address: string): Neo4jAddress {
  if (!URL.canParse(address)) throw refuse('is not a URL like neo4j://user@host:7687');
  const url = new URL(address);
  if (url.hostname === '') throw refuse('names no host');
  if (url.password !== '')
    throw refuse('holds a password; give it by STORE_PASSWORD_FILE (or STORE_PASSWORD) instead');
  const database = decodeURIComponent(url.pathname.slice(1));
  return {
    url: `${url.protocol}//${url.host}${url.search}`,
    user: url.username === '' ? 'neo4j' : decodeURIComponent(url.username),
    database: database === '' ? undefined : database,
  };
}

function refuse(reason: string): KnownError {
  return new KnownError('BAD_INPUT', `The address of the graph store ${reason}.`);
}
