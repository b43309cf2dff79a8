import type { DataFolder } from '../folder/data-folder.js';
import { readerOf, type Read } from '../store/read-row.js';
import type { GraphReader, Row, RunOptions } from '../store/graph-reader.js';

/** A fault. */
export interface Finding {
  readonly what: string;
  /** How a person can mend it. */
  readonly mend: string;
}

export interface Checked {
  /** Summary of the check in a few words. */
  readonly summary: string;
  readonly findings: readonly Finding[];
}

export interface NamedResult extends Checked {
  readonly name: string;
}

/** A belief about a graph, tested against the graph. A check only reads. */
export interface Check {
  readonly name: string;
  readonly run: (context: CheckContext) => Promise<Checked>;
}

/** Remedy if records are missing or changed: nothing else in the graph has their content. */
export const bringBack =
  'load their dataset again ("multaqa seed --force" for the seed), or restore an archive';

/** The measure of a graph: the address of its engine, and the data folders. */
export interface Compared {
  readonly address: string;
  readonly readFolders: () => readonly DataFolder[];
}

/** Input of a check: the graph, and its reader. */
export interface CheckContext extends Compared {
  readonly store: GraphReader;
  readonly options: RunOptions;
  readonly read: Read;
}

/** Approximate number of nodes that a check reads at once. */
export const nodesAtOnce = 2000;

/** A check may scan the graph, so each of its statements has ten minutes. */
const timeoutMs = 600_000;

export function createCheckContext(
  store: GraphReader,
  { address, readFolders }: Compared,
  signal: AbortSignal,
): CheckContext {
  const options = { signal, timeoutMs };
  return { store, address, readFolders, options, read: readerOf(store, options) };
}

/** `3 claims without evidence: a, b, c`; the first five of many. */
export function list(ids: readonly unknown[], what: string): string {
  const shown = ids.slice(0, 5).map(String).join(', ');
  const more = ids.length > 5 ? ' …' : '';
  return `${ids.length.toLocaleString('en-US')} ${what}: ${shown}${more}`;
}

/** A finding about these ids; none if there are none. */
export function findingOf(ids: readonly unknown[], what: string, mend: string): readonly Finding[] {
  return ids.length === 0 ? [] : [{ what: list(ids, what), mend }];
}

/** The values of the first column. */
export function firsts(rows: readonly Row[]): readonly unknown[] {
  return rows.map(([first]) => first);
}
