import type { Values } from '../../../shared/mapping.js';
import { pageSize } from '../../../shared/page-size.js';
import { mappingOf, type MappedField } from '../../../shared/read-mapping.js';

/** Number of entries that arguments ask for; undefined if they do not say. */
export function entriesOf(args: Values): number | undefined {
  const { first, last, limit, ids, input, queries, questions } = args;
  if (Array.isArray(ids)) return ids.length;
  const size = first ?? last ?? limit ?? (input as Values | undefined)?.['maxNodes'];
  if (typeof size !== 'number') return Array.isArray(questions) ? questions.length : undefined;
  return Math.max(0, size) * (Array.isArray(queries) ? searchesIn(queries) : 1); // for each of them
}

/** Searches for the names of a list: one for each, and for each of its properties, which may be a name too. */
function searchesIn(queries: readonly unknown[]): number {
  return queries.reduce<number>((sum, query) => {
    const properties = (query as Values | null)?.['properties'];
    return sum + 1 + (Array.isArray(properties) ? properties.length : 0);
  }, 0);
}

/** Arguments read by {@link entriesOf}. */
export const estimatedArguments: readonly string[] = [
  ...['first', 'last', 'limit', 'ids', 'input', 'queries', 'questions'],
];

/** Maximum entries of a plain list, as the schema states it. */
export function listedEntries(field: MappedField): number | undefined {
  const mapping = mappingOf(field);
  return 'maxEntries' in mapping ? mapping.maxEntries : undefined;
}

/** Assumed entries of a list with a high maximum, but mostly one or two entries. */
export function usualListEntries(field: MappedField): number | undefined {
  return mappingOf(field).kind === 'list' ? 2 : undefined;
}

/** Number of entries of a field if its arguments give none; undefined if it is no list. */
export function usualEntries(field: MappedField, type: string): number | undefined {
  return listedEntries(field) ?? (isConnection(type) ? pageSize.usual : undefined);
}

/** Fields of a connection with one entry for each node of the page. */
export const pagedFields: readonly string[] = ['nodes', 'edges'];

/** True if a type of this name is a connection. */
export function isConnection(type: string): boolean {
  return type.endsWith('Connection');
}
