import { describe, expect, it, jest } from '@jest/globals';
import { TextCache } from '../../../src/knowledge/text-cache.js';
import type { GraphReader, Row } from '../../../src/store/graph-reader.js';

/** A store of documents in English that can be changed, and the ids of those whose texts were read. */
function changingStore(texts: Map<string, string>) {
  const read: string[] = [];
  let number = 1;
  const rowOf = (id: string, last: string): Row => [id, 'news', id, 'en', last];
  const store: GraphReader = {
    capabilities: {
      sharedWithOtherProcesses: false,
      streamsRows: false,
      cancelsStatements: false,
      keepsOrder: false,
    },
    read: ({ parameters }) => {
      const [asked] = Object.values(parameters);
      if (!Array.isArray(asked))
        return Promise.resolve(Array.from(texts, ([id, text]) => rowOf(id, `sha256 of ${text}`)));
      const ids = asked.map(String);
      read.push(...ids);
      return Promise.resolve(ids.map((id) => rowOf(id, texts.get(id) ?? '')));
    },
    async *stream() {
      yield* await Promise.resolve([]);
    },
    version: () => Promise.resolve({ storeId: 's', number }),
  };
  const change = (make: () => void) => {
    read.length = 0;
    make();
    number += 1;
  };
  return { store, read, change };
}

/** Documents of one sentence, as many as are given. */
function documents(count: number): Map<string, string> {
  const ids = Array.from({ length: count }, (_, i) => `document:${String(i).padStart(4, '0')}`);
  return new Map(ids.map((id) => [id, 'Oman hosts the forum.']));
}

describe('the index of texts', () => {
  it('takes turns with the event loop over many small documents', async () => {
    let now = 0;
    const clock = jest.spyOn(performance, 'now').mockImplementation(() => (now += 1));
    let turns = 0;
    const count = () => {
      turns += 1;
      next = setImmediate(count);
    };
    let next = setImmediate(count);
    const index = await new TextCache(changingStore(documents(200)).store).current();
    clearImmediate(next);
    clock.mockRestore();
    expect(index.search('Oman', { limit: 1 })).toMatchObject({ total: 200 });
    expect(turns).toBeGreaterThan(30);
  });

  const find = async (cache: TextCache, query: string) =>
    (await cache.current()).search(query, { limit: 10 }).hits.map(({ document }) => document.id);

  it('reads the texts of new and changed documents alone, and leaves out those that are gone', async () => {
    const texts = documents(20);
    const { store, read, change } = changingStore(texts);
    const cache = new TextCache(store);
    const before = await cache.current();
    expect(read).toHaveLength(20);
    change(() => {
      texts.set('document:0003', 'Qatar hosts the forum.');
      texts.set('document:new', 'Qatar takes part in the forum.');
      texts.delete('document:0004');
    });
    expect(await find(cache, 'Qatar')).toEqual(['document:0003', 'document:new']);
    expect(read).toEqual(['document:0003', 'document:new']);
    expect(before.search('Oman', { limit: 1 }).total).toBe(18);
    expect(await cache.current()).toBe(before);
  });

  it('is made anew once much of it is gone', async () => {
    const texts = documents(20);
    const { store, read, change } = changingStore(texts);
    const cache = new TextCache(store);
    const before = await cache.current();
    change(() => {
      for (const id of [...texts.keys()].slice(0, 10)) texts.delete(id);
    });
    expect((await cache.current()).search('Oman', { limit: 1 }).total).toBe(10);
    change(() => {
      texts.clear();
    });
    expect((await cache.current()).search('Oman', { limit: 1 }).total).toBe(0);
    expect(await cache.current()).not.toBe(before);
    expect(read).toEqual([]);
  });
});
