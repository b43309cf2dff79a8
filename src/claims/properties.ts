import { statedEntries, type StatedFields } from '../model/provenance/evidence-fields.js';

/** A value that a node or relation can hold on every engine. */
export type PropertyValue = string | number | boolean | readonly string[] | readonly number[];
export type Properties = Readonly<Record<string, PropertyValue>>;

/** The properties that have a value: the graph holds no nulls. */
export function presentProperties(
  properties: Readonly<Record<string, PropertyValue | null | undefined>>,
): Properties {
  return Object.fromEntries(
    Object.entries(properties).filter(
      (entry): entry is [string, PropertyValue] => entry[1] !== null && entry[1] !== undefined,
    ),
  );
}

/** The fields of evidence that are stated as they are, those that a piece has. */
export function statedIn(piece: object): StatedFields {
  const given: Readonly<Record<string, unknown>> = { ...piece };
  const values = statedEntries.map(({ name }) => [name, given[name]] as const);
  return Object.fromEntries(values.filter(([, value]) => value != null));
}
