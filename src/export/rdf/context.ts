import type { ExportedValues } from '../../model/provenance/evidence-fields.js';
import type { NameKind } from '../../model/values/lists.js';
import type { Naming } from './iri.js';

/** The prefixes of published vocabularies. */
const published = {
  rdf: 'http://www.w3.org/1999/02/22-rdf-syntax-ns#',
  rdfs: 'http://www.w3.org/2000/01/rdf-schema#',
  xsd: 'http://www.w3.org/2001/XMLSchema#',
  owl: 'http://www.w3.org/2002/07/owl#',
  dct: 'http://purl.org/dc/terms/',
  dcat: 'http://www.w3.org/ns/dcat#',
  void: 'http://rdfs.org/ns/void#',
  schema: 'https://schema.org/',
  prov: 'http://www.w3.org/ns/prov#',
  oa: 'http://www.w3.org/ns/oa#',
};

export type Prefixes = Readonly<Record<string, string>>;

/** Prefixes of names; `mq` is our own vocabulary. */
export function prefixesOf({ vocabulary }: Naming): Prefixes {
  return { mq: vocabulary, ...published };
}

/** How to read the values of a term. */
export interface Term {
  readonly '@id': string;
  /** `@id`: values are names of things; else the datatype of the text. */
  readonly '@type'?: string;
  /** Values are texts by language. */
  readonly '@container'?: '@language';
}

const text = (id: string): Term => ({ '@id': id });
const typed = (id: string, type: string): Term => ({ '@id': id, '@type': type });
const thing = (id: string): Term => typed(id, '@id');
const localized = (id: string): Term => ({ '@id': id, '@container': '@language' });

/** Names by their kinds. */
const nameTerms = {
  OFFICIAL: localized('mq:officialName'),
  SHORT: localized('mq:shortName'),
  ALIAS: localized('mq:alias'),
  TRANSLITERATION: localized('mq:transliteration'),
  DEMONYM: localized('mq:demonym'),
} as const satisfies Readonly<Record<NameKind, Term>>;

/** The names that the resources of an export use, as JSON-LD defines them; `mq:…` stands for itself. */
export const terms = {
  version: text('schema:version'),
  generatedBy: text('mq:generatedBy'),
  dataset: thing('mq:dataset'),
  date: text('dct:issued'),
  selection: text('mq:selection'),
  truncatedBy: text('mq:truncatedBy'),
  citation: text('dct:bibliographicCitation'),
  vocabulary: thing('void:vocabulary'),
  part: thing('void:subset'),
  distribution: thing('dcat:distribution'),
  accessUrl: thing('dcat:accessURL'),
  mediaType: thing('dcat:mediaType'),
  encodingFormat: text('schema:encodingFormat'),
  contentUrl: typed('schema:contentUrl', 'xsd:anyURI'),
  datasetTitle: localized('dct:title'),
  description: text('dct:description'),
  licence: thing('dct:license'),
  rights: text('dct:rights'),
  documents: typed('void:documents', 'xsd:integer'),
  claims: typed('mq:claims', 'xsd:integer'),

  title: text('schema:name'),
  url: typed('schema:url', 'xsd:anyURI'),
  inLanguage: text('schema:inLanguage'),
  published: text('schema:datePublished'),
  publisher: text('schema:publisher'),
  shortName: text('schema:alternateName'),
  retrieved: text('mq:retrieved'),
  text: text('schema:text'),
  sha256: text('mq:sha256'),
  retells: thing('prov:wasDerivedFrom'),

  label: localized('rdfs:label'),
  name: localized('schema:name'),
  ...nameTerms,
  alternateName: localized('schema:alternateName'),
  sameAs: thing('owl:sameAs'),
  page: typed('schema:sameAs', 'xsd:anyURI'),
  startDate: text('schema:startDate'),
  endDate: text('schema:endDate'),
  foundingDate: text('schema:foundingDate'),
  birthDate: text('schema:birthDate'),
  mention: thing('mq:mention'),

  subject: thing('rdf:subject'),
  predicate: thing('rdf:predicate'),
  object: thing('rdf:object'),
  role: localized('mq:role'),
  validFrom: text('mq:validFrom'),
  validTo: text('mq:validTo'),
  ended: typed('mq:ended', 'xsd:boolean'),
  confidence: typed('mq:confidence', 'xsd:double'),
  sources: typed('mq:sources', 'xsd:integer'),
  contested: typed('mq:contested', 'xsd:boolean'),
  claim: thing('mq:claim'),

  rank: text('mq:rank'),
  status: text('mq:status'),
  method: text('mq:method'),
  roleConfidence: typed('mq:roleConfidence', 'xsd:double'),
  roleSources: typed('mq:roleSources', 'xsd:integer'),
  validFromConfidence: typed('mq:validFromConfidence', 'xsd:double'),
  validFromSources: typed('mq:validFromSources', 'xsd:integer'),
  validToConfidence: typed('mq:validToConfidence', 'xsd:double'),
  validToSources: typed('mq:validToSources', 'xsd:integer'),
  firstSeen: text('mq:firstSeen'),
  lastSeen: text('mq:lastSeen'),
  value: text('rdf:value'),
  raw: text('mq:raw'),
  unit: text('mq:unit'),
  qualifier: text('mq:qualifier'),
  nameKind: text('mq:nameKind'),
  phrasing: text('mq:phrasing'),
  time: text('mq:time'),
  population: localized('mq:population'),
  note: text('rdfs:comment'),
  derivedFrom: thing('prov:wasDerivedFrom'),
  evidence: thing('mq:evidence'),

  body: thing('oa:hasBody'),
  target: thing('oa:hasTarget'),
  source: thing('oa:hasSource'),
  selector: thing('oa:hasSelector'),
  start: typed('oa:start', 'xsd:nonNegativeInteger'),
  end: typed('oa:end', 'xsd:nonNegativeInteger'),
  exact: text('oa:exact'),
  prefix: text('oa:prefix'),
  suffix: text('oa:suffix'),
  phrase: text('mq:phrase'),
  supports: text('mq:supports'),
} as const satisfies Readonly<Record<string, Term>> & Readonly<Record<keyof ExportedValues, Term>>;

/** The terms and names of a file. */
export function contextOf(naming: Naming): Readonly<Record<string, string | Term>> {
  return { ...prefixesOf(naming), ...terms };
}
