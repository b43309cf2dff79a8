import type { TextFormat } from '../format.js';
import { layOutTriples } from '../rdf/lay-out-triples.js';
import { writeText } from '../write/layout.js';

export const nq: TextFormat = {
  name: 'nq',
  label: { ar: 'N-Quads', en: 'N-Quads' },
  mediaType: 'application/n-quads; charset=utf-8',
  extension: 'nq',
  description:
    'The same RDF as N-Quads: documents and claims lie in the graph of their dataset, the rest in the default graph.',
  write: (elements) => writeText(elements, (header) => layOutTriples(header, 'N-Quads')),
};
