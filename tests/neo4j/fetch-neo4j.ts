import { randomUUID } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, readFile, rename, rm } from 'node:fs/promises';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { runCommand } from './run-command.js';

const pom = join(import.meta.dirname, 'pom.xml');

/** Where the jars of the Neo4j that `pom.xml` names are kept: `~/.cache/multaqa`, or `MULTAQA_CACHE`. */
async function jarsFolder(): Promise<string> {
  const version = /<neo4j.version>([^<]+)</.exec(await readFile(pom, 'utf8'))?.[1];
  if (version === undefined) throw new Error(`${pom} names no neo4j.version.`);
  const cache = process.env['MULTAQA_CACHE'] ?? join(homedir(), '.cache', 'multaqa');
  return join(cache, `neo4j-${version}`);
}

/** Missing requirements for running Neo4j, in one sentence; undefined when there are none. */
export async function findMissing(): Promise<string | undefined> {
  const java = await runCommand('java', ['--list-modules']);
  const modules = 'output' in java ? java.output : '';
  const version = Number(/^java\.base@(\d+)/m.exec(modules)?.[1] ?? 0);
  if (version < 17) return 'Java 17 or newer is missing.';
  if (!/^jdk\.compiler@/m.test(modules)) return 'The compiler of Java is missing: install a JDK.';
  if (existsSync(await jarsFolder())) return undefined;
  return 'output' in (await runCommand('mvn', ['--version'])) ? undefined : 'Maven is missing.';
}

/** Fetches the jars unless the cache has them, and gives their folder. */
export async function fetchNeo4j(): Promise<string> {
  const folder = await jarsFolder();
  if (existsSync(folder)) return folder;
  const unfinished = `${folder}.${randomUUID()}`;
  await mkdir(unfinished, { recursive: true });
  const fetched = await runCommand('mvn', [
    ...['--quiet', '--batch-mode', '--file', pom, 'dependency:copy-dependencies'],
    ...['-DincludeScope=runtime', `-DoutputDirectory=${unfinished}`],
  ]);
  if ('failure' in fetched) {
    await rm(unfinished, { recursive: true, force: true });
    throw new Error(`The jars of Neo4j could not be fetched. ${fetched.failure}`);
  }
  await keep(unfinished, folder);
  return folder;
}

/** By a rename, so that no run ever sees half of the jars; a run that comes second deletes its own. */
async function keep(unfinished: string, folder: string): Promise<void> {
  try {
    await rename(unfinished, folder);
  } catch (error) {
    await rm(unfinished, { recursive: true, force: true });
    if (!existsSync(folder)) throw error;
  }
}
