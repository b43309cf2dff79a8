import type { TextFormat } from '../format.js';
import { layOutTriples } from '../rdf/lay-out-triples.js';
import { writeText } from '../write/layout.js';

export const ttl: TextFormat = {
  name: 'ttl',
  label: { ar: 'Turtle', en: 'Turtle' },
  mediaType: 'text/turtle; charset=utf-8',
  extension: 'ttl',
  description: 'RDF as Turtle, with schema.org, PROV-O and Web Annotation; rdflib, Protégé, Jena.',
  write: (elements) => writeText(elements, (header) => layOutTriples(header, 'Turtle')),
};
