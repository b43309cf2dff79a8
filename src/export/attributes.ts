import type {
  Claim,
  Document,
  Entity,
  Header,
  Mention,
  Name,
  PropertyType,
  PropertyValue,
  Relation,
} from './element.js';

/** JSON: a list of objects, which tables and XML files contain as JSON text. */
export type AttributeType = PropertyType | 'JSON';
export type AttributeValue =
  PropertyValue | readonly Claim[] | readonly Name[] | readonly Mention[];

/** A column, key or field of the formats in which nodes and edges are flat records. */
export interface Attribute<T> {
  readonly name: string;
  readonly type: AttributeType;
  /** Undefined if it is unknown; a list is never empty. */
  readonly read: (item: T) => AttributeValue | undefined;
}

interface WithClaims {
  readonly claims: readonly Claim[];
}

const claimAttributes: readonly Attribute<WithClaims>[] = [
  { name: 'claimIds', type: 'TEXTS', read: ({ claims }) => filled(claims.map(({ id }) => id)) },
  { name: 'claims', type: 'JSON', read: ({ claims }) => filled(claims) },
];

/** All attributes of an entity except its id, in their order. */
export function entityAttributes(header: Header): readonly Attribute<Entity>[] {
  return [
    ...bareEntityAttributes(header),
    { name: 'names', type: 'JSON', read: ({ names }) => filled(names) },
    ...claimAttributes,
    { name: 'mentions', type: 'JSON', read: ({ mentions }) => filled(mentions) },
  ];
}

/** Attributes with one value, or a list of texts: the rest has tables of its own. */
export function bareEntityAttributes({ properties }: Header): readonly Attribute<Entity>[] {
  return [
    { name: 'label', type: 'TEXT', read: labelOf },
    { name: 'kind', type: 'TEXT', read: ({ kind }) => kind },
    { name: 'labelAr', type: 'TEXT', read: ({ labelAr }) => labelAr },
    { name: 'labelEn', type: 'TEXT', read: ({ labelEn }) => labelEn },
    { name: 'formerIds', type: 'TEXTS', read: ({ formerIds }) => filled(formerIds) },
    { name: 'datasets', type: 'TEXTS', read: ({ datasets }) => filled(datasets) },
    { name: 'contested', type: 'BOOLEAN', read: ({ contested }) => contested },
    { name: 'validFrom', type: 'DATE', read: ({ validFrom }) => validFrom },
    { name: 'validTo', type: 'DATE', read: ({ validTo }) => validTo },
    ...properties.map(({ name, type }): Attribute<Entity> => ({
      name,
      type,
      read: (entity) => entity.properties[name],
    })),
  ];
}

/** The attributes of a relation except its id, type, ends and claims, in their order. */
export const bareRelationAttributes: readonly Attribute<Relation>[] = [
  { name: 'roleAr', type: 'TEXT', read: ({ role }) => role?.ar },
  { name: 'roleEn', type: 'TEXT', read: ({ role }) => role?.en },
  { name: 'validFrom', type: 'DATE', read: ({ validFrom }) => validFrom },
  { name: 'validTo', type: 'DATE', read: ({ validTo }) => validTo },
  { name: 'confidence', type: 'FLOAT', read: ({ confidence }) => confidence },
  { name: 'sources', type: 'INTEGER', read: ({ sources }) => sources },
  { name: 'contested', type: 'BOOLEAN', read: ({ contested }) => contested },
  { name: 'datasets', type: 'TEXTS', read: ({ datasets }) => filled(datasets) },
];

/** The same, and its claims. */
export const relationAttributes: readonly Attribute<Relation>[] = [
  ...bareRelationAttributes,
  ...claimAttributes,
];

/** The one label to show: Arabic first, as everywhere in the graph, then English, finally the id. */
export function labelOf({ labelAr, labelEn, id }: Entity): string {
  return labelAr ?? labelEn ?? id;
}

function filled<T>(list: readonly T[]): readonly T[] | undefined {
  return list.length > 0 ? list : undefined;
}

/** Columns of a document beside its id. */
export const documentColumns = [
  'title',
  'dataset',
  'url',
  'language',
  'published',
  'publisher',
  'shortName',
  'retrieved',
  'sha256',
  'retells',
  'text',
] as const satisfies readonly (keyof Document)[];

/** A table of documents. */
export const documentAttributes: readonly Attribute<Document>[] = [
  { name: 'id', type: 'TEXT', read: ({ id }) => id },
  ...documentColumns.map((name): Attribute<Document> => ({
    name,
    type: 'TEXT',
    read: (document) => document[name],
  })),
];

/** A table of entities, without what has tables of its own. */
export function entityTable(header: Header): readonly Attribute<Entity>[] {
  return [{ name: 'id', type: 'TEXT', read: ({ id }) => id }, ...bareEntityAttributes(header)];
}

/** A table of relations, without their claims. */
export const relationTable: readonly Attribute<Relation>[] = [
  { name: 'source', type: 'TEXT', read: ({ source }) => source },
  { name: 'target', type: 'TEXT', read: ({ target }) => target },
  { name: 'type', type: 'TEXT', read: ({ type }) => type },
  { name: 'id', type: 'TEXT', read: ({ id }) => id },
  ...bareRelationAttributes,
];

/** Self-description of every file: its graph and part of it, its date, its publisher and its citation. */
export function headerFacts({
  version,
  date,
  selection,
  truncatedBy,
  datasets,
  datasetFacts,
  citation,
  generatedBy,
}: Header) {
  return {
    version,
    date: date ?? null,
    selection,
    truncatedBy,
    datasets,
    datasetFacts,
    citation,
    generatedBy,
  };
}
