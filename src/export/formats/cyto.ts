import { entityAttributes, labelOf, relationAttributes } from '../attributes.js';
import type { Header } from '../element.js';
import type { TextFormat } from '../format.js';
import { layOutJson } from '../write/json-layout.js';
import { graphJson, toRecord } from '../write/json.js';
import { writeText, type Layout } from '../write/layout.js';

/** Cytoscape shows `name` on nodes, and tells parallel edges apart by `interaction`. */
export const cyto: TextFormat = {
  name: 'cyto',
  label: { ar: 'Cytoscape JSON', en: 'Cytoscape JSON' },
  mediaType: 'application/json',
  extension: 'cyjs',
  description: 'JSON of Cytoscape.js and Cytoscape.',
  write: (elements) => writeText(elements, layOut),
};

function layOut(header: Header): Layout {
  const attributes = entityAttributes(header);
  return layOutJson({
    head: `{"format_version":"1.0","target_cytoscapejs_version":"~3","directed":true,"multigraph":true,"data":${graphJson(header)}`,
    beforeNodes: '"elements":{"nodes":',
    node: (entity) => ({
      data: { id: entity.id, name: labelOf(entity), ...toRecord(entity, attributes) },
    }),
    edge: (relation) => {
      const { id, type: interaction, source, target } = relation;
      const attributes = toRecord(relation, relationAttributes);
      return { data: { id, source, target, interaction, ...attributes } };
    },
    end: '}}',
  });
}
