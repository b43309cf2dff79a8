import { readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { mergeScriptCovs } from '@bcoe/v8-coverage';
import swcJest from '@swc/jest';
import { parse } from 'acorn';
import { convert } from 'ast-v8-to-istanbul';
import coverage from 'istanbul-lib-coverage';
import report from 'istanbul-lib-report';
import reports from 'istanbul-reports';

/**
 * A reporter of jest that tells how much of the sources the tests have covered, and fails the run where that is less than
 * the floor. It asks V8, by covering-environment.js, instead of jest: code that jest makes count itself takes more than twice
 * as long to load, for each test file anew, and half as long again to run.
 */
export default class CoverageReporter {
  #options;
  #failure;

  /**
   * `folder` is where the test files leave what they cover, those of an earlier run too where it `isBegun`; `transform` is what
   * @swc/jest is told. Each of the `parts` has a `floor` of percentages for the `files` below src/ that its pattern names.
   */
  constructor({ rootDir }, options) {
    this.#options = { rootDir, ...options };
  }

  onRunStart() {
    const { folder, isBegun } = this.#options;
    if (!isBegun) rmSync(folder, { recursive: true, force: true });
  }

  async onRunComplete() {
    const { rootDir, parts } = this.#options;
    const faults = [];
    for (const { name, files, floor } of parts) {
      const map = await this.#read(files);
      const dir = join(rootDir, 'coverage', name);
      const context = report.createContext({ dir, coverageMap: map });
      process.stdout.write(`\nCoverage of ${name}:`);
      for (const kind of ['text-summary', 'html']) reports.create(kind).execute(context);
      const summary = map.getCoverageSummary();
      for (const [what, least] of Object.entries(floor))
        if (summary[what].pct < least)
          faults.push(`${what} of ${name} are covered to ${summary[what].pct} % of ${least}`);
    }
    if (faults.length === 0) return;
    this.#failure = new Error(`Too little is tested: ${faults.join(', ')}.`);
    process.stderr.write(`${this.#failure.message}\n`); // jest only fails by it
  }

  getLastError() {
    return this.#failure;
  }

  async #read(files) {
    const { rootDir, folder, transform } = this.#options;
    const transformer = swcJest.createTransformer(transform);
    const scripts = readScripts(folder);
    const map = coverage.createCoverageMap();
    const all = ['src', 'packages'].flatMap((folder) =>
      readdirSync(join(rootDir, folder), { recursive: true }).map((file) => join(folder, file)),
    );
    for (const file of all.sort()) {
      if (!files.test(file)) continue;
      const path = join(rootDir, file);
      const { code } = transformer.process(readFileSync(path, 'utf8'), path, {
        supportsStaticESM: true,
      });
      map.merge(await convertFile(path, code, scripts.get(pathToFileURL(path).href)));
    }
    return map;
  }
}

/** Coverage left by the test files in a folder, added up by the URL of the source. */
function readScripts(folder) {
  const scripts = new Map();
  for (const name of readdirSync(folder))
    for (const script of JSON.parse(readFileSync(join(folder, name), 'utf8'))) {
      const known = scripts.get(script.url);
      scripts.set(script.url, known === undefined ? script : mergeScriptCovs([known, script]));
    }
  return scripts;
}

async function convertFile(path, code, script) {
  const nothing = { startOffset: 0, endOffset: code.length, count: 0 };
  const functions = script?.functions ?? [
    { functionName: '', isBlockCoverage: true, ranges: [nothing] },
  ];
  const end = functions[0]?.ranges[0]?.endOffset;
  if (end !== code.length)
    throw new Error(`${path} was run as ${end} characters, and is ${code.length}.`);
  return convert({
    ast: parse(code, { ecmaVersion: 'latest', sourceType: 'module' }),
    code,
    sourceMap: readSourceMap(code),
    coverage: { scriptId: '0', url: pathToFileURL(path).href, functions },
  });
}

/** swc writes it at the end of the code. */
function readSourceMap(code) {
  const [, text] = /\/\/# sourceMappingURL=data:application\/json;[^,]*base64,(\S+)\s*$/.exec(code);
  return JSON.parse(Buffer.from(text, 'base64').toString('utf8'));
}
