import type { AnswerOf, VariablesOf } from '../../data/ask.js';
import type { SubgraphInput } from '../../data/operations.js';
import { useAnswer } from '../../data/use-answer.js';
import { families, type Family } from '../../kinds.js';
import type { GraphNode, Shown } from './shown.js';
import type { GraphState } from './state.js';

export interface Measure {
  readonly betweenness: number;
  readonly pageRank: number;
  readonly community: number | undefined;
}

export type Measures = ReadonlyMap<string, Measure>;

/** The first colours go to the communities with the most shown members; the others share one and are told apart by number. */
export type Hue = Family | 'other';

export interface Community {
  /** 1 is the largest of the graph. */
  readonly number: number;
  /** Number of all its entities; undefined if the answer lacks it. */
  readonly size: number | undefined;
  readonly hue: Hue;
  /** Its shown entities, the most connecting one first. */
  readonly members: readonly [GraphNode, ...GraphNode[]];
}

/** Measures of the drawn entities, requested once sizes or colours need them. */
export function useMeasures(input: SubgraphInput, { size, color }: GraphState) {
  const isWanted = size === 'betweenness' || size === 'pageRank' || color === 'community';
  const asked = useAnswer('view-graph-metrics', isWanted ? variablesOf(input) : undefined);
  return { isWanted, asked, measures: asked.answer && measuresOf(asked.answer.data) };
}

/** The same part of the graph for entities and communities. */
function variablesOf(input: SubgraphInput): VariablesOf<'view-graph-metrics'> {
  const { minConfidence, dataset, asOf } = input;
  return {
    input,
    ...(minConfidence != null && { minConfidence }),
    ...(dataset != null && { dataset }),
    ...(asOf != null && { asOf }),
  };
}

const measuresOf = ({ subgraph }: AnswerOf<'view-graph-metrics'>): Measures =>
  new Map(
    subgraph.nodes.map(({ entity: { id, metrics } }) => [
      id,
      {
        betweenness: metrics.betweenness ?? 0,
        pageRank: metrics.pageRank ?? 0,
        community: metrics.community ?? undefined,
      },
    ]),
  );

/** The communities of the shown entities, those with the most first. */
export function communitiesOf(
  { nodes }: Shown,
  measures: Measures,
  sizes: readonly { readonly number: number; readonly size: number }[],
): readonly Community[] {
  const rankOf = ({ id }: GraphNode): number => measures.get(id)?.pageRank ?? 0;
  const members = new Map<number, [GraphNode, ...GraphNode[]]>();
  for (const node of nodes) {
    const number = measures.get(node.id)?.community;
    if (number === undefined) continue;
    const known = members.get(number);
    if (known === undefined) members.set(number, [node]);
    else known.push(node);
  }
  return [...members]
    .sort(([a, ofA], [b, ofB]) => ofB.length - ofA.length || a - b)
    .map(([number, of], index) => ({
      number: number + 1,
      size: sizes.find((each) => each.number === number)?.size,
      hue: families[index] ?? 'other',
      members: of.sort((a, b) => rankOf(b) - rankOf(a) || (a.id < b.id ? -1 : 1)),
    }));
}
