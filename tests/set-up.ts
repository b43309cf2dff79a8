import { execFileSync, spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import type { Asked, Offer } from './neo4j/offer-neo4j.js';

declare global {
  var offeringNeo4j: ChildProcess | undefined;
}

interface Run {
  readonly rootDir: string;
  readonly maxWorkers: number;
  /** The test files that are named on the command line. */
  readonly nonFlagArgs: readonly string[];
}

interface Project {
  /** As the configurations of jest have them. */
  readonly testEnvironmentOptions: {
    readonly isNeo4jFrugal?: boolean;
    readonly isShort?: boolean;
  };
}

/**
 * A Neo4j takes a gigabyte. More than half of the time of all tests goes to suites that need one: two of them seldom wait. A short
 * run, see short-run.js, has few.
 */
const mostNeo4j = { all: 2, short: 1 };

/**
 * jest's globalSetup: writes the generated modules where they are not current, makes a folder that the test files of a run
 * share, and offers them a Neo4j, see neo4j/neo4j-for-tests.ts.
 *
 * jest compiles this file to CommonJS and resolves nothing for it: import only Node's own modules.
 */
export default async function setUp(
  { rootDir, maxWorkers, nonFlagArgs }: Run,
  { testEnvironmentOptions: { isNeo4jFrugal = true, isShort = false } }: Project,
): Promise<void> {
  execFileSync(process.execPath, ['scripts/build.js', 'modules'], {
    cwd: rootDir,
    stdio: 'inherit',
  });
  process.env['TEST_RUN_FOLDER'] = await mkdtemp(join(tmpdir(), 'multaqa-tests-'));
  const most = isShort && nonFlagArgs.length === 0 ? mostNeo4j.short : mostNeo4j.all;
  const count = Math.min(maxWorkers, most);
  await offerNeo4j(rootDir, { count, isFrugal: isNeo4jFrugal });
}

/**
 * Without Neo4j, one line gives the reason; that fails the run in CI and skips the tests of Neo4j elsewhere.
 * MULTAQA_TEST_NEO4J=off skips them anywhere.
 */
async function offerNeo4j(rootDir: string, asked: Asked): Promise<void> {
  if (process.env['MULTAQA_TEST_NEO4J'] === 'off') {
    skip('MULTAQA_TEST_NEO4J is off.');
    return;
  }
  const offering = spawn(
    process.execPath,
    ['--import', 'tsx', 'tests/neo4j/offer-neo4j.ts', JSON.stringify(asked)],
    { cwd: rootDir, stdio: ['pipe', 'pipe', 'inherit'] },
  );
  const lines = createInterface({ input: offering.stdout });
  const ended = once(offering, 'exit').then(() => ['{"missing": "Its process ended."}']);
  const [line] = (await Promise.race([once(lines, 'line'), ended])) as [string];
  const offer = JSON.parse(line) as Offer;
  if ('port' in offer) {
    globalThis.offeringNeo4j = offering;
    process.env['TEST_NEO4J_TURNS'] = String(offer.port);
  } else if (process.env['CI'] === 'true') {
    throw new Error(`Neo4j cannot be tested: ${offer.missing}`);
  } else skip(offer.missing);
}

function skip(reason: string): void {
  process.stderr.write(`The tests on Neo4j are skipped: ${reason}\n`);
}
