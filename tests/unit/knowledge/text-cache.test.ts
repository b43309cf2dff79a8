import { describe, expect, it, jest } from '@jest/globals';
import { TextCache } from '../../../src/knowledge/text-cache.js';
import type { GraphReader, Row } from '../../../src/store/graph-reader.js';

/** A store with so many documents of one sentence, at one version. */
function storeOf(count: number): GraphReader {
  const ids = Array.from({ length: count }, (_, i) => `document:${String(i).padStart(4, '0')}`);
  const text = 'Oman hosts the forum.';
  const rowOf = (id: string, last: string): Row => [id, 'news', id, 'en', last];
  return {
    capabilities: {
      sharedWithOtherProcesses: false,
      streamsRows: false,
      cancelsStatements: false,
      keepsOrder: false,
    },
    read: ({ parameters }) => {
      const [asked] = Object.values(parameters);
      const isBatch = Array.isArray(asked);
      const read = isBatch ? asked.map(String) : ids;
      return Promise.resolve(read.map((id) => rowOf(id, isBatch ? text : 'sha256')));
    },
    async *stream() {
      yield* await Promise.resolve([]);
    },
    version: () => Promise.resolve({ storeId: 's', number: 1 }),
  };
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
    const index = await new TextCache(storeOf(200)).current();
    clearImmediate(next);
    clock.mockRestore();
    expect(index.search('Oman', { limit: 1 })).toMatchObject({ total: 200 });
    expect(turns).toBeGreaterThan(30);
  });
});
