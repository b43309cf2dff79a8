import { readFileSync } from 'node:fs';
import TestSequencer from '@jest/test-sequencer';
import { isDoneByShortRun, isInShortRun, isShortRun } from './short-run.js';
import { touchedTests } from './touched-tests.js';

/** The slowest test files, with their approximate seconds. Other files come after them. */
const seconds = {
  'api/cli-doctor': 145,
  'processes/explorer': 135,
  'contract/archive': 100,
  'processes/contributing': 80,
  'processes/export-neo4j': 70,
  'processes/help-examples': 70,
  'contract/ingest/learnt-sentences': 65,
  'api/server-named-writes': 60,
  'contract/archive-way-out': 60,
  'unit/store/neo4j-faults': 60,
  'property/followed-changes': 55,
  'processes/explorer-review': 55,
  'api/curation': 50,
  'property/dataset-scope': 50,
  'api/server-views': 50,
  'processes/explorer-graph': 50,
  'api/contested-projection': 45,
  'api/cli': 45,
  'api/export-elements': 45,
  'contract/curation/merge-entities': 45,
  'processes/explorer-curation': 45,
  'api/cli-import': 45,
  'unit/store/neo4j-access': 40,
  'contract/archive-restore': 40,
  'property/same-answers': 40,
  'property/nested-filters': 40,
  'processes/explorer-page': 40,
  'processes/server-process': 40,
  'contract/curation/order-of-editions': 40,
  'api/learnt-from-documents': 35,
  'api/kept-memory': 35,
  'processes/explorer-live': 35,
  'contract/curation/undo-change': 35,
  'processes/cli-process': 35,
  'processes/road': 35,
  'contract/store-limits': 30,
  'api/ingest-refusals': 30,
  'processes/explorer-reader': 30,
  'processes/explorer-edits': 30,
  'api/server-named-seed': 25,
  'contract/ingest/mentions': 25,
  'contract/curation/move-claims': 25,
  'property/curation': 25,
  'contract/store': 20,
  'api/as-of': 20,
  'processes/curation-killed': 20,
  'contract/ingest/versions': 20,
  'contract/ingest/review': 20,
  'contract/curation/seed-export': 20,
  'api/load-changes': 20,
  'api/who-sees-what': 20,
  'contract/ingest/undo-ingest': 20,
  'api/relations': 20,
  'contract/curation/correct-claim': 20,
  'contract/export-formats': 15,
  'api/export-route': 10,
  'api/unknown-ids-everywhere': 10,
  'unit/knowledge/graph-metrics': 10,
  'unit/analysis/measures': 10,
  'processes/explorer-time': 10,
};

/** Pattern of test files that ask for a Neo4j without constraints and indexes. */
const wantsNothing = /\buse(Neo4j\(\)|Store\(engine\))/;

/**
 * Starts, in CI, with the files that a change touches. Those that want an empty Neo4j come next: it drops its query plans when
 * constraints and indexes change, which then happens once. The slowest files follow, so that no worker ends long before the
 * others; jest, without times of its own, goes by the size of files.
 */
export default class LongestFirst extends TestSequencer {
  #isShort;
  #isTouched;

  constructor(options) {
    super(options);
    const [{ config }] = options.contexts;
    this.#isShort = isShortRun(options.globalConfig, config);
    this.#isTouched = process.env.CI ? touchedTests(config.rootDir) : () => false;
  }

  sort(all) {
    const tests = all.filter((test) => this.#isWanted(test));
    const rank = ({ path }) =>
      wantsNothing.test(readFileSync(path, 'utf8'))
        ? 1000
        : (seconds[/\/tests\/(.*)\.test\.ts$/.exec(path)?.[1] ?? ''] ?? 0);
    const ranks = new Map(
      tests.map((test) => [test, rank(test) + (this.#isTouched(test.path) ? 10_000 : 0)]),
    );
    return super.sort(tests).sort((a, b) => ranks.get(b) - ranks.get(a));
  }

  #isWanted({ path, context }) {
    const { rootDir, testEnvironmentOptions } = context.config;
    if (this.#isShort) return isInShortRun(rootDir, path);
    return testEnvironmentOptions.isRest !== true || !isDoneByShortRun(rootDir, path);
  }
}
