import type { Row } from '../../graph-reader.js';
import type { OrderedPage, Statement } from '../../statement.js';
import { compareKeys } from './merge-runs.js';
import type { OrderedLists } from './ordered-lists.js';
import type { KeyRange } from './sorted-keys.js';

/** So often a page is read whose graph is written to meanwhile. */
const maxTries = 3;

/** The most nodes that are looked at for a page of those that fit; where it is not full by then the engine searches. */
const maxCandidates = 4_096;

/** How many nodes are looked at at once: first a few for each row, so many at least, then more. */
const candidatesOfRow = 4;
const fewCandidates = 128;
const moreCandidates = 1_024;

/** Behind all texts that begin with another one. */
const last = '\u{10FFFF}';

type Run = (statement: Statement) => Promise<readonly Row[]>;

/** A page of which the values in its bounds are known to be such as keys can be. */
interface BoundPage {
  readonly page: OrderedPage;
  readonly range: KeyRange;
  readonly limit: number;
}

/**
 * The rows of a statement’s page, found by the lists, of one version of the graph; undefined where the statement itself
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

/** Undefined where a bound is not such as keys are, as in a cursor that somebody made up. */
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
