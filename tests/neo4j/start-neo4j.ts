import { spawn } from 'node:child_process';
import type { ChildProcessByStdio } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Readable, Writable } from 'node:stream';
import neo4j from 'neo4j-driver';
import { findFreePort } from '../fixtures/free-port.js';
import { fetchNeo4j, findMissing } from './fetch-neo4j.js';
import { frugalOptions, openedPackages } from './java-options.js';

export interface Neo4jLogin {
  /** A Bolt address without the user, such as `bolt://127.0.0.1:50123`. */
  readonly url: string;
  readonly user: string;
  readonly password: string;
}

export interface RunningNeo4j extends Neo4jLogin {
  stop(): Promise<void>;
}

export interface Neo4jOptions {
  readonly heapMb?: number;
  readonly pageCacheMb?: number;
  /**
   * Settings for tests, whose graphs are small and whose statements are many: planning these and compiling the planner
   * would take most of their time. A statement is planned once, not anew every ten seconds in which the graph grew or
   * shrank much, and Java compiles quickly.
   */
  readonly isFrugal?: boolean;
}

/** Puts a database into a home before it is started there; `jars` is the folder of Neo4j's own programs. */
export type FillHome = (home: string, jars: string) => Promise<void>;

type ServerProcess = ChildProcessByStdio<Writable, Readable, Readable>;

/**
 * A real, empty Neo4j for this process only, on a free port of 127.0.0.1, in a folder that is deleted when it stops; or
 * the requirement that this machine lacks. It takes about 8 s, and once the time to fetch 120 MB. It ends with this
 * process, however this process ends.
 */
export async function startNeo4j(
  options: Neo4jOptions = {},
  fill?: FillHome,
): Promise<RunningNeo4j | { readonly missing: string }> {
  const missing = await findMissing();
  if (missing !== undefined) return { missing };
  const jars = await fetchNeo4j();
  const port = await findFreePort();
  const home = await mkdtemp(join(tmpdir(), 'multaqa-neo4j-'));
  await writeFile(join(home, 'neo4j.conf'), settings(port, options));
  await fill?.(home, jars);
  const server = startServer(jars, home, options);
  const stop = () => stopServer(server, home);
  try {
    await waitUntilReady(server);
    const login = { url: `bolt://127.0.0.1:${port}`, user: 'neo4j', password: randomUUID() };
    await changeFirstPassword(login);
    return { ...login, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

function settings(port: number, { pageCacheMb = 128, isFrugal = false }: Neo4jOptions): string {
  return [
    'server.bolt.enabled=true',
    `server.bolt.listen_address=127.0.0.1:${port}`,
    `server.bolt.advertised_address=127.0.0.1:${port}`,
    `server.memory.pagecache.size=${pageCacheMb}m`,
    'dbms.security.auth_enabled=true',
    'dbms.usage_report.enabled=false',
    'internal.dbms.bolt.netty_server_shutdown_quiet_period=0', // it would wait 10 s for no client otherwise
    ...(isFrugal ? ['dbms.cypher.min_replan_interval=1h'] : []),
    '',
  ].join('\n');
}

function startServer(
  jars: string,
  home: string,
  { heapMb = 512, isFrugal = false }: Neo4jOptions,
): ServerProcess {
  return spawn(
    'java',
    [
      ...[`-Xms${heapMb}m`, `-Xmx${heapMb}m`, '-XX:+UseSerialGC'],
      ...(isFrugal ? frugalOptions : []),
      ...openedPackages,
      ...['-cp', join(jars, '*'), join(import.meta.dirname, 'Server.java'), home],
    ],
    { stdio: ['pipe', 'pipe', 'pipe'] },
  );
}

/** @throws Error with the server's output if it ends instead of getting ready */
async function waitUntilReady(server: ServerProcess): Promise<void> {
  let written = '';
  const onData = (data: Buffer) => {
    written = (written + data.toString()).slice(-4000);
  };
  server.stderr.on('data', onData);
  server.stdout.on('data', onData);
  const isReady = new Promise<void>((resolve) => {
    server.stdout.on('data', () => {
      if (written.includes('READY')) resolve();
    });
  });
  const ended = once(server, 'exit').then(() => {
    throw new Error(`Neo4j did not start: ${written.trim()}`);
  });
  await Promise.race([isReady, ended]);
}

/** A new Neo4j answers nothing until its first password is changed. */
async function changeFirstPassword({ url, user, password }: Neo4jLogin): Promise<void> {
  const driver = neo4j.driver(url, neo4j.auth.basic(user, 'neo4j'));
  try {
    await driver.executeQuery(
      'ALTER CURRENT USER SET PASSWORD FROM $first TO $password',
      { first: 'neo4j', password },
      { database: 'system' },
    );
  } finally {
    await driver.close();
  }
}

async function stopServer(server: ServerProcess, home: string): Promise<void> {
  if (server.exitCode === null && server.signalCode === null) {
    const ended = once(server, 'exit');
    const impatience = setTimeout(() => server.kill('SIGKILL'), 20_000);
    server.stdin.end();
    await ended;
    clearTimeout(impatience);
  }
  await rm(home, { recursive: true, force: true });
}
