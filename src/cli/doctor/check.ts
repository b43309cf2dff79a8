import type { Config } from '../../config/config.js';
import { readerOf, type Read } from '../../store/read.js';
import type { GraphReader, Row, RunOptions } from '../../store/graph-reader.js';

/** Something that is not as it must be. */
export interface Finding {
  readonly what: string;
  /** What a person can do about it. */
  readonly mend: string;
}

export interface Checked {
  /** What was looked at and found, in a few words. */
  readonly summary: string;
  readonly findings: readonly Finding[];
}

export interface NamedResult extends Checked {
  readonly name: string;
}

/** One belief about a graph, held against the graph. A check only reads. */
export interface Check {
  readonly name: string;
  readonly run: (context: CheckContext) => Promise<Checked>;
}

/** What helps where records are not there, or not as they were written: nothing in the graph tells what they were. */
export const bringBack =
  'load their dataset again ("multaqa seed --force" for the seed), or restore an archive';

/** What a check is given: the graph, and how it is read. */
export interface CheckContext {
  readonly store: GraphReader;
  readonly config: Config;
  readonly options: RunOptions;
  readonly read: Read;
}

/** A check looks at about so many nodes in one go. */
export const nodesAtOnce = 2000;

/** A check may scan the graph, so each of its statements has ten minutes. */
const timeoutMs = 600_000;

export function createCheckContext(
  store: GraphReader,
  config: Config,
  signal: AbortSignal,
): CheckContext {
  const options = { signal, timeoutMs };
  return {
    ...{ store, config, options },
    read: readerOf(store, options),
  };
}

/** `3 claims without evidence: a, b, c`; the first five of many. */
export function list(ids: readonly unknown[], what: string): string {
  const shown = ids.slice(0, 5).map(String).join(', ');
  const more = ids.length > 5 ? ' …' : '';
  return `${ids.length.toLocaleString('en-US')} ${what}: ${shown}${more}`;
}

/** A finding about these ids; none where there are none. */
export function findingOf(ids: readonly unknown[], what: string, mend: string): readonly Finding[] {
  return ids.length === 0 ? [] : [{ what: list(ids, what), mend }];
}

/** The values of the first column. */
export function firsts(rows: readonly Row[]): readonly unknown[] {
  return rows.map(([first]) => first);
}
