import type { Values } from '../../shared/mapping.js';
import type { FilteredPage } from '../compile/filtered-pages.js';
import type { Arguments } from '../read/arguments.js';
import { idsInFilter } from '../read/filter-ids.js';
import type { QueryContext } from './query-context.js';

/**
 * Refuses unknown ids in filters of pages that came back empty, or do not show whether they are.
 *
 * @param value the value read at the field, under its response key or in a list
 * @throws KnownError `BAD_INPUT`
 */
export async function refuseUnknownIds(
  pages: readonly FilteredPage[],
  value: unknown,
  args: Arguments,
  { knowledge, store, signal }: QueryContext,
): Promise<void> {
  const empty = pages.filter(({ way: [, ...below], tellers }) =>
    valuesAt(value, below).some((page) => isEmpty(page, tellers)),
  );
  const named = empty.flatMap(({ args: own, filter }) =>
    idsInFilter(filter, args[own]?.['filter'] as Values),
  );
  await knowledge?.refuseUnknown(named, { store, signal });
}

/** The values under these keys, one after another, through any lists on the way. */
function valuesAt(value: unknown, keys: readonly string[]): readonly unknown[] {
  if (Array.isArray(value)) return value.flatMap((each) => valuesAt(each, keys));
  if (typeof value !== 'object' || value === null) return [];
  const [key, ...others] = keys;
  return key === undefined ? [value] : valuesAt((value as Values)[key], others);
}

function isEmpty(page: unknown, tellers: readonly string[]): boolean {
  const values = tellers.map((key) => (page as Values)[key]);
  return values.every((value) => (Array.isArray(value) ? value.length === 0 : value === 0));
}
