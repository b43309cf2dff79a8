import type { CompactGraph } from '../compact-graph.js';
import { typeAt } from '../compact-graph.js';
import type { GraphFilter } from '../graph-filter.js';
import { uint32At } from '../graph/typed-read.js';
import { compareTexts } from '#text/compare-texts.js';
import { getOrMake } from '#text/get-or-make.js';
import { RelationOrder } from './relation-order.js';

/** The relations of one type at an entity, in one direction. */
export interface GroupAtEntity {
  readonly type: string;
  readonly direction: 'OUT' | 'IN';
  readonly count: number;
  /** The first of them by index: those that began last first, those without a start last. */
  readonly pick: (first: number) => readonly number[];
}

/** The allowed relations at a node by type and direction, by type; a loop counts as leaving it. */
export function groupAtEntity(
  graph: CompactGraph,
  node: number,
  filter: GraphFilter,
): readonly GroupAtEntity[] {
  const groups = new Map<string, number[]>();
  const { starts, relations } = graph.incidence;
  for (let place = uint32At(starts, node); place < uint32At(starts, node + 1); place++) {
    const relation = uint32At(relations, place);
    if (!filter.allowsRelation(relation)) continue;
    const direction = uint32At(graph.sources, relation) === node ? 'OUT' : 'IN';
    getOrMake(groups, `${typeAt(graph, relation)} ${direction}`, () => []).push(relation);
  }
  const order = new RelationOrder(graph, [{ by: 'VALID_FROM', isDescending: true }]);
  return Array.from(groups)
    .sort(([a], [b]) => compareTexts(a, b))
    .map(([name, found]) => ({
      type: name.replace(/ .*/, ''),
      direction: name.endsWith(' OUT') ? 'OUT' : 'IN',
      count: found.length,
      pick: (first) => found.sort((a, b) => order.compare(a, b)).slice(0, first),
    }));
}
