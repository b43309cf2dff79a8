import TestSequencer from '@jest/test-sequencer';

/** The test files that take longest, with about how many seconds. One that is not in the list comes after them. */
const seconds = {
  'processes/export-neo4j': 110,
  'processes/explorer': 100,
  'contract/archive': 75,
  'api/analysts-neighbourhood': 65,
  'api/evidence': 60,
  'contract/ingest/versions': 60,
  'api/cli': 60,
  'contract/archive-restore': 55,
  'processes/explorer-review': 50,
  'property/followed-changes': 45,
  'property/dataset-scope': 45,
  'api/export-elements': 40,
  'api/dataset-scope': 40,
  'api/merged-entities': 40,
  'processes/cli-process': 35,
  'contract/ingest/queue': 35,
  'contract/ingest/review': 35,
  'processes/explorer-graph': 35,
  'processes/server-process': 35,
  'api/contested-projection': 35,
  'property/same-answers': 30,
  'processes/explorer-live': 30,
  'api/changes-routes': 30,
  'processes/explorer-page': 30,
  'contract/ingest/undo-ingest': 30,
  'api/server-named-writes': 25,
  'unit/store/neo4j-faults': 25,
  'api/as-of': 25,
  'contract/curation/merge-entities': 25,
  'property/nested-filters': 25,
  'processes/contributing': 25,
};

/** Begins with what takes longest, so that no worker ends long before the others; jest, without times of its own, goes by the size of files. */
export default class LongestFirst extends TestSequencer {
  sort(tests) {
    const long = (path) => seconds[/\/tests\/(.*)\.test\.ts$/.exec(path)?.[1] ?? ''] ?? 0;
    return super.sort(tests).sort((a, b) => long(b.path) - long(a.path));
  }
}
