import { stat } from 'node:fs/promises';
import type { Config } from '../config/config.js';
import { KnownError } from '../shared/errors.js';
import { readServerNote } from './server-note.js';

/** The server that has a graph open, and the token by which the owner of the folder may ask it. */
export interface Holder {
  readonly address: string;
  readonly token: string | undefined;
}

const patienceMs = 2_000;
const loopback = /^(?:127(?:\.\d{1,3}){3}|\[::1\]|localhost)$/;
const everywhere = /^(?:0\.0\.0\.0|\[::\])$/;

/**
 * Finds the server that keeps a graph locked. It is believed only if its note lies in a folder that is the user's own and
 * that others cannot write, names this machine, and what answers there has this graph.
 *
 * @param error The reason why the graph cannot be opened; only one with the code `STORE_LOCKED` leads to a server
 */
export async function findHolder(
  config: Pick<Config, 'store'>,
  error: unknown,
  signal: AbortSignal,
): Promise<Holder | undefined> {
  if (!(error instanceof KnownError) || error.code !== 'STORE_LOCKED') return undefined;
  // Half a second of imports, which a command that finds the graph free need not wait for.
  const { graphFolderOf } = await import('./open-graph.js');
  const folder = graphFolderOf(config);
  const note = folder !== undefined && (await isOwn(folder)) && (await readServerNote(folder));
  if (!note || note.storeId === undefined) return undefined;
  const origin = originOf(note.address);
  if (origin === undefined || !(await serves(origin, note.storeId, signal))) return undefined;
  return { address: origin, token: note.token };
}

/** True if the graph of this id answers at an address. */
async function serves(origin: string, storeId: string, signal: AbortSignal): Promise<boolean> {
  const answer = await fetch(`${origin}/q/view-datasets`, {
    method: 'HEAD',
    redirect: 'error',
    signal: AbortSignal.any([signal, AbortSignal.timeout(patienceMs)]),
  }).catch(() => undefined);
  return answer?.headers.get('x-graph-version')?.startsWith(`${storeId}:`) === true;
}

/** The address on this machine; undefined for one elsewhere. */
function originOf(address: string): string | undefined {
  if (!URL.canParse(address)) return undefined;
  const url = new URL(address);
  if (everywhere.test(url.hostname)) url.hostname = '127.0.0.1';
  return loopback.test(url.hostname) ? url.origin : undefined;
}

async function isOwn(folder: string): Promise<boolean> {
  const { uid, mode } = await stat(folder);
  return process.getuid === undefined || (uid === process.getuid() && (mode & 0o022) === 0);
}
