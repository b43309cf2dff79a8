import type {
  Document,
  Entity,
  Header,
  Name,
  PropertyDeclaration,
  PropertyValue,
  Relation,
} from '../element.js';
import { describeClaim } from './describe-claim.js';
import { toDatasetIri, toIri } from './iri.js';
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
import { schemaClassOf } from './schema-classes.js';

/** The export itself. */
export function describeHeader({ version, datasets, generatedBy }: Header): Resource {
  return {
    '@type': ['schema:Dataset', 'prov:Entity'],
    '@id': toIri('graph'),
    version,
    generatedBy,
    dataset: whereAny(datasets, toDatasetIri),
  };
}

export function describeDocument(document: Document): Resource {
  return {
    '@type': ['mq:Document', 'schema:CreativeWork', 'prov:Entity'],
    '@id': toIri(document.id),
    title: document.title,
    dataset: toDatasetIri(document.dataset),
    url: document.url,
    inLanguage: document.language,
    published: whereKnown(document.published, toDate),
    retrieved: whereKnown(document.retrieved, toDate),
    sha256: document.sha256,
    retells: whereKnown(document.retells, toIri),
    text: document.text,
  };
}

/** An entity with its claims; it has the properties that the header declares. */
export function describeEntity(entity: Entity, { properties }: Header): Resource {
  const label = toTexts({ ar: entity.labelAr, en: entity.labelEn });
  return {
    '@type': ['mq:Entity', `mq:${entity.kind}`, schemaClassOf(entity.kind)],
    '@id': toIri(entity.id),
    label,
    name: label,
    ...describeNames(entity.names),
    validFrom: whereKnown(entity.validFrom, toDate),
    validTo: whereKnown(entity.validTo, toDate),
    ...describeProperties(entity, properties),
    dataset: whereAny(entity.datasets, toDatasetIri),
    contested: entity.contested,
    claim: whereAny(entity.claims, describeClaim),
  };
}

/** The direct triple, then the relation itself, of which more is known. */
export function describeRelation(relation: Relation): readonly [Resource, Resource] {
  const { id, type, role, validFrom, validTo, confidence, datasets, claims } = relation;
  const { sources, contested } = relation;
  const subject = toIri(relation.source);
  const object = toIri(relation.target);
  const predicate = `mq:${type}`;
  return [
    { '@id': subject, [predicate]: { '@id': object } },
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
      claim: whereAny(claims, describeClaim),
    },
  ];
}

type Texts = Record<string, string[]>;

const languages = {
  AR: { ARAB: 'ar', LATN: 'ar-latn' },
  EN: { ARAB: 'en-arab', LATN: 'en' },
} as const;

/** The names by what they are to the entity, then by language. */
function describeNames(names: readonly Name[]): Record<string, Texts> {
  const byKind: Record<string, Texts> = {};
  for (const { text, lang, script, kind } of names) {
    const texts = (byKind[kind] ??= {});
    (texts[languages[lang][script]] ??= []).push(text);
  }
  return byKind;
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
