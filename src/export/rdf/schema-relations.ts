import { relations } from '../../model/relations/index.js';

/** A property of schema.org that equals a type of relation, or follows from it. */
export interface SchemaProperty {
  readonly property: string;
  /** True if it leads from the target of the relation to its source. */
  readonly isInverse?: boolean;
}

const properties: ReadonlyMap<string, readonly SchemaProperty[]> = new Map(
  relations.map(({ type, schemaOrg = [] }) => [type, schemaOrg.map(toProperty)]),
);

function toProperty(name: string): SchemaProperty {
  return name.startsWith('^')
    ? { property: `schema:${name.slice(1)}`, isInverse: true }
    : { property: `schema:${name}` };
}

/** Properties of schema.org for a type of relation; empty if none fits. */
export function schemaPropertiesOf(type: string): readonly SchemaProperty[] {
  return properties.get(type) ?? [];
}
