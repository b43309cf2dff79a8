import { entityAttributes, labelOf, relationAttributes, type Attribute } from '../attributes.js';
import type { Header, PartialDate } from '../element.js';
import type { TextFormat } from '../format.js';
import { documentJson, graphJson } from '../write/json.js';
import { writeText, type Layout } from '../write/layout.js';
import { firstDay, lastDay } from '#text/partial-dates.js';
import { escapeXml, writeAttributes, xmlAttributeTypes } from '../write/xml.js';

/**
 * GEXF 1.3. The time of a node or edge is a spell of whole days that covers every reading of its partial dates; the
 * exact dates are attributes. The documents, without their texts, stand as JSON in the description: GEXF has no
 * attributes of a graph. An edge's `kind` keeps parallel edges apart in Gephi.
 */
export const gexf: TextFormat = {
  name: 'gexf',
  label: { ar: 'GEXF', en: 'GEXF' },
  mediaType: 'application/gexf+xml',
  extension: 'gexf',
  description: 'GEXF 1.3 with a timeline: Gephi, Gephi Lite, NetworkX.',
  write: (elements) => writeText(elements, layOut),
};

function layOut(header: Header): Layout {
  const { generatedBy, date } = header;
  const nodeAttributes = entityAttributes(header).filter(({ name }) => name !== 'label');
  const modified = date === undefined ? '' : ` lastmodifieddate="${lastDay(date)}"`;
  return {
    document: {
      open: `<?xml version="1.0" encoding="UTF-8"?>
<gexf xmlns="http://gexf.net/1.3" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xsi:schemaLocation="http://gexf.net/1.3 http://gexf.net/1.3/gexf.xsd" version="1.3">
<meta${modified}><creator>${escapeXml(generatedBy)}</creator><description>${escapeXml(`${graphJson(header)},"documents":[`)}`,
      write: (document) => escapeXml(documentJson({ ...document, text: undefined })),
      separator: ',\n',
      close: () => `]}</description></meta>
<graph defaultedgetype="directed" mode="dynamic" timeformat="date" timerepresentation="interval">
${declare('node', nodeAttributes)}${declare('edge', relationAttributes)}`,
    },
    entity: {
      open: '<nodes>\n',
      write: (entity) =>
        `<node id="${escapeXml(entity.id)}" label="${escapeXml(labelOf(entity))}">${values(entity, nodeAttributes)}${spell(entity)}</node>\n`,
      close: () => '</nodes>\n',
    },
    relation: {
      open: '<edges>\n',
      write: (relation) => {
        const { id, type, source, target } = relation;
        return `<edge id="${escapeXml(id)}" source="${escapeXml(source)}" target="${escapeXml(target)}" type="directed" kind="${type}" label="${type}">${values(relation, relationAttributes)}${spell(relation)}</edge>\n`;
      },
      close: () => '</edges>\n</graph>\n</gexf>\n',
    },
  };
}

function declare<T>(owner: 'node' | 'edge', attributes: readonly Attribute<T>[]): string {
  const lines = attributes.map(
    ({ name, type }) =>
      `<attribute id="${name}" title="${name}" type="${xmlAttributeTypes[type]}"/>\n`,
  );
  return `<attributes class="${owner}" mode="static">\n${lines.join('')}</attributes>\n`;
}

function values<T>(item: T, attributes: readonly Attribute<T>[]): string {
  const text = writeAttributes(
    item,
    attributes,
    (name, value) => `<attvalue for="${name}" value="${value}"/>`,
  );
  return text === '' ? '' : `<attvalues>${text}</attvalues>`;
}

interface Dated {
  readonly validFrom?: PartialDate | undefined;
  readonly validTo?: PartialDate | undefined;
}

function spell({ validFrom, validTo }: Dated): string {
  if (validFrom === undefined && validTo === undefined) return '';
  const start = validFrom === undefined ? '' : ` start="${firstDay(validFrom)}"`;
  const end = validTo === undefined ? '' : ` end="${lastDay(validTo)}"`;
  return `<spells><spell${start}${end}/></spells>`;
}
