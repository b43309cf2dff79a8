import { getNamedType, isLeafType, Kind } from 'graphql';
import type { DocumentNode, FragmentDefinitionNode, SelectionSetNode } from 'graphql';
import type { ComplexityEstimator } from 'graphql-query-complexity';
import type { Values } from '../../../shared/mapping.js';
import { pageSize } from '../../../shared/page-size.js';
import { mappingOf, type MappedField } from '../../../shared/read-mapping.js';

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

/** The arguments that an estimate reads. */
export const estimatedArguments: readonly string[] = ['first', 'last', 'limit', 'ids', 'input'];

const grouped: readonly string[] = ['groupBy'];
const paged: readonly string[] = ['nodes', 'edges'];

/** How many entries the arguments of a field ask for; undefined where they say nothing of it. */
export function entriesOf({ first, last, limit, ids, input }: Values): number | undefined {
  if (Array.isArray(ids)) return ids.length;
  const size = first ?? last ?? limit ?? (input as Values | undefined)?.['maxNodes'];
  return typeof size === 'number' ? Math.max(0, size) : undefined;
}

/** How many entries a field has where its arguments say nothing of it; undefined where it is not a list. */
export function usualEntries(field: MappedField, type: string): number | undefined {
  const mapping = mappingOf(field);
  const listed = mapping.kind === 'reference' ? mapping.maxEntries : undefined;
  return listed ?? (isConnection(type) ? pageSize.usual : undefined);
}

function isConnection(type: string): boolean {
  return type.endsWith('Connection');
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
