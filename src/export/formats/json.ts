import { entityAttributes, relationAttributes } from '../attributes.js';
import type { Header } from '../element.js';
import type { TextFormat } from '../format.js';
import { layOutJson } from '../write/json-layout.js';
import { graphJson, toRecord } from '../write/json.js';
import { writeText, type Layout } from '../write/layout.js';

/**
 * NetworkX's node-link form with the list of edges named `edges`, which is the default of `node_link_graph` from
 * NetworkX 3.6; 3.4 and 3.5 need `edges="edges"` and older ones `link="edges"`. An edge's `key` is its id, so that
 * parallel edges keep it.
 */
export const json: TextFormat = {
  name: 'json',
  label: { ar: 'JSON (عُقد وروابط)', en: 'JSON (nodes and links)' },
  mediaType: 'application/json',
  extension: 'json',
  description: 'JSON as nodes and links: NetworkX, D3 and other libraries.',
  write: (elements) => writeText(elements, layOut),
};

function layOut(header: Header): Layout {
  const attributes = entityAttributes(header);
  return layOutJson({
    head: `{"directed":true,"multigraph":true,"graph":${graphJson(header)}`,
    beforeNodes: '"nodes":',
    node: (entity) => ({ id: entity.id, ...toRecord(entity, attributes) }),
    edge: (relation) => {
      const { id, type, source, target } = relation;
      return { id, key: id, source, target, type, ...toRecord(relation, relationAttributes) };
    },
    end: '}',
  });
}
