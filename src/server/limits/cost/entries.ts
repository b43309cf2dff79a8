import type { Values } from '../../../shared/mapping.js';
import { pageSize } from '../../../shared/page-size.js';
import { mappingOf, type MappedField } from '../../../shared/read-mapping.js';

/** How many entries arguments ask for; undefined where they do not say it. */
export function entriesOf({ first, last, limit, ids, input }: Values): number | undefined {
  if (Array.isArray(ids)) return ids.length;
  const size = first ?? last ?? limit ?? (input as Values | undefined)?.['maxNodes'];
  return typeof size === 'number' ? Math.max(0, size) : undefined;
}

/** The arguments that {@link entriesOf} reads. */
export const estimatedArguments: readonly string[] = ['first', 'last', 'limit', 'ids', 'input'];

/** How many entries the schema says that a plain list may have. */
export function listedEntries(field: MappedField): number | undefined {
  const mapping = mappingOf(field);
  return 'maxEntries' in mapping ? mapping.maxEntries : undefined;
}

/** How many entries a list is taken to have that is cut at many, but mostly has one or two. */
export function usualListEntries(field: MappedField): number | undefined {
  return mappingOf(field).kind === 'list' ? 2 : undefined;
}

/** How many entries a field has where its arguments say nothing of it; undefined where it is not a list. */
export function usualEntries(field: MappedField, type: string): number | undefined {
  return listedEntries(field) ?? (isConnection(type) ? pageSize.usual : undefined);
}

/** The fields of a connection that have an entry for each node of the page. */
export const pagedFields: readonly string[] = ['nodes', 'edges'];

/** Whether a type of this name is a page of a connection. */
export function isConnection(type: string): boolean {
  return type.endsWith('Connection');
}
