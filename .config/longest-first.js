import { readFileSync } from 'node:fs';
import TestSequencer from '@jest/test-sequencer';
import { isDoneByShortRun, isInShortRun, isShortRun } from './short-run.js';

/** The slowest test files, with their approximate seconds. Other files come after them. */
const seconds = {
  'processes/explorer': 125,
  'contract/archive': 130,
  'processes/export-neo4j': 115,
  'contract/archive-restore': 85,
  'api/contested-projection': 75,
  'property/followed-changes': 75,
  'api/kept-memory': 75,
  'api/cli': 70,
  'api/server-views': 65,
  'property/dataset-scope': 65,
  'processes/explorer-review': 60,
  'api/export-elements': 55,
  'processes/explorer-page': 45,
  'api/analysts-neighbourhood': 50,
  'processes/explorer-live': 50,
  'property/same-answers': 50,
  'contract/curation/undo-change': 45,
  'property/nested-filters': 45,
  'contract/ingest/versions': 45,
  'contract/ingest/review': 45,
  'processes/explorer-graph': 40,
  'contract/curation/merge-entities': 40,
  'processes/contributing': 40,
  'api/server-named-seed': 35,
  'contract/curation/seed-export': 35,
  'processes/explorer-curation': 35,
  'processes/cli-process': 35,
  'processes/server-process': 35,
  'contract/ingest/mentions': 30,
  'api/evidence': 30,
  'api/dataset-scope': 25,
  'api/merged-entities': 25,
  'api/load-changes': 25,
  'processes/explorer-reader': 25,
  'api/as-of': 25,
  'api/curation': 20,
  'contract/export-formats': 15,
  'api/ingest-refusals': 15,
  'api/export-route': 10,
  'api/unknown-ids-everywhere': 10,
  'unit/knowledge/graph-metrics': 10,
  'unit/analysis/measures': 10,
  'processes/explorer-time': 10,
};

/** Pattern of test files that ask for a Neo4j without constraints and indexes. */
const wantsNothing = /\buse(Neo4j\(\)|Store\(engine\))/;

/**
 * Starts with the files that want an empty Neo4j: it drops its query plans when constraints and indexes change, which
 * then happens once. The slowest files follow, so that no worker ends long before the others; jest, without times of
 * its own, goes by the size of files.
 */
export default class LongestFirst extends TestSequencer {
  #isShort;

  constructor(options) {
    super(options);
    const [{ config }] = options.contexts;
    this.#isShort = isShortRun(options.globalConfig, config);
  }

  sort(all) {
    const tests = all.filter((test) => this.#isWanted(test));
    const rank = ({ path }) =>
      wantsNothing.test(readFileSync(path, 'utf8'))
        ? 1000
        : (seconds[/\/tests\/(.*)\.test\.ts$/.exec(path)?.[1] ?? ''] ?? 0);
    const ranks = new Map(tests.map((test) => [test, rank(test)]));
    return super.sort(tests).sort((a, b) => ranks.get(b) - ranks.get(a));
  }

  #isWanted({ path, context }) {
    const { rootDir, testEnvironmentOptions } = context.config;
    if (this.#isShort) return isInShortRun(rootDir, path);
    return testEnvironmentOptions.isRest !== true || !isDoneByShortRun(rootDir, path);
  }
}
