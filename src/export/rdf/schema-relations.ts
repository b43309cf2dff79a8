import type { RelationType } from '../../model/relations/index.js';

/** A property of schema.org that equals a type of relation, or follows from it. */
export interface SchemaProperty {
  readonly property: string;
  /** True if it leads from the target of the relation to its source. */
  readonly isInverse?: boolean;
}

const inverse = (property: string): SchemaProperty => ({ property, isInverse: true });

const properties: Readonly<Partial<Record<RelationType, readonly SchemaProperty[]>>> = {
  ABOUT: [{ property: 'schema:about' }],
  ASSERTED: [inverse('schema:creator')],
  ATTENDED_BY: [{ property: 'schema:audience' }],
  CITIZEN_OF: [{ property: 'schema:nationality' }],
  CO_FOUNDED: [inverse('schema:founder')],
  CO_HOSTED: [inverse('schema:contributor')],
  COOPERATED_ON: [inverse('schema:contributor')],
  EDITION_OF: [{ property: 'schema:superEvent' }],
  HAS_SESSION: [{ property: 'schema:subEvent' }, inverse('schema:superEvent')],
  HELD_AT: [{ property: 'schema:location' }],
  HELD_IN: [{ property: 'schema:location' }],
  HOLDS_POSITION: [{ property: 'schema:affiliation' }],
  HOSTED: [inverse('schema:contributor')],
  LOCATED_IN: [{ property: 'schema:location' }],
  MEASURES: [{ property: 'schema:observationAbout' }],
  MEMBER_OF: [{ property: 'schema:memberOf' }, inverse('schema:member')],
  ORGANISED: [inverse('schema:organizer')],
  PART_OF: [{ property: 'schema:isPartOf' }],
  PARTICIPATED_IN: [inverse('schema:attendee')],
  SAID: [inverse('schema:creator')],
  SPOKE_AT: [inverse('schema:performer')],
};

/** Properties of schema.org for a type of relation; empty if none fits. */
export function schemaPropertiesOf(type: string): readonly SchemaProperty[] {
  return (
    (properties as Readonly<Record<string, readonly SchemaProperty[] | undefined>>)[type] ?? []
  );
}
