import { readFileSync } from 'node:fs';
import { relative } from 'node:path';

/** Files left out of a short run, since they start programs or take long. */
const isLong = [
  /^processes\//,
  /^attack\//,
  /^api\/cli/, // command after command over a folder, which waits for the disk
  /^contract\/(archive|curation\/|ingest\/)/, // each action and decision, mostly by property
  /^unit\/store\/neo4j-access/, // a server that is away for 20 s, and one that refuses a password
  /^property\/(curation|dataset-scope|followed-changes|nested-filters|ordered-pages|same-answers|same-errors)/,
  /^api\/(contested-projection|export-elements|kept-memory|load-changes|server-named-seed|server-views)/,
];

/** Files of a short run that are tried on both engines: the contract of stores, and curation over HTTP from the seed to the undo. */
const onBothEngines = /^(contract\/store|api\/curation|neo4j\/)/;

/** The file of a short run that is tried in a browser. */
const inBrowser = 'processes/explorer-time.test.ts';

const nameOf = (rootDir, path) => relative(`${rootDir}/tests`, path);

/** True if a run takes the short selection: jest.config.js asks for it, and no file is named on the command line. */
export function isShortRun({ nonFlagArgs }, { testEnvironmentOptions }) {
  return testEnvironmentOptions.isShort === true && nonFlagArgs.length === 0;
}

/** True if a short run has this file. */
export function isInShortRun(rootDir, path) {
  const name = nameOf(rootDir, path);
  return name === inBrowser || !isLong.some((pattern) => pattern.test(name));
}

/** True if a short run tries this file on Neo4j too. */
export function isOnBothEngines(rootDir, path) {
  return onBothEngines.test(nameOf(rootDir, path));
}

/** How a file asks for Neo4j, or for every engine there is. */
const asksForNeo4j = /\b(testStores|describeNeo4j|useNeo4j|every-store)\b/;

/**
 * Files that a run of CI tries on Neo4j once its short run has passed: writes, turns, archives and undo, what a store refuses,
 * and the dates, groups and filters that are compared between the engines. `npm run test:all` tries every file on both.
 */
const onNeo4jInCi =
  /^(contract\/(archive|curation\/(correct-claim|curate|merge-entities|undo-change)|ingest\/(review|undo-ingest)|store)|api\/(as-of|group-by|nested-filters|relations|seed-load|server-named-writes)|property\/(curation|nested-filters|same-answers)|unit\/store\/|processes\/(curation-killed|export-neo4j))/;

/** True if a run of CI tries this file on Neo4j after its short run. */
export function isOnNeo4jInCi(rootDir, path) {
  return onNeo4jInCi.test(nameOf(rootDir, path));
}

/** True if a short run has tried all of this file that a run of CI tries. */
export function isDoneByShortRun(rootDir, path) {
  return (
    isInShortRun(rootDir, path) &&
    (isOnBothEngines(rootDir, path) ||
      !isOnNeo4jInCi(rootDir, path) ||
      !asksForNeo4j.test(readFileSync(path, 'utf8')))
  );
}

/** How a file compares the answers of one engine with those of another. */
const comparesEngines = /\bquestionsAnsweredDifferently\b/;

/** True if a short run has tried this file on the embedded engine, and nothing in it asks for that again. */
export function isLeftToNeo4j(rootDir, path) {
  return (
    isInShortRun(rootDir, path) &&
    !isDoneByShortRun(rootDir, path) &&
    !comparesEngines.test(readFileSync(path, 'utf8'))
  );
}
