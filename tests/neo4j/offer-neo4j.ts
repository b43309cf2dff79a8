import { findMissing } from './fetch-neo4j.js';
import { serveTurns } from './serve-turns.js';
import { startNeo4j } from './start-neo4j.js';
import type { Neo4jOptions, RunningNeo4j } from './start-neo4j.js';

/** The first line that this process prints. */
export type Offer = { readonly port: number } | { readonly missing: string };

/** The first argument of this program. */
export interface Asked extends Neo4jOptions {
  /** How many may run at once. */
  readonly count: number;
}

const { count, ...options } = JSON.parse(process.argv[2] ?? '') as Asked;
const running: RunningNeo4j[] = [];

async function start(): Promise<RunningNeo4j> {
  const started = await startNeo4j(options);
  if ('missing' in started) throw new Error(started.missing);
  running.push(started);
  return started;
}

/** Helper of a test run: offers this many Neo4js until the standard input closes, by intent or because the run died. */
async function offerNeo4j(): Promise<void> {
  const missing = await findMissing();
  if (missing !== undefined) {
    print({ missing });
    return;
  }
  const turns = await serveTurns(start, count);
  print({ port: turns.port });
  process.stdin.resume();
  process.stdin.once('end', () => {
    turns.close();
    void Promise.all(running.map((neo4j) => neo4j.stop())).then(() => process.exit()); // ends one that is still starting too
  });
}

function print(offer: Offer): void {
  process.stdout.write(`${JSON.stringify(offer)}\n`);
}

await offerNeo4j();
