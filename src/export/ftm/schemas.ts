import { kinds } from '../../model/entities/index.js';
import { schemaClassOf } from '../rdf/schema-classes.js';
import type { Entity } from '../element.js';

/** The class of schema.org of a kind of entity, and the schema of FollowTheMoney that it becomes. */
const schemas: Readonly<Record<string, string>> = {
  'schema:Organization': 'Organization',
  'schema:Country': 'PublicBody',
  'schema:Person': 'Person',
  'schema:Event': 'Event',
  'schema:Place': 'Address',
};

/** Kinds of organisation with a schema of their own. */
const schemasOfOrganizations: Readonly<Record<string, string>> = {
  INTERGOVERNMENTAL: 'PublicBody',
  MINISTRY: 'PublicBody',
  EMBASSY: 'PublicBody',
  COMPANY: 'Company',
};

/** The schema of an entity; undefined if FollowTheMoney has none for its kind. */
export function ftmSchemaOf({ kind, properties }: Entity): string | undefined {
  const schema = schemaOfKind(kind);
  const { organizationKind } = properties;
  return schema === 'Organization' && typeof organizationKind === 'string'
    ? (schemasOfOrganizations[organizationKind] ?? schema)
    : schema;
}

const kindOfPrefix = new Map(kinds.map(({ prefix, name }) => [prefix, name]));

/** The schema of an end of a relation, or one that it extends, by the kind in its id. */
export function ftmSchemaOfEnd(id: string): string | undefined {
  return schemaOfKind(kindOfPrefix.get(id.slice(0, id.indexOf(':'))) ?? '');
}

function schemaOfKind(kind: string): string | undefined {
  return kind === 'Group' ? 'Organization' : schemas[schemaClassOf(kind)];
}

/** True if an entity of the schema can be a member, a holder or the represented side. */
export function isLegal(schema: string): boolean {
  return isBody(schema) || schema === 'Person';
}

/** True if an entity of the schema can have members and positions. */
export function isBody(schema: string): boolean {
  return ftmProperties[schema] === ofBody;
}

const ofThing = { wikidata: 'wikidataId' };
const ofBody = { ...ofThing, founded: 'incorporationDate', iso2: 'country', lei: 'leiCode' };

/** Properties of ours that each schema has, by their names there. */
export const ftmProperties: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  Person: { ...ofThing, born: 'birthDate', honorifics: 'title' },
  Event: { ...ofThing, date: 'startDate', endDate: 'endDate' },
  Organization: ofBody,
  PublicBody: ofBody,
  Company: ofBody,
  Address: ofThing,
};
