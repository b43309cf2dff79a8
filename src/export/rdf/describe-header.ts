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
    part: whereAny(datasetFacts, (facts) => describeDataset(facts, naming)),
  };
}

function describeDataset(
  { id, titleAr, titleEn, description, licence, rights }: DatasetFacts,
  { toDatasetIri }: Naming,
): Resource {
  return {
    '@type': ['dcat:Dataset', 'void:Dataset'],
    '@id': toDatasetIri(id),
    datasetTitle: toTexts({ ar: titleAr, en: titleEn }),
    description,
    licence,
    rights,
  };
}
