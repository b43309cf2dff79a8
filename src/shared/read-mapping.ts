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

/** What is read of a field to find out how it lies in the graph. */
export type MappedField = Pick<GraphQLField<unknown, unknown>, 'name' | 'extensions'>;

const typeNameMapping: FieldMapping = { kind: 'typeName' };
const ownNames = new WeakMap<object, FieldMapping>();

/** How a field lies in the graph: as the property of its own name where its type does not say otherwise. */
export function mappingOf(field: MappedField): FieldMapping {
  if (field.name === '__typename') return typeNameMapping;
  const given = field.extensions['graph'] as FieldMapping | undefined;
  if (given) return given;
  const known = ownNames.get(field.extensions) ?? { kind: 'property', property: field.name };
  ownNames.set(field.extensions, known);
  return known;
}

/** What checks the arguments of a field with code of its own; undefined where their types say all. */
export function argumentCheckOf({ extensions }: MappedField): CheckArguments | undefined {
  return extensions['check'] as CheckArguments | undefined;
}

/** What checks the arguments of a field against the graph; undefined where they name nothing that must be there. */
export function graphCheckOf({ extensions }: MappedField): CheckInGraph | undefined {
  return extensions['checkInGraph'] as CheckInGraph | undefined;
}

/** Whether a field takes ids in its arguments as they are given, where they lead to other entities by now too. */
export function takesIdsAsGiven({ extensions }: MappedField): boolean {
  return extensions['takesIdsAsGiven'] === true;
}

/** How an object type lies in the graph; undefined for a root type, which does not. */
export function typeMappingOf(type: GraphQLObjectType): TypeMapping | undefined {
  return type.extensions['graph'] as TypeMapping | undefined;
}

/** How an input field of a filter becomes a condition. */
export function filterMappingOf({ name, extensions }: GraphQLInputField): FilterMapping {
  const mapping = extensions['graph'] as FilterMapping | undefined;
  invariant(mapping, `the filter’s field ${name} has a mapping`);
  return mapping;
}

/** Whether the values of an argument or input field are ids of datasets: as a filter's mapping says, else by its name. */
export function namesDatasets({
  name,
  type,
  extensions,
}: GraphQLArgument | GraphQLInputField): boolean {
  const mapping = extensions['graph'] as FilterMapping | undefined;
  if (mapping) return 'namesDatasets' in mapping && mapping.namesDatasets;
  return name === 'dataset' && getNamedType(type).name === 'ID';
}
