import { describe, expect, it } from '@jest/globals';
import { createTakeArchive } from '../../src/app/take-archive.js';
import { checkArchive } from '../../src/archive/index.js';
import { openStore } from '../../src/store/open-store.js';
import { cypher, toStatement } from '../../src/store/statement.js';
import type { GraphStore } from '../../src/store/graph-store.js';
import { from } from '../fixtures/archive/bytes.js';
import { archive, restore, useArchived } from '../fixtures/archive/archived.js';
import { gather } from '../fixtures/gather.js';
import { otherStore } from '../fixtures/stores/other-store.js';
import { testStores } from '../fixtures/stores/test-stores.js';

/** Each change makes one event, so that a version has as many as it is higher than the first. */
const change = (id: string) =>
  toStatement(cypher`CREATE (n:Entity {id: ${`event:${id}`}, kind: 'Event', bucket: 0})`);

async function countEvents(store: GraphStore): Promise<unknown> {
  const rows = await store.read(
    toStatement(cypher`MATCH (n:Entity) WHERE n.id STARTS WITH 'event:' RETURN count(n)`),
  );
  return rows[0]?.[0];
}

describe.each(testStores())('an archive of a served graph: $name', (engine) => {
  const used = useArchived(engine);

  it('equals that of a graph which nobody else has', async () => {
    await restore(used.store, used.ofSeed);
    const taken = await gather(createTakeArchive(used.store)({}));
    expect(taken.equals(await archive(used.store))).toBe(true);
  });
});

describe('an archive beside four writers', () => {
  it('holds nothing before its first bytes are taken, and nothing once they are left', async () => {
    const store = await openStore('embedded:');
    let held = 0;
    const snapshot = async () => {
      const { reader, end } = (await store.snapshot?.()) ?? { reader: store, end: () => undefined };
      held += 1;
      return {
        reader,
        end() {
          held -= 1;
          end();
        },
      };
    };
    const pieces = createTakeArchive(otherStore(store, { snapshot }))({});
    expect(held).toBe(0);
    for await (const piece of pieces) {
      expect([piece.length > 0, held]).toEqual([true, 1]);
      break;
    }
    expect(held).toBe(0);
    await store.close();
  });

  it.each([1, 2, 3])('is the graph at one version: try %i', async (round) => {
    const store = await openStore('embedded:');
    const first = (await store.version()).number;
    for (let index = 0; index < 200; index += 1) await store.write(change(`first-${index}`));
    let isOver = false;
    let written = 0;
    const writers = [1, 2, 3, 4].map(async (writer) => {
      for (let index = 0; !isOver; index += 1) {
        await store.write(change(`${round}-${writer}-${index}`));
        written += 1;
      }
    });
    const takeArchive = createTakeArchive(store);
    const bytes = await gather(takeArchive({}));
    isOver = true;
    await Promise.all(writers);
    const whole = await checkArchive(from(bytes, 64 * 1024));
    const restored = await openStore('embedded:');
    await restore(restored, bytes);
    const { number } = await restored.version();
    expect(await countEvents(restored)).toBe(number - first);
    expect(number).toBeLessThanOrEqual(first + 200 + written);
    expect(written).toBeGreaterThan(0);
    expect(whole).toBeDefined();
    await Promise.all([store.close(), restored.close()]);
  });
});
