import type { Entity, Relation } from '../element.js';
import { documentJson, toJson } from './json.js';
import type { Layout } from './layout.js';

/** Differences between the JSON formats of nodes and edges. */
export interface JsonForm {
  /** From the first byte to the description of the graph, without its closing brace. */
  readonly head: string;
  /** Text before the list of nodes. */
  readonly beforeNodes: string;
  readonly node: (entity: Entity) => object;
  readonly edge: (relation: Relation) => object;
  /** Text after the list of edges. */
  readonly end: string;
}

/** The layout of JSON with the documents in the description of the graph, then a list of nodes and one of edges. */
export function layOutJson({ head, beforeNodes, node, edge, end }: JsonForm): Layout {
  const separator = ',\n';
  return {
    document: {
      open: `${head},"documents":[\n`,
      write: documentJson,
      separator,
      close: () => '\n]},\n',
    },
    entity: {
      open: `${beforeNodes}[\n`,
      write: (entity) => toJson(node(entity)),
      separator,
      close: () => '\n],\n',
    },
    relation: {
      open: '"edges":[\n',
      write: (relation) => toJson(edge(relation)),
      separator,
      close: () => `\n]${end}\n`,
    },
  };
}
