import { inBatches } from '../shared/batches.js';
import { Turn } from '../shared/turn.js';
import { Newest, type Follower } from '../store/newest.js';
import { shareEntities } from '../store/share-entities.js';
import { cypher } from '../store/statement.js';
import type { GraphReader, GraphVersion } from '../store/graph-reader.js';
import { SearchIndex } from '../search/search-index.js';
import { readSearched, type Searched } from './read-searched.js';
import { readTouched } from './read-touched.js';

/** The names of about so many entities are read at once. */
const entitiesAtOnce = 1024;

/** Where more than a tenth of the entities are touched the index is built anew: reading them by id would take as long. */
const entitiesPerTouchedOne = 10;

/** What entities are found by that may be found by something else than before. */
interface SearchDelta extends Searched {
  readonly touched: ReadonlySet<string>;
}

/**
 * Keeps the search index of the store's newest version: built when first asked for, which a server does at its start. When
 * the graph has changed, the names of what is touched are taken out and read again. A search after a write gets an index
 * that holds it.
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

  current(): Promise<SearchIndex> {
    return this.#newest.current();
  }
}

async function readIndex(store: GraphReader): Promise<SearchIndex> {
  const index = new SearchIndex();
  const turn = new Turn();
  for (const buckets of await shareEntities(store, entitiesAtOnce)) {
    const searched = await readSearched(store, cypher`n.bucket IN ${buckets}`);
    await turn.rest(); // what was read has taken some of this turn
    await addTo(index, searched, turn);
  }
  return index;
}

async function addTo(index: SearchIndex, { names, roles }: Searched, turn: Turn): Promise<void> {
  for (const role of roles) {
    index.addRole(role);
    if (turn.isOver) await turn.rest();
  }
  for (const name of names) {
    index.add(name);
    if (turn.isOver) await turn.rest();
  }
}

/** What follows needs no graph of one version: what is written while it is read is named by a later change. */
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

/** Nobody searches between two turns: who asks meanwhile waits, and who was given the index before searches first. */
async function takeDelta(
  index: SearchIndex,
  { touched, ...searched }: SearchDelta,
): Promise<SearchIndex> {
  const turn = new Turn();
  await turn.rest();
  for (const id of touched) {
    index.remove(id);
    if (turn.isOver) await turn.rest();
  }
  await addTo(index, searched, turn);
  return index;
}
