import type { Header } from '../../../../src/export/element.js';
import { readCypher } from './read-cypher.js';
import type { Losses, ReadGraph } from './read-graph.js';
import { readCyto, readJsonLines, readNodeLink } from './read-json.js';
import { parseJsonld, parseTriples, readTriples } from './read-rdf.js';
import { readGephiTables, readNeo4jTables } from './read-tables.js';
import { readGexf, readGraphml } from './read-xml.js';

/** How a format is read back by parsers that are not ours, and what it may lose on the way. */
export interface Reader extends Losses {
  read(bytes: Buffer, header: Header): ReadGraph | Promise<ReadGraph>;
}

const mended = (text: string) => text.replace(/\p{Surrogate}/gu, '\uFFFD');
const nothingElse = { text: mended, quote: mended };

// XML has no place for most control characters and for non-characters; JSON in XML still escapes the former.
const withoutNonCharacters = (text: string) => mended(text).replace(/[\uFFFE\uFFFF]/g, '');
const asXml = {
  text: (text: string) =>
    withoutNonCharacters(text).replace(/[\u0000-\u0008\v\f\u000E-\u001F]/g, ''),
  quote: withoutNonCharacters,
};

export const readers: Readonly<Record<string, Reader>> = {
  json: { ...nothingElse, read: (bytes, { properties }) => readNodeLink(bytes, properties) },
  jsonl: { ...nothingElse, read: (bytes) => readJsonLines(bytes) },
  graphml: { ...asXml, read: (bytes, { properties }) => readGraphml(bytes, properties) },
  gexf: { ...asXml, read: (bytes, { properties }) => readGexf(bytes, properties) },
  'gephi-csv': {
    ...nothingElse,
    read: (bytes, { properties }) => readGephiTables(bytes, properties),
  },
  'neo4j-csv': {
    ...nothingElse,
    read: (bytes, { properties }) => readNeo4jTables(bytes, properties),
  },
  jsonld: {
    ...nothingElse,
    read: async (bytes, { properties }) => readTriples(await parseJsonld(bytes), properties),
  },
  ttl: {
    ...nothingElse,
    read: (bytes, { properties }) => readTriples(parseTriples(bytes, 'Turtle'), properties),
  },
  nt: {
    ...nothingElse,
    read: (bytes, { properties }) => readTriples(parseTriples(bytes, 'N-Triples'), properties),
  },
  cypher: { ...nothingElse, read: (bytes, { properties }) => readCypher(bytes, properties) },
  cyto: { ...nothingElse, read: (bytes, { properties }) => readCyto(bytes, properties) },
};
