import { getNamedType, isLeafType, Kind } from 'graphql';
import type { DocumentNode, FieldNode, GraphQLField, SelectionSetNode } from 'graphql';
import type { ComplexityEstimator } from 'graphql-query-complexity';
import type { Values } from '../../../shared/mapping.js';
import { pageSize } from '../../../shared/page-size.js';
import { argumentCheckOf } from '../../../shared/read-mapping.js';
import { entriesOf, isConnection, pagedFields, usualEntries } from './entries.js';
import { fragmentsOf } from './selections.js';

/** Counted objects of a field. */
export interface CountedField {
  /** The field itself and everything below it. */
  readonly objects: number;
  readonly entries: number;
  /** Objects that each entry adds. */
  readonly each: number;
  /** Argument by which the client sets the number of entries; undefined if there is none. */
  readonly argument: string | undefined;
  /** Whether the field takes so many entries at that argument. */
  readonly takes: (entries: number) => boolean;
}

/**
 * Number of objects that a field may fetch: itself and everything below it, times its entries. A connection has the
 * entries of its page, a field with `ids` one for each id, a neighbourhood its `maxNodes`, and a plain list the maximum
 * of the schema. Scalars are free with their object.
 * @param counted if given, filled with the count of each field of objects
 */
export function createEstimate(
  document: DocumentNode,
  counted?: Map<FieldNode, CountedField>,
): ComplexityEstimator {
  const selects = createSelects(document);
  // The groups of a connection exist once, however small its page is.
  const entriesBesideGroups = ({ selectionSet }: FieldNode, asked = 1) =>
    selects(selectionSet, pagedFields) ? Math.max(1, asked) : 1;
  return ({ field, args, node, childComplexity }) => {
    const type = getNamedType(field.type);
    if (isLeafType(type)) return 0;
    const asked = entriesOf(args) ?? usualEntries(field, type.name);
    const isGrouped = isConnection(type.name) && selects(node.selectionSet, grouped);
    const entries = isGrouped ? entriesBesideGroups(node, asked) : asked;
    const each = entries === undefined ? childComplexity : Math.max(1, childComplexity);
    const objects = 1 + (entries ?? 1) * each;
    const argument = sizeOf(field, args);
    const takes = (size: number) => takesEntries(field, args, argument, size);
    counted?.set(node, { objects, entries: entries ?? 1, each, argument, takes });
    return objects;
  };
}

/** Argument by which a client sets the number of entries of a field. */
function sizeOf({ args }: GraphQLField<unknown, unknown>, given: Values): string | undefined {
  const names = args.map(({ name }) => name);
  if (names.includes('input')) return 'maxNodes';
  return typeof given['last'] === 'number'
    ? 'last'
    : ['first', 'limit', 'ids'].find((name) => names.includes(name));
}

/** Whether the field's own check of its arguments passes for so many entries. */
function takesEntries(
  field: GraphQLField<unknown, unknown>,
  args: Values,
  argument: string | undefined,
  size: number,
): boolean {
  if (argument === undefined || argument === 'ids') return true;
  if (isConnection(getNamedType(field.type).name) && size > pageSize.largest) return false;
  const given =
    argument === 'maxNodes'
      ? { input: { ...(args['input'] as Values), maxNodes: size } }
      : { [argument]: size };
  try {
    argumentCheckOf(field)?.({ ...args, ...given });
    return true;
  } catch {
    return false;
  }
}

const grouped: readonly string[] = ['groupBy'];

/** True if a selection of the document, including its fragments, has a field of these names. */
function createSelects(document: DocumentNode) {
  const fragments = fragmentsOf(document);
  const selects = (set: SelectionSetNode | undefined, names: readonly string[]): boolean =>
    (set?.selections ?? []).some((selection) => {
      switch (selection.kind) {
        case Kind.FIELD:
          return names.includes(selection.name.value);
        case Kind.INLINE_FRAGMENT:
          return selects(selection.selectionSet, names);
        case Kind.FRAGMENT_SPREAD:
          return selects(fragments.get(selection.name.value)?.selectionSet, names);
      }
    });
  return selects;
}
