import type { Header } from '../element.js';
import type { Layout } from '../write/layout.js';
import { prefixesOf } from './context.js';
import { describerFor } from './describe.js';
import { TripleMaker } from './to-triples.js';
import { TripleText, type TripleFormat } from './triple-text.js';
import { namingFor } from './iri.js';

/** The layout of the formats that write one triple after another. */
export function layOutTriples(header: Header, format: TripleFormat): Layout {
  const prefixes = prefixesOf(namingFor(header));
  const text = new TripleText(format, prefixes, new TripleMaker(prefixes));
  const describe = describerFor(header);
  return {
    document: {
      open: text.of(...describe.header()),
      write: (document) => text.of(...describe.document(document)),
    },
    entity: { write: (entity) => text.of(...describe.entity(entity)) },
    relation: {
      write: (relation) => text.of(...describe.relation(relation)),
      close: () => text.end(),
    },
  };
}
