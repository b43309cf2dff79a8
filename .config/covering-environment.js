import { createHash, randomUUID } from 'node:crypto';
import { mkdirSync, writeFileSync } from 'node:fs';
import { Session } from 'node:inspector';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { setFlagsFromString } from 'node:v8';
import { TestEnvironment } from 'jest-environment-node';
import { isLeftToNeo4j, isOnBothEngines, isOnNeo4jInCi, isShortRun } from './short-run.js';

/**
 * Each test file loads its modules anew, and most of their functions run a few times: V8 compiles none before it is called,
 * and optimises one after three times as much work as by itself. Later versions than that of Node 20 have no such flags, and
 * one more compiler for what runs a few times.
 */
if (process.versions.node.startsWith('20.'))
  for (const flag of ['--max-lazy', '--interrupt-budget=400000']) setFlagsFromString(flag);

/** V8's coverage of this worker, from its first test file on. */
let session;

function startCovering() {
  session = new Session();
  session.connect();
  session.post('Profiler.enable');
  session.post('Profiler.startPreciseCoverage', { callCount: true, detailed: true });
}

/**
 * Coverage reported by this worker so far, by digests: most sources are covered alike by one test file after another.
 */
const told = new Set();

/**
 * Node, with a Neo4j where the run offers one to the test file, which leaves in a folder, where the configuration asks for it,
 * what V8 says that the file has covered of each source of the project.
 */
export default class CoveringEnvironment extends TestEnvironment {
  #sources;
  #coverageFolder;

  constructor(config, context) {
    super(config, context);
    const { rootDir, testEnvironmentOptions } = config.projectConfig;
    this.#sources = ['src/', 'packages/'].map(
      (folder) => pathToFileURL(join(rootDir, folder)).href,
    );
    this.#coverageFolder = testEnvironmentOptions.coverageFolder;
    if (this.#coverageFolder !== undefined && session === undefined) startCovering();
    const { globalConfig, projectConfig } = config;
    const isRest = testEnvironmentOptions.isRest === true;
    if (isShortRun(globalConfig, projectConfig) && !isOnBothEngines(rootDir, context.testPath))
      delete this.global.process.env.TEST_NEO4J_TURNS; // see tests/set-up.ts
    if (isRest && !isOnNeo4jInCi(rootDir, context.testPath))
      delete this.global.process.env.TEST_NEO4J_TURNS;
    if (isRest && isLeftToNeo4j(rootDir, context.testPath))
      this.global.process.env.TEST_NEO4J_ALONE = 'true'; // see fixtures/stores/test-stores.ts
  }

  async teardown() {
    await super.teardown();
    if (this.#coverageFolder === undefined) return;
    session.post('Profiler.takePreciseCoverage', (error, { result = [] } = {}) => {
      if (error) throw new Error(error.message);
      const scripts = result.filter(
        ({ url, functions }) =>
          this.#sources.some((source) => url.startsWith(source)) && isNew(url, functions),
      );
      mkdirSync(this.#coverageFolder, { recursive: true });
      writeFileSync(join(this.#coverageFolder, `${randomUUID()}.json`), JSON.stringify(scripts));
    });
  }
}

function isNew(url, functions) {
  const ranges = functions.map((one) => one.ranges);
  const digest = createHash('sha256')
    .update(JSON.stringify([url, ranges]))
    .digest('base64');
  const isFirst = !told.has(digest);
  told.add(digest);
  return isFirst;
}
