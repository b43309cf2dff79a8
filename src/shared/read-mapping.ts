import {
  getNamedType,
  type GraphQLArgument,
  type GraphQLField,
  type GraphQLInputField,
  type GraphQLObjectType,
} from 'graphql';
import { invariant } from './errors.js';
import type {
  CheckArguments,
  CheckInGraph,
  FieldMapping,
  FilterMapping,
  TypeMapping,
} from './mapping.js';

/** The parts of a field that determine its mapping. */
export type MappedField = Pick<GraphQLField<unknown, unknown>, 'name' | 'extensions'>;

const typeNameMapping: FieldMapping = { kind: 'typeName' };
const ownNames = new WeakMap<object, FieldMapping>();

/** The mapping of a field; by default the property of its own name. */
export function mappingOf(field: MappedField): FieldMapping {
  if (field.name === '__typename') return typeNameMapping;
  const given = field.extensions['graph'] as FieldMapping | undefined;
  if (given) return given;
  const known = ownNames.get(field.extensions) ?? { kind: 'property', property: field.name };
  ownNames.set(field.extensions, known);
  return known;
}

/** The check of the arguments of a field with code of its own; undefined if their types suffice. */
export function argumentCheckOf({ extensions }: MappedField): CheckArguments | undefined {
  return extensions['check'] as CheckArguments | undefined;
}

/** The check of a field's arguments against the graph; undefined if they name nothing that must exist. */
export function graphCheckOf({ extensions }: MappedField): CheckInGraph | undefined {
  return extensions['checkInGraph'] as CheckInGraph | undefined;
}

/** Whether a field takes ids exactly as given, even if they redirect to other entities. */
export function takesIdsAsGiven({ extensions }: MappedField): boolean {
  return extensions['takesIdsAsGiven'] === true;
}

/** The mapping of an object type; undefined for a root type, which has none. */
export function typeMappingOf(type: GraphQLObjectType): TypeMapping | undefined {
  return type.extensions['graph'] as TypeMapping | undefined;
}

/** The condition that an input field of a filter maps to. */
export function filterMappingOf({ name, extensions }: GraphQLInputField): FilterMapping {
  const mapping = extensions['graph'] as FilterMapping | undefined;
  invariant(mapping, `the filter’s field ${name} has a mapping`);
  return mapping;
}

/** Whether the values of an argument or input field are ids of datasets: by the filter's mapping, else by its name. */
export function namesDatasets({
  name,
  type,
  extensions,
}: GraphQLArgument | GraphQLInputField): boolean {
  const mapping = extensions['graph'] as FilterMapping | undefined;
  if (mapping) return 'namesDatasets' in mapping && mapping.namesDatasets;
  return name === 'dataset' && getNamedType(type).name === 'ID';
}
