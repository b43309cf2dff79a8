import type { TextFormat } from '../format.js';
import { layOutTriples } from '../rdf/lay-out-triples.js';
import { writeText } from '../write/layout.js';

export const nt: TextFormat = {
  name: 'nt',
  label: { ar: 'N-Triples', en: 'N-Triples' },
  mediaType: 'application/n-triples; charset=utf-8',
  extension: 'nt',
  description: 'The same RDF as N-Triples, a triple a line; for bulk loaders.',
  write: (elements) => writeText(elements, (header) => layOutTriples(header, 'N-Triples')),
};
