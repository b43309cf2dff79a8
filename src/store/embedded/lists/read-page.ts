import type { Row } from '../../graph-reader.js';
import type { OrderedPage, Statement } from '../../statement.js';
import { compareKeys } from './merge-runs.js';
import type { OrderedLists } from './ordered-lists.js';
import type { KeyRange } from './sorted-keys.js';

/** Maximum attempts when a write lands during a page read. */
const maxTries = 3;

/** Maximum nodes tested for a page of fitting ones; if it is not full by then, the engine searches. */
const maxCandidates = 4_096;

/** Number of nodes tested at once: first a few for each row, with a minimum, then more. */
const candidatesOfRow = 4;
const fewCandidates = 128;
const moreCandidates = 1_024;

/** Sorts behind all texts that begin with another one. */
const last = '\u{10FFFF}';

type Run = (statement: Statement) => Promise<readonly Row[]>;

/** A page whose bounds have values that keys can have. */
interface BoundPage {
  readonly page: OrderedPage;
  readonly range: KeyRange;
  readonly limit: number;
}

/**
 * The rows of a statement’s page, found by the lists, from one version of the graph; undefined if the statement itself
 * must find them.
 */
export async function readPage(
  { page }: Statement,
  lists: OrderedLists,
  run: Run,
): Promise<readonly Row[] | undefined> {
  const bound = page && bind(page);
  if (!bound) return undefined;
  for (let tries = 0; tries < maxTries; tries++) {
    const found = await walk(bound, lists, run);
    if (found !== 'torn') return found;
  }
  return undefined;
}

async function walk(
  { page, range, limit }: BoundPage,
  lists: OrderedLists,
  run: Run,
): Promise<readonly Row[] | undefined | 'torn'> {
  const { commits } = lists;
  const keys = lists.keysOf(page.label, page.property)?.read(range);
  if (!keys) return undefined;
  const { text, parameters } = page;
  const rows: Row[] = [];
  for (const size of page.isFiltered ? sizesOf(limit) : [limit]) {
    const some = take(keys, size);
    const found = await run({ text, parameters: { ...parameters, [page.keys]: some } });
    if (lists.commits !== commits) return 'torn';
    if (!page.isFiltered) return found;
    rows.push(...found);
    if (rows.length >= limit || some.length < size) return rows.slice(0, limit);
    if (rows.length === 0) return undefined; // so few fit that more of the nodes would not fill the page
  }
  return undefined;
}

function sizesOf(limit: number): readonly number[] {
  const first = Math.max(candidatesOfRow * limit, fewCandidates);
  return [first, moreCandidates, maxCandidates - first - moreCandidates];
}

function take(keys: Iterator<string, void>, count: number): readonly string[] {
  const taken: string[] = [];
  while (taken.length < count) {
    const next = keys.next();
    if (next.done === true) break;
    taken.push(next.value);
  }
  return taken;
}

/** Undefined if a bound is no possible key, as in a made-up cursor. */
function bind(page: OrderedPage): BoundPage | undefined {
  const { from, prefix, limit } = page.bounds;
  if (typeof limit !== 'number' || !isBound(from) || !isBound(prefix)) return undefined;
  const start = prefix ?? '';
  const end = prefix === undefined ? undefined : prefix + last;
  const { isBackward } = page;
  const range = isBackward
    ? { above: start, below: earlier(from, end) }
    : { above: later(from, start), below: end };
  return { page, limit, range: { ...range, isBackward } };
}

function earlier(a: string | undefined, b: string | undefined): string | undefined {
  if (a === undefined || b === undefined) return a ?? b;
  return compareKeys(a, b) < 0 ? a : b;
}

function later(a: string | undefined, b: string): string {
  return a !== undefined && compareKeys(a, b) > 0 ? a : b;
}

function isBound(value: unknown): value is string | undefined {
  return value === undefined || typeof value === 'string';
}
