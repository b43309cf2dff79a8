import type { Header } from '../element.js';
import type { TextFormat } from '../format.js';
import { toJson } from '../write/json.js';
import { writeText, type Layout } from '../write/layout.js';
import { contextOf } from '../rdf/context.js';
import { describerFor } from '../rdf/describe.js';
import { namingFor } from '../rdf/iri.js';
import type { Resource } from '../rdf/resource.js';

/** The context comes first, and a resource's types and name before the rest, so that readers can stream too. */
export const jsonld: TextFormat = {
  name: 'jsonld',
  label: { ar: 'JSON-LD', en: 'JSON-LD' },
  mediaType: 'application/ld+json',
  extension: 'jsonld',
  description: 'The same RDF as JSON-LD; also plain JSON.',
  write: (elements) => writeText(elements, layOut),
};

function layOut(header: Header): Layout {
  const describe = describerFor(header);
  const join = (resources: readonly Resource[]) =>
    resources.map((resource) => toJson(resource)).join(before);
  return {
    document: {
      open: `{"@context":${toJson(contextOf(namingFor(header)))},"@graph":[\n${join(describe.header())}`,
      write: (document) => before + join(describe.document(document)),
    },
    entity: { write: (entity) => before + join(describe.entity(entity)) },
    relation: {
      write: (relation) => before + join(describe.relation(relation)),
      close: () => '\n]}\n',
    },
  };
}

const before = ',\n';
