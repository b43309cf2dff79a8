import type { Entity, Relation } from '../element.js';
import { documentJson, toJson } from './json.js';
import type { Layout } from './layout.js';

/** In what the formats of nodes and edges in JSON differ. */
export interface JsonForm {
  /** From the first byte to what is said of the graph itself, without the brace that closes that. */
  readonly head: string;
  /** Stands before the list of nodes. */
  readonly beforeNodes: string;
  readonly node: (entity: Entity) => object;
  readonly edge: (relation: Relation) => object;
  /** Stands behind the list of edges. */
  readonly end: string;
}

/** The layout of JSON that holds the documents with what is said of the graph, then a list of nodes and one of edges. */
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
