import { getNamedType, isLeafType, Kind } from 'graphql';
import type { DocumentNode, SelectionSetNode } from 'graphql';
import type { ComplexityEstimator } from 'graphql-query-complexity';
import { entriesOf, isConnection, pagedFields, usualEntries } from './entries.js';
import { fragmentsOf } from './selections.js';

/**
 * How many objects a field of the document may fetch: itself and what lies below it, as often as it has entries. A
 * connection has as many entries as its page, a field with `ids` as many as there are ids, a neighbourhood as many as
 * its `maxNodes`, and a plain list as many as the schema says it may have. Scalars come with their object for nothing.
 */
export function createEstimate(document: DocumentNode): ComplexityEstimator {
  const selects = createSelects(document);
  return ({ field, args, node, childComplexity }) => {
    const type = getNamedType(field.type);
    if (isLeafType(type)) return 0;
    let entries = entriesOf(args) ?? usualEntries(field, type.name);
    // The groups of a connection are there once, however small its page is.
    if (isConnection(type.name) && selects(node.selectionSet, grouped))
      entries = selects(node.selectionSet, pagedFields) ? Math.max(1, entries ?? 1) : 1;
    return entries === undefined ? 1 + childComplexity : 1 + entries * Math.max(1, childComplexity);
  };
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
