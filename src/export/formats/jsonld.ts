import type { Header } from '../element.js';
import type { TextFormat } from '../format.js';
import { toJson } from '../write/json.js';
import { writeText, type Layout } from '../write/layout.js';
import { context } from '../rdf/context.js';
import {
  describeDocument,
  describeEntity,
  describeHeader,
  describeRelation,
} from '../rdf/describe.js';

/** The context stands first, and a resource's types and name before the rest, so that readers can stream too. */
export const jsonld: TextFormat = {
  name: 'jsonld',
  mediaType: 'application/ld+json',
  extension: 'jsonld',
  description: 'The same RDF as JSON-LD; also plain JSON.',
  write: (elements) => writeText(elements, layOut),
};

function layOut(header: Header): Layout {
  const before = ',\n';
  return {
    document: {
      open: `{"@context":${toJson(context)},"@graph":[\n${toJson(describeHeader(header))}`,
      write: (document) => before + toJson(describeDocument(document)),
    },
    entity: { write: (entity) => before + toJson(describeEntity(entity, header)) },
    relation: {
      write: (relation) => {
        const [triple, statement] = describeRelation(relation);
        return before + toJson(triple) + before + toJson(statement);
      },
      close: () => '\n]}\n',
    },
  };
}
