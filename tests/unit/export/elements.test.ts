import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { bucketOf } from '../../../src/claims/ids.js';
import type { Element } from '../../../src/export/element.js';
import { elements } from '../../../src/export/elements.js';
import { entityKindNames } from '../../../src/model/kinds.js';
import { migrate } from '../../../src/store/migrate.js';
import { openStore } from '../../../src/store/open-store.js';
import { cypher, toStatement } from '../../../src/store/statement.js';
import type { RunOptions } from '../../../src/store/graph-reader.js';
import type { GraphStore } from '../../../src/store/graph-store.js';
import { otherStore, recordReads } from '../../fixtures/stores/other-store.js';

/** More than are asked for at once, so that they come in several parts. */
const topics = Array.from({ length: 6000 }, (_, i) => {
  const id = `topic:t${i}`;
  return { id, kind: 'Topic', slug: `topic-t${i}`, bucket: bucketOf(id), datasets: ['d'] };
});

const links = topics.slice(1).map(({ id }) => ({
  target: id,
  properties: { id: `part-of:topic:t0~${id}`, confidence: 1, datasets: ['d'], claimIds: [] },
}));

describe('the elements of a graph of many parts', () => {
  let store: GraphStore;

  beforeAll(async () => {
    store = await openStore('embedded:');
    await migrate(store, entityKindNames);
    await store.transaction([
      toStatement(
        cypher`UNWIND ${topics} AS row MERGE (n:Entity {id: row.id}) SET n:Topic SET n = row`,
      ),
      toStatement(
        cypher`UNWIND ${links} AS row MATCH (s:Entity {id: ${'topic:t0'}}) MATCH (t:Entity {id: row.target}) MERGE (s)-[r:PART_OF {id: row.properties.id}]->(t) SET r = row.properties`,
      ),
    ]);
  });
  afterAll(() => store.close());

  const take = async (from: GraphStore, options?: RunOptions) => {
    const taken: Element[] = [];
    for await (const element of elements(from, {}, options)) taken.push(element);
    return taken;
  };

  it('are all there, once, in order', async () => {
    const taken = await take(store);
    const ids = taken.flatMap((one) => (one.element === 'entity' ? [one.id] : []));
    const place = (id: string) => `${String(bucketOf(id)).padStart(4, '0')} ${id}`;
    expect(ids).toEqual(topics.map(({ id }) => id).sort((a, b) => (place(a) < place(b) ? -1 : 1)));
    expect(taken.flatMap((one) => (one.element === 'relation' ? [one.id] : []))).toEqual(
      links.map(({ properties }) => properties.id).sort(),
    );
  });

  it('take few statements, none for each row', async () => {
    const { recorded, reads } = recordReads(store);
    await take(recorded);
    expect(reads.length).toBeLessThan(120);
  });

  it('are asked for part by part, one ahead of what is taken', async () => {
    const { recorded, reads } = recordReads(store);
    for await (const { element } of elements(recorded)) if (element === 'entity') break;
    const rowCounts = reads.map(({ rows }) => rows.length);
    expect(Math.max(...rowCounts)).toBeGreaterThan(500);
    expect(Math.max(...rowCounts)).toBeLessThan(1500);
    expect(rowCounts.filter((rows) => rows > 500).length).toBeLessThanOrEqual(2);
  });

  it('are not asked for any more when the consumer has gone', async () => {
    const { recorded, reads } = recordReads(store);
    const taking = elements(recorded);
    await taking.next();
    const before = reads.length;
    await taking.return(undefined);
    await taking.next();
    expect(reads).toHaveLength(before);
  });

  it('break off at their end where another process wrote meanwhile and the store has not heard of it', async () => {
    const begun = await store.version();
    let asked = 0;
    const shared = otherStore(store, {
      version: ({ anew = false } = {}) => {
        if (anew) asked += 1;
        return Promise.resolve({ ...begun, number: begun.number + (anew && asked > 1 ? 1 : 0) });
      },
    });
    const taken: Element[] = [];
    const taking = (async () => {
      for await (const element of elements(shared)) taken.push(element);
    })();
    await expect(taking).rejects.toMatchObject({ code: 'CONFLICT' });
    expect(taken).toHaveLength(1 + topics.length + links.length);
  });

  it('break off where not every entity is met', async () => {
    const lacking = otherStore(store, {
      read: async (statement, options) => {
        const rows = await store.read(statement, options);
        return statement.text.includes('RETURN n.id, n.kind') ? rows.slice(1) : rows;
      },
    });
    await expect(take(lacking)).rejects.toMatchObject({ code: 'CONFLICT' });
  });

  it('end when the caller aborts', async () => {
    const controller = new AbortController();
    const taking = elements(store, {}, { signal: controller.signal });
    await taking.next();
    controller.abort();
    await expect(taking.next()).rejects.toMatchObject({ code: 'DEADLINE_EXCEEDED' });
  });
});
