import {
  getNamedType,
  isObjectType,
  isScalarType,
  isSpecifiedScalarType,
  type GraphQLObjectType,
  type GraphQLNamedType,
} from 'graphql';
import { invariant } from '../../shared/errors.js';
import type { RelationEnd } from '../../shared/directions.js';
import type { ByKind, NodeFieldMapping, Values } from '../../shared/mapping.js';
import { plainType } from '../../store/layers.js';
import { cypher, join, type Fragment } from '../../store/statement.js';
import type { Selection } from '../read/selection.js';
import { redirectsOf } from '../read/redirects.js';
import type { RelationVariable } from './pattern.js';
import type { ArgumentPath, ScopedId } from './plan.js';
import { projectFields, projectNode, propertyColumn, propertyOf, propertyRead } from './project.js';
import type { Block, FieldCompiler, Owner, Read, Scope } from './scope.js';
import { columnAt, constant } from './shape.js';

/** `__typename`. */
export const typeNameField: FieldCompiler<'typeName'> = (
  _scope,
  _block,
  _owner,
  _selection,
  typeName,
) => constant(typeName);

/** The id in the arguments of the root field, if it redirects to the entity. */
export const redirectedFromField: FieldCompiler<'redirectedFrom'> = (
  { root },
  block,
  { node, layer },
) =>
  root === undefined
    ? constant(null)
    : redirectedRead(block.columns.add(layer.property(node, 'id')), root);

function redirectedRead(id: number, root: number): Read {
  return (row, args) => redirectsOf(args[root])?.get(row[id] as string) ?? null;
}

/** A property, serialised if its scalar is one of ours. */
export const propertyField: FieldCompiler<'property'> = (
  _scope,
  block,
  owner,
  { mapping, type },
) => {
  const read = propertyRead(block, owner, mapping.property);
  if (!isScalarType(type) || isSpecifiedScalarType(type)) return read;
  return (row, args) => {
    const value = read(row, args);
    return value === null ? null : type.serialize(value);
  };
};

/** The id of the node, from which code of the API computes the value. */
export const resolvedField: FieldCompiler<'resolved'> = (_scope, block, { node, layer }) =>
  resolvedRead(block.columns.add(layer.property(node, 'id')), layer.dataset);

/** The id alone, or in a layer with its dataset. */
function resolvedRead(place: number, dataset: ArgumentPath | undefined): Read {
  const id = columnAt(place);
  if (!dataset) return id;
  return (row, args): ScopedId => ({
    id: String(id(row, args)),
    dataset: String(dataset.read(args[dataset.args] ?? {})),
  });
}

/** Fetches the properties from which code computes the value. */
export const computedField: FieldCompiler<'computed'> = (_scope, block, owner, selection) => {
  const { mapping } = selection;
  const places = mapping.needs.map(
    (property) => [property, propertyColumn(block, owner, property)] as const,
  );
  const read = computedRead(mapping, places, selection.args);
  const { type, children } = selection;
  return isObjectType(type) ? objectsRead(read, type, children.get(type.name) ?? []) : read;
};

/** Picks the selected fields of computed objects. */
function objectsRead(read: Read, type: GraphQLObjectType, fields: readonly Selection[]): Read {
  const pick = (value: Values) =>
    Object.fromEntries(
      fields.map(({ key, field: { name }, mapping }) => [
        key,
        mapping.kind === 'typeName' ? type.name : (value[name] ?? null),
      ]),
    );
  return (row, args) => (read(row, args) as readonly Values[]).map(pick);
}

function computedRead(
  mapping: ByKind<NodeFieldMapping>['computed'],
  places: readonly (readonly [string, number])[],
  argsOfField: number,
): Read {
  return (row, args) => {
    const values: Record<string, unknown> = {};
    for (const [property, place] of places) values[property] = row[place] ?? null;
    return mapping.compute(values, args[argsOfField] ?? {}) ?? null;
  };
}

/** The first of several values that is set, so that no unused text is fetched. */
export const firstOfField: FieldCompiler<'firstOf'> = (scope, block, owner, selection) => {
  const values = selection.mapping
    .properties(scope.argsOf(selection))
    .map((property) => propertyOf(owner, property));
  const [only, ...others] = values;
  return columnAt(
    block.columns.add(only && others.length === 0 ? only : cypher`coalesce(${join(values, ', ')})`),
  );
};

/** An object of properties of the same node. */
export const embeddedField: FieldCompiler<'embedded'> = (
  scope,
  block,
  owner,
  { mapping, type, children },
) => {
  const presence = propertyColumn(block, owner, mapping.presence);
  const read = projectFields(scope, block, owner, children.get(type.name) ?? [], type.name);
  return (row, args) => ((row[presence] ?? null) === null ? null : read(row, args));
};

/** The entity at one end of a relation, or the node to which a relationship points. */
export const endField: FieldCompiler<'end'> = (scope, block, { relation, layer }, selection) => {
  invariant(relation, 'an end belongs to a relation');
  const wanted = selection.mapping.end;
  const types = possibleTypes(scope, selection.type);
  const at = (node: Fragment) =>
    projectNode(scope, block, { node, layer }, selection.children, types);
  return readEnd(block, { node: relation.to, relation, layer }, wanted, at);
};

/** The type of a relation, fetched only if several are possible. */
export const relationTypeField: FieldCompiler<'relationType'> = (_scope, block, { relation }) => {
  invariant(relation, 'a relation type belongs to a relation');
  return relationTypeRead(block, relation);
};

export function relationTypeRead(block: Block, relation: RelationVariable): Read {
  const [only, ...others] = relation.types;
  if (others.length === 0) return constant(only);
  const place = block.columns.add(relation.type());
  return relation.layer.isWhole ? columnAt(place) : plainTypeAt(place);
}

function plainTypeAt(place: number): Read {
  return (row) => plainType(String(row[place]));
}

/** Reads from the node at one end; for a pattern in both directions, each row says which. */
export function readEnd(
  block: Block,
  { relation }: Owner,
  wanted: RelationEnd,
  at: (node: Fragment) => Read,
): Read {
  invariant(relation, 'an end belongs to a relation');
  const { direction, from, to } = relation;
  if (direction === 'BOTH') {
    const forward = block.columns.add(relation.startsAtSource());
    const [start, end] = [at(from), at(to)];
    return (row, args) =>
      ((row[forward] === true) === (wanted === 'SOURCE') ? start : end)(row, args);
  }
  return at((direction === 'OUT') === (wanted === 'SOURCE') ? from : to);
}

/** The possible object types of a value of this declared type. */
export function possibleTypes(scope: Scope, type: GraphQLNamedType): readonly string[] {
  const named = getNamedType(type);
  if (isObjectType(named)) return [named.name];
  return named.name === 'Entity' ? scope.index.entityTypes : [];
}
