import { getNamedType, isLeafType, Kind } from 'graphql';
import type { DocumentNode, FragmentDefinitionNode, SelectionSetNode } from 'graphql';
import type { ComplexityEstimator } from 'graphql-query-complexity';
import { pageSize } from '../../../shared/page-size.js';
import type { MappedField } from '../../../shared/read-mapping.js';
import { entriesOf, isConnection, listedEntries } from './entries.js';

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
      entries = selects(node.selectionSet, paged) ? Math.max(1, entries ?? 1) : 1;
    return entries === undefined ? 1 + childComplexity : 1 + entries * Math.max(1, childComplexity);
  };
}

const grouped: readonly string[] = ['groupBy'];
const paged: readonly string[] = ['nodes', 'edges'];

function usualEntries(field: MappedField, type: string): number | undefined {
  return listedEntries(field) ?? (isConnection(type) ? pageSize.usual : undefined);
}

/** Gives whether a selection of the document, its fragments included, has a field of one of some names. */
function createSelects(document: DocumentNode) {
  const fragments = new Map<string, FragmentDefinitionNode>();
  for (const definition of document.definitions)
    if (definition.kind === Kind.FRAGMENT_DEFINITION)
      fragments.set(definition.name.value, definition);
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
