import { buildGraph } from '../../../src/analysis/graph/build-graph.js';
import type { NodeRecord, RelationRecord } from '../../../src/analysis/graph/build-graph.js';
import type { CompactGraph } from '../../../src/analysis/compact-graph.js';

/** A relation as `a -MEMBER_OF-> b`, with whatever else matters to the test. */
export type RelationText = string | (Partial<RelationRecord> & { readonly text: string });

/** The graph of these relations; a node's kind is what stands before the colon of its id, or Thing. */
export function graphOf(
  relations: readonly RelationText[],
  nodes: readonly (Partial<NodeRecord> & { readonly id: string })[] = [],
): Promise<CompactGraph> {
  const records = relations.map(toRelation);
  const ends = records.flatMap(({ source, target }) => [source, target]);
  const ids = new Set([...nodes.map(({ id }) => id), ...ends]);
  return graphOfRecords(
    [...ids].map((id) => ({ ...toNode(id), ...nodes.find((node) => node.id === id) })),
    records,
  );
}

export function graphOfRecords(
  nodes: readonly NodeRecord[],
  relations: readonly RelationRecord[],
): Promise<CompactGraph> {
  return buildGraph({
    version: { storeId: 'test', number: 1 },
    types: relations.map(({ type }) => type),
    nodes: inPieces(nodes),
    relations: inPieces(relations),
  });
}

function toNode(id: string): NodeRecord {
  return { id, kind: /^(.+):/.exec(id)?.[1] ?? 'Thing', datasets: ['test'] };
}

function toRelation(given: RelationText): RelationRecord {
  const { text, ...rest } = typeof given === 'string' ? { text: given } : given;
  const [, source, type, target] = /^(\S+) -(\w+)-> (\S+)$/.exec(text) ?? [];
  if (source === undefined || type === undefined || target === undefined)
    throw new Error(`"${text}" is no relation.`);
  const id = `${type.toLowerCase()}:${source}~${target}`;
  return { id, type, source, target, confidence: 1, datasets: ['test'], ...rest };
}

async function* inPieces<Item>(items: readonly Item[]): AsyncGenerator<readonly Item[]> {
  for (let start = 0; start < items.length; start += 3) {
    await Promise.resolve();
    yield items.slice(start, start + 3);
  }
}
