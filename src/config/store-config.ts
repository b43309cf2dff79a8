import { existsSync, readFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { defaultStore } from './data-config.js';
import type { SettingReader } from './setting-reader.js';

export interface StoreConfig {
  /** `embedded:<folder>`, `embedded:` (in memory), or a Bolt address such as `neo4j://user@host:7687`. */
  readonly address: string;
  readonly password: string | undefined;
  readonly passwordFile: string | undefined;
  /** Certificates to trust in place of this machine's, for an address with `+s`. */
  readonly caFile: string | undefined;
  /**
   * Maximum age of the graph's version for cached answers: writes of other processes are seen within it, own ones at
   * once.
   */
  readonly versionStalenessMs: number;
  /** Days for which closing the log keeps changes at least. */
  readonly historyKeepDays: number;
  /** Maximum simultaneous statements of the engine. */
  readonly maxStatements: number;
  readonly isInProcess: boolean;
}

const boltSchemes = ['neo4j:', 'neo4j+s:', 'neo4j+ssc:', 'bolt:', 'bolt+s:', 'bolt+ssc:'];

/** Store of the graph; no message about a fault repeats a password. */
export function readStoreConfig(
  reader: SettingReader,
  { isProduction, data }: { readonly isProduction: boolean; readonly data: readonly string[] },
): StoreConfig {
  const address = reader.text('STORE') ?? defaultStore(data, reader);
  const password = readPassword(reader);
  const versionStalenessMs = reader.integer('VERSION_STALENESS_MS', {
    fallback: 1000,
    min: 0,
    max: 3_600_000,
  });
  const historyKeepDays = reader.integer('HISTORY_KEEP', { fallback: 7, min: 0, max: 36_500 });
  const isInProcess = address.startsWith('embedded:');
  const maxStatements = readMaxStatements(reader, isInProcess);
  const files = { passwordFile: reader.text('STORE_PASSWORD_FILE'), caFile: readCaFile(reader) };
  const common = {
    address,
    versionStalenessMs,
    historyKeepDays,
    maxStatements,
    isInProcess,
    ...files,
  };
  if (isInProcess) return { ...common, password: undefined };
  const url = URL.canParse(address) ? new URL(address) : undefined;
  if (url === undefined || !boltSchemes.includes(url.protocol))
    reader.fault(
      `STORE must be embedded:<folder> or an address of ${boltSchemes.map((scheme) => `${scheme}//`).join(' ')}.`,
    );
  else if (url.password !== '')
    reader.fault('STORE must not hold the password: give it by STORE_PASSWORD_FILE.');
  else if (isProduction && password === undefined)
    reader.fault('STORE needs STORE_PASSWORD or STORE_PASSWORD_FILE in production.');
  return { ...common, password };
}

function readCaFile(reader: SettingReader): string | undefined {
  const path = reader.text('STORE_CA_FILE');
  if (path !== undefined && !existsSync(path)) reader.fault(`STORE_CA_FILE: no file "${path}".`);
  return path;
}

/** The embedded engine uses this machine's cores; a Neo4j has its own. */
function readMaxStatements(reader: SettingReader, isInProcess: boolean): number {
  const fallback = isInProcess ? Math.min(2 * availableParallelism(), 90) : 50;
  return reader.integer('MAX_STATEMENTS', { fallback, min: 1, max: 90 });
}

function readPassword(reader: SettingReader): string | undefined {
  const password = reader.text('STORE_PASSWORD');
  const path = reader.text('STORE_PASSWORD_FILE');
  if (path === undefined) return password;
  if (password !== undefined) {
    reader.fault('STORE_PASSWORD and STORE_PASSWORD_FILE exclude each other.');
    return undefined;
  }
  try {
    return readFileSync(path, 'utf8').replace(/\r?\n$/, '');
  } catch {
    reader.fault(`STORE_PASSWORD_FILE names "${path}", which cannot be read.`);
    return undefined;
  }
}
