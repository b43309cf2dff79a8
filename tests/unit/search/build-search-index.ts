import type { IndexedName } from '../../../src/search/name.js';
import { SearchIndex } from '../../../src/search/search-index.js';

/** An index of names in any order, of any entities. */
export function buildSearchIndex(names: Iterable<IndexedName>): SearchIndex {
  const index = new SearchIndex();
  for (const name of names) index.add(name);
  return index;
}
