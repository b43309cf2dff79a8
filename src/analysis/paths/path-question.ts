import { KnownError } from '../../shared/errors.js';
import { checkRange } from '../../shared/check-range.js';
import type { EffortOptions } from '../effort.js';
import type { GraphFilterOptions } from '../graph-filter.js';

export const maxPathHops = 6;
export const maxPaths = 50;

/** SHORTEST: by length, then by score. INFORMATIVE: by score, then by length. */
export type PathRank = 'SHORTEST' | 'INFORMATIVE';

/** `kinds` are those of the nodes between the ends; the ends may be of any kind. */
export interface PathsBetween extends GraphFilterOptions {
  readonly from: string;
  readonly to: string;
  readonly maxHops: number;
}

/** The place of a path in the order of those between two nodes of one graph. */
export interface PathPlace {
  /** In the units of `relationCosts`. */
  readonly cost: number;
  /** Indices of nodes, both ends included. */
  readonly nodes: readonly number[];
}

export interface PathQuestion extends PathsBetween, EffortOptions {
  readonly rank: PathRank;
  /** Maximum number of paths. */
  readonly limit: number;
  /** Only paths after this place, which belongs to the same question on the same graph. */
  readonly after?: PathPlace | undefined;
  /** Whether to find out if there are more paths than the limit. */
  readonly looksForMore?: boolean | undefined;
}

/** Negative if the first of two places comes before the other. */
export function comparePlaces(rank: PathRank, a: PathPlace, b: PathPlace): number {
  const byLength = a.nodes.length - b.nodes.length;
  const byCost = a.cost - b.cost;
  const [first, second] = rank === 'SHORTEST' ? [byLength, byCost] : [byCost, byLength];
  return first || second || compareNodes(a.nodes, b.nodes);
}

function compareNodes(a: readonly number[], b: readonly number[]): number {
  const place = a.findIndex((node, i) => node !== b[i]);
  return place === -1 ? 0 : (a[place] ?? 0) - (b[place] ?? 0);
}

/** Throws `BAD_INPUT` for an invalid question. */
export function checkPathQuestion({
  from,
  to,
  maxHops,
  limit,
  avoid,
}: Pick<PathQuestion, 'from' | 'to' | 'maxHops' | 'limit' | 'avoid'>): void {
  if (from === to)
    throw new KnownError('BAD_INPUT', `A path needs two different ends; both are "${from}".`);
  checkRange('maxHops', maxHops, { from: 1, to: maxPathHops });
  checkRange('first', limit, { from: 1, to: maxPaths });
  const end = [from, to].find((id) => avoid?.includes(id));
  if (end !== undefined)
    throw new KnownError('BAD_INPUT', `A path cannot avoid its own end "${end}".`);
}
