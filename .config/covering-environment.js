import { createHash, randomUUID } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { Session } from 'node:inspector';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { TestEnvironment } from 'jest-environment-node';

/** Where coverage-reporter.js wants to find what was covered; undefined where nobody asks. */
const folder = process.env.COVERAGE_FOLDER;

const session = new Session();
if (folder !== undefined) {
  session.connect();
  session.post('Profiler.enable');
  session.post('Profiler.startPreciseCoverage', { callCount: true, detailed: true });
}

/** What this worker has told of so far, by digests: most sources are covered alike by one test file after another. */
const told = new Set();

/** Node, which writes of each source of the project what V8 says that a test file has covered of it. */
export default class CoveringEnvironment extends TestEnvironment {
  #sources;

  constructor(config, context) {
    super(config, context);
    this.#sources = join(config.projectConfig.rootDir, 'src/');
  }

  async teardown() {
    await super.teardown();
    if (folder === undefined) return;
    session.post('Profiler.takePreciseCoverage', (error, { result = [] } = {}) => {
      if (error) throw new Error(error.message);
      const scripts = result.flatMap(({ url, functions }) => {
        const path = url.startsWith('file:') ? fileURLToPath(url) : url;
        return path.startsWith(this.#sources) && isNew(path, functions)
          ? [{ path, functions }]
          : [];
      });
      writeFileSync(join(folder, `${randomUUID()}.json`), JSON.stringify(scripts));
    });
  }
}

function isNew(path, functions) {
  const ranges = functions.map((one) => one.ranges);
  const digest = createHash('sha256')
    .update(JSON.stringify([path, ranges]))
    .digest('base64');
  const isFirst = !told.has(digest);
  told.add(digest);
  return isFirst;
}
