import { KnownError } from '../shared/errors.js';
import type { Format } from './format.js';
import { cypher } from './formats/cypher.js';
import { cyto } from './formats/cyto.js';
import { ftm } from './formats/ftm.js';
import { gephiCsv } from './formats/gephi-csv.js';
import { gexf } from './formats/gexf.js';
import { graphml } from './formats/graphml.js';
import { json } from './formats/json.js';
import { jsonl } from './formats/jsonl.js';
import { jsonld } from './formats/jsonld.js';
import { neo4jCsv } from './formats/neo4j-csv.js';
import { nq } from './formats/nq.js';
import { nt } from './formats/nt.js';
import { parquet } from './formats/parquet.js';
import { ttl } from './formats/ttl.js';
import { xlsx } from './formats/xlsx.js';

export type { AskedSelection, Claim, Element, Header } from './element.js';

export { encode } from './file.js';
export { elementsAbout } from './elements-about.js';
export { elementsFor } from './elements.js';
export { ontologyFor } from './rdf/ontology.js';
export { FileTries, type SteadyFile } from './file.js';
export { renderHtml, renderResources } from './rdf/html.js';
export { namedByOthers } from './rdf/same-as.js';
export { schemaClassOf } from './rdf/schema-classes.js';
export { shapesFor } from './rdf/shapes.js';
export { escapeXml } from './write/xml.js';
export { estimateBytes } from './estimate-bytes.js';
export type { Format } from './format.js';
export { tableAt, tablePaths } from './table-alone.js';
export type { ChosenPart, Selection } from './selection.js';

/** All formats, in the order in which they are offered. */
export const formats: readonly Format[] = [
  json,
  jsonl,
  graphml,
  gexf,
  gephiCsv,
  neo4jCsv,
  parquet,
  xlsx,
  jsonld,
  ttl,
  nt,
  nq,
  cypher,
  cyto,
  ftm,
];

const byName = new Map(formats.map((format) => [format.name, format]));

/** The format of that name; `NOT_FOUND` names the known ones. */
export function formatNamed(name: string): Format {
  const format = byName.get(name);
  if (format) return format;
  const offered = [...byName.keys()].join(', ');
  throw new KnownError(
    'NOT_FOUND',
    `There is no export format "${name}". Choose one of ${offered}.`,
  );
}
