import { Turn } from '../../shared/turn.js';
import type { CompactGraph } from '../compact-graph.js';
import type { RelationTest } from './relation-conditions.js';
import type { RelationOrder, RelationPlace } from './relation-order.js';

/** Relations between two reads of the clock. */
const stride = 1_024;

/** The relations of a graph from which pages and groups are taken. */
export interface FittingRelations {
  readonly graph: CompactGraph;
  /** The filter; undefined if all relations fit. */
  readonly fits: RelationTest | undefined;
  /** True if they are those of one dataset, whose values differ from the shown ones. */
  readonly isOfDataset: boolean;
}

/** The relations to list, and their order. */
export interface RelationQuestion {
  /** Undefined if all relations fit. */
  readonly fits: RelationTest | undefined;
  readonly order: RelationOrder;
  readonly limit: number;
  readonly after?: RelationPlace | undefined;
  readonly signal?: AbortSignal | undefined;
}

/** The indices of the relations of a page, in order. */
export interface RelationPage {
  readonly relations: readonly number[];
  readonly hasMore: boolean;
}

/**
 * A page of the relations that fit. In index order it stops at the end of the page; in another order it looks at each relation
 * once and keeps no more than a page.
 */
export async function listRelations(
  graph: CompactGraph,
  { fits, order, limit, after, signal }: RelationQuestion,
): Promise<RelationPage> {
  const most = limit + 1;
  const page: number[] = [];
  const isAfter = after ? order.after(after) : () => true;
  const from = order.isByNumber && after ? Math.max(0, Math.ceil(order.numberOf(after.id))) : 0;
  await eachRelation(graph, { from, signal }, (relation) => {
    if (isAfter(relation) && (fits?.(relation) ?? true)) keepFirst(page, relation, most, order);
    return !(order.isByNumber && page.length === most);
  });
  return { relations: page.slice(0, limit), hasMore: page.length > limit };
}

/** The number of relations that fit. */
export async function countRelations(
  graph: CompactGraph,
  { fits, signal }: Pick<RelationQuestion, 'fits' | 'signal'>,
): Promise<number> {
  if (fits === undefined) return graph.size;
  let count = 0;
  await eachRelation(graph, { from: 0, signal }, (relation) => {
    if (fits(relation)) count += 1;
    return true;
  });
  return count;
}

/** Calls back with the relations in index order, in turns with the event loop, until the callback returns false. */
export async function eachRelation(
  { size }: CompactGraph,
  { from, signal }: { readonly from: number; readonly signal: AbortSignal | undefined },
  visit: (relation: number) => boolean,
): Promise<void> {
  const turn = new Turn();
  for (let start = from; start < size; start += stride) {
    const end = Math.min(start + stride, size);
    for (let relation = start; relation < end; relation++) if (!visit(relation)) return;
    if (!turn.isOver) continue;
    await turn.rest();
    signal?.throwIfAborted();
  }
}

/** Inserts a relation into the first ones found so far, and drops the last if there are too many. */
function keepFirst(page: number[], relation: number, most: number, order: RelationOrder): void {
  const last = page.at(-1);
  if (page.length === most && last !== undefined && order.compare(relation, last) > 0) return;
  let place = page.length;
  while (place > 0 && order.compare(relation, page[place - 1] ?? 0) < 0) place -= 1;
  page.splice(place, 0, relation);
  page.length = Math.min(page.length, most);
}
