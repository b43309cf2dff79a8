import { findNode, relationAt, type CompactGraph } from '../analysis/compact-graph.js';
import { uint8At } from '../analysis/graph/typed-read.js';
import { sharedRelations } from '../model/relations/traits.js';
import { takeSteps, Turn } from '../shared/turn.js';
import {
  datedTypes,
  type EditionFacts,
  type EntityFact,
  type StoredFacts,
  type Times,
} from './facts.js';

/** The facts by the indices of a graph's nodes and relations, computed in turns with the event loop. */
export async function numberFacts(
  graph: CompactGraph,
  { entities, times, told }: StoredFacts,
): Promise<EditionFacts> {
  const turn = new Turn();
  const nodes: (readonly [number, EntityFact])[] = [];
  await takeSteps(entities.length, turn, (at) => {
    const fact = entities[at];
    const node = fact && findNode(graph, fact.id);
    if (fact && typeof node === 'number') nodes.push([node, fact]);
  });
  const isDated = graph.typeNames.map((name) => datedTypes.some((type) => type === name));
  const isShared = graph.typeNames.map((name) => sharedRelations.includes(name));
  const byRelation = new Map<number, Times>();
  const untold = new Set<number>();
  await takeSteps(graph.size, turn, (relation) => {
    const type = uint8At(graph.relationTypes, relation);
    if (isDated[type] !== true && isShared[type] !== true) return;
    const { id } = relationAt(graph, relation);
    const own = times.get(id);
    if (own) byRelation.set(relation, own);
    if (isShared[type] === true && !told.has(id)) untold.add(relation);
  });
  return {
    ordinals: valuesOf(nodes, ({ ordinal }) => ordinal),
    dates: valuesOf(nodes, ({ date }) => date),
    sessionKinds: valuesOf(nodes, ({ sessionKind }) => sessionKind),
    times: byRelation,
    untold,
  };
}

function valuesOf<Of>(
  facts: readonly (readonly [number, EntityFact])[],
  read: (fact: EntityFact) => Of | null,
): ReadonlyMap<number, Of> {
  const values = new Map<number, Of>();
  for (const [node, fact] of facts) {
    const value = read(fact);
    if (value !== null) values.set(node, value);
  }
  return values;
}
