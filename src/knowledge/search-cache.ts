import { setImmediate as nextTurn } from 'node:timers/promises';
import { languages, nameKinds, scripts } from '../model/values/lists.js';
import { Newest } from '../store/newest.js';
import { readOneOf, readText } from '../store/read-row.js';
import { shareEntities } from '../store/share-entities.js';
import { cypher, toStatement } from '../store/statement.js';
import type { GraphReader, Row } from '../store/graph-reader.js';
import type { IndexedName } from '../search/name.js';
import { SearchIndex } from '../search/search-index.js';

/** The names of about so many entities are read at once. */
const entitiesAtOnce = 1024;

/** So many names go into the index between two turns of the event loop, a few milliseconds. */
const namesPerTurn = 250;

/**
 * Keeps the search index of the store's newest version: built when first asked for, which a server does at its start,
 * built again when the graph has changed. A search after a write gets an index that holds it.
 */
export class SearchCache {
  readonly #newest: Newest<SearchIndex>;

  constructor(store: GraphReader) {
    this.#newest = new Newest(store, () => readIndex(store));
  }

  current(): Promise<SearchIndex> {
    return this.#newest.current();
  }
}

async function readIndex(store: GraphReader): Promise<SearchIndex> {
  const index = new SearchIndex();
  let sinceTurn = 0;
  for (const buckets of await shareEntities(store, entitiesAtOnce))
    for (const row of await store.read(namesOf(buckets))) {
      index.add(toName(row));
      if (++sinceTurn % namesPerTurn === 0) await nextTurn();
    }
  return index;
}

function namesOf(buckets: readonly number[]) {
  return toStatement(
    cypher`MATCH (n:Entity)-[:NAMED]->(m:Name) WHERE n.bucket IN ${buckets} RETURN n.id AS entity, n.kind, m.text, m.lang, m.kind, m.script ORDER BY entity, m.id`,
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
