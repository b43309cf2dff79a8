import { entityAttributes, relationAttributes } from '../attributes.js';
import type { Header } from '../element.js';
import type { TextFormat } from '../format.js';
import { documentJson, toJson, toRecord } from '../json-text.js';
import type { Layout } from '../layout.js';
import { writeText } from '../write-layout.js';

/**
 * NetworkX's node-link form with the list of edges named `edges`, which is the default of `node_link_graph`
 * from NetworkX 3.6; 3.4 and 3.5 want `edges="edges"` and older ones `link="edges"`. An edge's `key` is its
 * id, so that parallel edges keep it.
 */
export const json: TextFormat = {
  name: 'json',
  mediaType: 'application/json',
  extension: 'json',
  description: 'JSON as nodes and links: NetworkX, D3 and other libraries.',
  write: (elements) => writeText(elements, layOut),
};

function layOut(header: Header): Layout {
  const { version, datasets, generatedBy } = header;
  const graph = toJson({ version, datasets, generatedBy }).slice(0, -1);
  const attributes = entityAttributes(header);
  return {
    document: {
      open: `{"directed":true,"multigraph":true,"graph":${graph},"documents":[\n`,
      write: documentJson,
      separator: ',\n',
      close: () => '\n]},\n',
    },
    entity: {
      open: '"nodes":[\n',
      write: (entity) => toJson({ id: entity.id, ...toRecord(entity, attributes) }),
      separator: ',\n',
      close: () => '\n],\n',
    },
    relation: {
      open: '"edges":[\n',
      write: (relation) => {
        const { id, type, source, target } = relation;
        return toJson({
          id,
          key: id,
          source,
          target,
          type,
          ...toRecord(relation, relationAttributes),
        });
      },
      separator: ',\n',
      close: () => '\n]}\n',
    },
  };
}
