import { entityAttributes, labelOf, relationAttributes } from '../attributes.js';
import type { Header } from '../element.js';
import type { TextFormat } from '../format.js';
import { documentJson, toJson, toRecord } from '../json-text.js';
import type { Layout } from '../layout.js';
import { writeText } from '../write-layout.js';

/** `name` is what Cytoscape writes on nodes, `interaction` what it tells parallel edges apart by. */
export const cyto: TextFormat = {
  name: 'cyto',
  mediaType: 'application/json',
  extension: 'cyjs',
  description: 'JSON of Cytoscape.js and Cytoscape.',
  write: (elements) => writeText(elements, layOut),
};

function layOut(header: Header): Layout {
  const { version, datasets, generatedBy } = header;
  const data = toJson({ version, datasets, generatedBy }).slice(0, -1);
  const attributes = entityAttributes(header);
  return {
    document: {
      open: `{"format_version":"1.0","target_cytoscapejs_version":"~3","directed":true,"multigraph":true,"data":${data},"documents":[\n`,
      write: documentJson,
      separator: ',\n',
      close: () => '\n]},\n',
    },
    entity: {
      open: '"elements":{"nodes":[\n',
      write: (entity) =>
        toJson({
          data: { id: entity.id, name: labelOf(entity), ...toRecord(entity, attributes) },
        }),
      separator: ',\n',
      close: () => '\n],\n',
    },
    relation: {
      open: '"edges":[\n',
      write: (relation) => {
        const { id, type, source, target } = relation;
        return toJson({
          data: {
            id,
            source,
            target,
            interaction: type,
            ...toRecord(relation, relationAttributes),
          },
        });
      },
      separator: ',\n',
      close: () => '\n]}}\n',
    },
  };
}
