import { setImmediate as nextTurn } from 'node:timers/promises';
import { languages, nameKinds, scripts } from '../model/values/lists.js';
import { inBatches } from '../shared/batches.js';
import { Turn } from '../shared/turn.js';
import { Newest, type Follower } from '../store/newest.js';
import { readOneOf, readText } from '../store/read-row.js';
import { shareEntities } from '../store/share-entities.js';
import { cypher, toStatement, type Fragment, type Statement } from '../store/statement.js';
import type { GraphReader, GraphVersion, Row } from '../store/graph-reader.js';
import type { IndexedName } from '../search/name.js';
import { SearchIndex } from '../search/search-index.js';
import { readTouched } from './read-touched.js';

/** The names of about so many entities are read at once. */
const entitiesAtOnce = 1024;

/** So many names go into the index between two turns of the event loop, a few milliseconds. */
const namesPerTurn = 250;

/** Where more than a tenth of the entities are touched the index is built anew: reading them by id would take as long. */
const entitiesPerTouchedOne = 10;

/** The names of entities that may have others than before. */
interface NamesDelta {
  readonly touched: ReadonlySet<string>;
  readonly names: readonly IndexedName[];
}

/**
 * Keeps the search index of the store's newest version: built when first asked for, which a server does at its start. When
 * the graph has changed, the names of what is touched are taken out and read again. A search after a write gets an index
 * that holds it.
 */
export class SearchCache {
  readonly #newest: Newest<SearchIndex>;

  constructor(store: GraphReader) {
    const follow: Follower<SearchIndex, NamesDelta> = {
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
  let sinceTurn = 0;
  for (const buckets of await shareEntities(store, entitiesAtOnce))
    for (const row of await store.read(namesOf(cypher`n.bucket IN ${buckets}`))) {
      index.add(toName(row));
      if (++sinceTurn % namesPerTurn === 0) await nextTurn();
    }
  return index;
}

/** What follows needs no graph of one version: what is written while it is read is named by a later change. */
async function readDelta(
  store: GraphReader,
  index: SearchIndex,
  from: GraphVersion,
  to: GraphVersion,
): Promise<NamesDelta | undefined> {
  const touched = await readTouched(store, from, to);
  if (touched === undefined || touched.size * entitiesPerTouchedOne > index.size) return undefined;
  const names: IndexedName[] = [];
  for (const ids of inBatches([...touched]))
    for (const row of await store.read(namesOf(cypher`n.id IN ${ids}`))) names.push(toName(row));
  return { touched, names };
}

/** Nobody searches between two turns: who asks meanwhile waits, and who was given the index before searches first. */
async function takeDelta(index: SearchIndex, { touched, names }: NamesDelta): Promise<SearchIndex> {
  const turn = new Turn();
  await turn.rest();
  for (const id of touched) {
    index.remove(id);
    if (turn.isOver) await turn.rest();
  }
  for (const name of names) {
    index.add(name);
    if (turn.isOver) await turn.rest();
  }
  return index;
}

function namesOf(isMeant: Fragment): Statement {
  return toStatement(
    cypher`MATCH (n:Entity)-[:NAMED]->(m:Name) WHERE ${isMeant} RETURN n.id AS entity, n.kind, m.text, m.lang, m.kind, m.script ORDER BY entity, m.id`,
  );
}

function toName([entityId, entityKind, text, lang, nameKind, script]: Row): IndexedName {
  return {
    entityId: readText(entityId, 'entity'),
    entityKind: readText(entityKind, 'entity kind'),
    text: readText(text, 'text'),
    lang: readOneOf(lang, 'lang', languages),
    nameKind: readOneOf(nameKind, 'kind', nameKinds),
    script: readOneOf(script, 'script', scripts),
  };
}
