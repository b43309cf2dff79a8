import { inBatches } from '../shared/batches.js';
import { mapInTurns, Turn } from '../shared/turn.js';
import { Newest, type Follower } from '../store/newest.js';
import { shareEntities } from '../store/share-entities.js';
import { cypher } from '../store/statement.js';
import type { GraphReader, GraphVersion } from '../store/graph-reader.js';
import { SearchIndex } from '../search/search-index.js';
import { readSearched, type Searched } from './read-searched.js';
import { readTouched } from './read-touched.js';

/** Approximate number of entities whose names are read at once. */
const entitiesAtOnce = 1024;

/** The index is built anew if more than a tenth of the entities are touched: reading them by id would take as long. */
const entitiesPerTouchedOne = 10;

/** Entries of the touched entities, which replace their old ones. */
interface SearchDelta extends Searched {
  readonly touched: ReadonlySet<string>;
}

/**
 * Keeps the search index of the store's newest version: built on first use, which for a server is its start. After a change,
 * the names of touched entities are removed and read again. A search after a write gets an index that includes it.
 */
export class SearchCache {
  readonly #newest: Newest<SearchIndex>;

  constructor(store: GraphReader) {
    const follow: Follower<SearchIndex, SearchDelta> = {
      read: (index, from, to) => readDelta(store, index, from, to),
      apply: takeDelta,
    };
    this.#newest = new Newest(store, () => readIndex(store), { follow });
  }

  /** The index at the store's current version or a later one, if it is built already. */
  atHand(): Promise<SearchIndex | undefined> {
    return this.#newest.atHand();
  }

  current(): Promise<SearchIndex> {
    return this.#newest.current();
  }
}

async function readIndex(store: GraphReader): Promise<SearchIndex> {
  const index = new SearchIndex();
  for (const buckets of await shareEntities(store, entitiesAtOnce)) {
    const searched = await readSearched(store, cypher`n.bucket IN ${buckets}`);
    await new Turn().rest(); // Reading took a part of this turn.
    await addTo(index, searched);
  }
  return index;
}

async function addTo(index: SearchIndex, { names, roles }: Searched): Promise<void> {
  await mapInTurns(roles, (role) => {
    index.addRole(role);
  });
  await mapInTurns(names, (name) => {
    index.add(name);
  });
}

/** Needs no consistent version: a write during the read is named by a later change. */
async function readDelta(
  store: GraphReader,
  index: SearchIndex,
  from: GraphVersion,
  to: GraphVersion,
): Promise<SearchDelta | undefined> {
  const touched = await readTouched(store, from, to);
  if (touched === undefined || touched.size * entitiesPerTouchedOne > index.size) return undefined;
  const read: Searched[] = [];
  for (const ids of inBatches([...touched]))
    read.push(await readSearched(store, cypher`n.id IN ${ids}`));
  return {
    touched,
    names: read.flatMap(({ names }) => names),
    roles: read.flatMap(({ roles }) => roles),
  };
}

/** Applies the delta in one turn, so no search sees a half-updated index; earlier callers search first. */
async function takeDelta(
  index: SearchIndex,
  { touched, ...searched }: SearchDelta,
): Promise<SearchIndex> {
  await new Turn().rest();
  await mapInTurns(touched, (id) => {
    index.remove(id);
  });
  await addTo(index, searched);
  return index;
}
