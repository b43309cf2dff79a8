import type {
  Document,
  Entity,
  Header,
  Mention,
  Name,
  PropertyDeclaration,
  PropertyValue,
  Relation,
} from '../element.js';
import { groupBy } from '#text/group-by.js';
import { describeClaim } from './describe-claim.js';
import { describeHeader } from './describe-header.js';
import { describePlace } from './describe-place.js';
import { namingFor, type Naming } from './iri.js';
import {
  toDate,
  toDouble,
  toTexts,
  whereAny,
  whereKnown,
  type Resource,
  type ResourceValue,
  type TypedText,
} from './resource.js';
import { addressesOf, pagesOf, sameAs } from './same-as.js';
import { schemaClassOf } from './schema-classes.js';
import { schemaPropertiesOf } from './schema-relations.js';

/** The RDF of each element: its resource, and others that come with it. */
export interface Describer {
  /** The export itself, with the datasets in it. */
  header(): readonly Resource[];
  document(document: Document): readonly Resource[];
  /** With its claims; it has the properties that the header declares. */
  entity(entity: Entity): readonly Resource[];
  /** The direct triples, then the relation as a resource with further facts. */
  relation(relation: Relation): readonly Resource[];
}

/** Resources under the names of a file. */
export function describerFor(header: Header): Describer {
  const naming = namingFor(header);
  return {
    header: () => [describeHeader(header, naming)],
    document: (document) => [describeDocument(document, naming)],
    entity: (entity) => [describeEntity(entity, header, naming)],
    relation: (relation) => describeRelation(relation, naming),
  };
}

function describeDocument(document: Document, { toIri, toDatasetIri }: Naming): Resource {
  return {
    '@type': ['mq:Document', 'schema:CreativeWork', 'prov:Entity'],
    '@id': toIri(document.id),
    title: document.title,
    dataset: toDatasetIri(document.dataset),
    url: document.url,
    inLanguage: document.language,
    published: whereKnown(document.published, toDate),
    publisher: document.publisher,
    shortName: document.shortName,
    retrieved: whereKnown(document.retrieved, toDate),
    sha256: document.sha256,
    retells: whereKnown(document.retells, toIri),
    text: document.text,
  };
}

function describeEntity(entity: Entity, { properties }: Header, naming: Naming): Resource {
  const { toIri, toDatasetIri } = naming;
  const id = toIri(entity.id);
  const label = toTexts({ ar: entity.labelAr, en: entity.labelEn });
  return {
    '@type': ['mq:Entity', `mq:${entity.kind}`, schemaClassOf(entity.kind)],
    '@id': id,
    label,
    name: label,
    ...describeNames(entity.names),
    ...describeInSchema(entity),
    sameAs: whereAny([...entity.formerIds.map(toIri), ...sameAs(entity)], (iri) => iri),
    page: whereAny(pagesOf(entity), (address) => address),
    url: whereAny(addressesOf(entity), (address) => address),
    validFrom: whereKnown(entity.validFrom, toDate),
    validTo: whereKnown(entity.validTo, toDate),
    ...describeProperties(entity, properties),
    dataset: whereAny(entity.datasets, toDatasetIri),
    contested: entity.contested,
    claim: whereAny(entity.claims, (claim) => describeClaim(claim, { subject: id }, naming)),
    mention: whereAny(entity.mentions, (mention) => describeMention(mention, id, naming)),
  };
}

function describeMention(mention: Mention, entity: string, { toIri }: Naming): Resource {
  const id = toIri(mention.id);
  return {
    '@type': ['mq:Mention', 'oa:Annotation'],
    '@id': id,
    body: entity,
    target: describePlace(mention, toIri(mention.documentId), (what) => `${id}#${what}`),
    note: mention.note,
  };
}

function describeRelation(relation: Relation, naming: Naming): readonly Resource[] {
  const { id, type, role, validFrom, validTo, confidence, datasets, claims } = relation;
  const { sources, contested } = relation;
  const { toIri, toDatasetIri } = naming;
  const subject = toIri(relation.source);
  const object = toIri(relation.target);
  const predicate = `mq:${type}`;
  const direct = (from: string, property: string, to: string): Resource => ({
    '@id': from,
    [property]: { '@id': to },
  });
  return [
    direct(subject, predicate, object),
    ...schemaPropertiesOf(type).map(({ property, isInverse }) =>
      isInverse === true ? direct(object, property, subject) : direct(subject, property, object),
    ),
    {
      '@type': ['mq:Relation', 'rdf:Statement'],
      '@id': toIri(id),
      subject,
      predicate,
      object,
      role: role && toTexts(role),
      validFrom: whereKnown(validFrom, toDate),
      validTo: whereKnown(validTo, toDate),
      confidence: String(confidence),
      sources,
      contested,
      dataset: whereAny(datasets, toDatasetIri),
      claim: whereAny(claims, (claim) => describeClaim(claim, { subject, object }, naming)),
    },
  ];
}

/** Terms of schema.org for the dates and further names of an entity. */
function describeInSchema({
  kind,
  names,
  properties,
  validFrom,
  validTo,
}: Entity): Record<string, ResourceValue | undefined> {
  const dated = (value: unknown) => (typeof value === 'string' ? toDate(value) : undefined);
  const isEvent = schemaClassOf(kind) === 'schema:Event';
  return {
    startDate: isEvent ? dated(validFrom) : undefined,
    endDate: isEvent ? dated(validTo) : undefined,
    foundingDate: dated(properties['founded']),
    birthDate: dated(properties['born']),
    alternateName: alternateNames(names),
  };
}

function alternateNames(names: readonly Name[]): Texts | undefined {
  // A demonym names the people of a country, not the country.
  const others = names.filter(({ kind }) => kind !== 'OFFICIAL' && kind !== 'DEMONYM');
  return others.length === 0 ? undefined : byLanguage(others);
}

type Texts = Record<string, string[]>;

const languages = {
  AR: { ARAB: 'ar', LATN: 'ar-latn' },
  EN: { ARAB: 'en-arab', LATN: 'en' },
} as const;

/** Names by their kind, then by language. */
function describeNames(names: readonly Name[]): Record<string, Texts> {
  const byKind = groupBy(names, ({ kind }) => kind);
  return Object.fromEntries(Array.from(byKind, ([kind, some]) => [kind, byLanguage(some)]));
}

function byLanguage(names: readonly Name[]): Texts {
  const texts: Texts = {};
  for (const { text, lang, script } of names) (texts[languages[lang][script]] ??= []).push(text);
  return texts;
}

function describeProperties(
  entity: Entity,
  declarations: readonly PropertyDeclaration[],
): Record<string, ResourceValue> {
  const described: Record<string, ResourceValue> = {};
  for (const { name, type } of declarations) {
    const value = entity.properties[name];
    if (value !== undefined) described[`mq:${name}`] = describeProperty(value, type);
  }
  return described;
}

function describeProperty(
  value: PropertyValue,
  type: PropertyDeclaration['type'],
): PropertyValue | TypedText {
  if (type === 'DATE' && typeof value === 'string') return toDate(value);
  if (type === 'FLOAT' && typeof value === 'number') return toDouble(value);
  return value;
}
