import { toJson } from '../write/json.js';
import type { DatasetFacts, Header } from '../element.js';
import type { Naming } from './iri.js';
import { toDate, toTexts, whereAny, whereKnown, type Resource } from './resource.js';

/** The export itself, as a dataset in DCAT and VoID, and its sources. */
export function describeHeader(header: Header, naming: Naming): Resource {
  const { version, date, selection, truncatedBy, citation, generatedBy, datasetFacts } = header;
  return {
    '@type': ['schema:Dataset', 'dcat:Dataset', 'void:Dataset', 'prov:Entity'],
    '@id': naming.toIri('graph'),
    version,
    date: whereKnown(date, toDate),
    selection: toJson(selection),
    truncatedBy: truncatedBy ?? undefined,
    citation,
    generatedBy,
    vocabulary: naming.vocabulary,
    datasetTitle: wholeGraph,
    description: citation,
    distribution: describeFiles(naming.toIri('graph'), header.iriBase, ''),
    part: whereAny(datasetFacts, (facts) => describeDataset(facts, naming, header)),
  };
}

function describeDataset(
  { id, titleAr, titleEn, description, licence, rights, documents, claims }: DatasetFacts,
  { toDatasetIri }: Naming,
  { iriBase }: Header,
): Resource {
  const iri = toDatasetIri(id);
  return {
    '@type': ['dcat:Dataset', 'void:Dataset'],
    '@id': iri,
    datasetTitle: toTexts({ ar: titleAr, en: titleEn }),
    description,
    licence,
    rights,
    documents,
    claims,
    distribution: describeFiles(iri, iriBase, `?dataset=${encodeURIComponent(id)}`),
  };
}

const wholeGraph = { ar: 'الشبكة كلها', en: 'The whole graph' };

/** Forms in which data are taken by most, with their media types. */
const forms = {
  jsonl: 'application/x-ndjson',
  parquet: 'application/zip',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  ttl: 'text/turtle',
  nq: 'application/n-quads',
} as const;

/** The register of media types, whose entries name them. */
const mediaTypes = 'https://www.iana.org/assignments/media-types/';

/** The files of data, where the server knows its own address. */
function describeFiles(iri: string, iriBase: string | undefined, query: string) {
  if (iriBase === undefined) return undefined;
  return Object.entries(forms).map(([name, mediaType]): Resource => {
    const address = `${iriBase}/export/${name}${query}`;
    return {
      '@type': ['dcat:Distribution', 'schema:DataDownload'],
      '@id': `${iri}#${name}`,
      accessUrl: address,
      contentUrl: address,
      encodingFormat: mediaType,
      mediaType: { '@type': ['dct:MediaType'], '@id': `${mediaTypes}${mediaType}` },
    };
  });
}
