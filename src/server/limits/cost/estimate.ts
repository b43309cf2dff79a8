import { getNamedType, isLeafType, Kind } from 'graphql';
import type { DocumentNode, FieldNode, GraphQLField, SelectionSetNode } from 'graphql';
import type { ComplexityEstimator } from 'graphql-query-complexity';
import type { Values } from '../../../shared/mapping.js';
import { entriesOf, isConnection, pagedFields, usualEntries } from './entries.js';
import { fragmentsOf } from './selections.js';

/** What a field of objects was counted to have. */
export interface CountedField {
  /** Itself and what lies below it. */
  readonly objects: number;
  readonly entries: number;
  /** What each entry adds. */
  readonly each: number;
  /** The argument by which the client says how many entries; undefined where none does. */
  readonly argument: string | undefined;
}

/**
 * How many objects a field of the document may fetch: itself and what lies below it, as often as it has entries. A
 * connection has as many entries as its page, a field with `ids` as many as there are ids, a neighbourhood as many as
 * its `maxNodes`, and a plain list as many as the schema says it may have. Scalars come with their object for nothing.
 *
 * @param counted filled with what each field of objects has, where that is asked for
 */
export function createEstimate(
  document: DocumentNode,
  counted?: Map<FieldNode, CountedField>,
): ComplexityEstimator {
  const selects = createSelects(document);
  // The groups of a connection are there once, however small its page is.
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
    counted?.set(node, { objects, entries: entries ?? 1, each, argument: sizeOf(field, args) });
    return objects;
  };
}

/** The argument by which a client says how many entries a field is to have. */
function sizeOf({ args }: GraphQLField<unknown, unknown>, given: Values): string | undefined {
  const names = args.map(({ name }) => name);
  if (names.includes('input')) return 'maxNodes';
  return typeof given['last'] === 'number'
    ? 'last'
    : ['first', 'limit', 'ids'].find((name) => names.includes(name));
}

const grouped: readonly string[] = ['groupBy'];

/** Gives whether a selection of the document, its fragments included, has a field of one of some names. */
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
