import { setImmediate } from 'node:timers/promises';
import { describe, expect, it } from '@jest/globals';
import { ReadingPlaces } from '../../../src/ingest/threads/reading-places.js';

/** Work that ends when it is told to, and how much of it is under way. */
function controlled() {
  const ends: (() => void)[] = [];
  const work = () =>
    new Promise<void>((resolve) => {
      ends.push(resolve);
    });
  return { ends, work };
}

describe('places for documents that are read', () => {
  it('are few, and so are those that wait for one', async () => {
    const places = new ReadingPlaces();
    const { ends, work } = controlled();
    const asked = Array.from({ length: 20 }, (_, i) =>
      places.take({ bytes: 10, client: `client-${String(i)}` }, work),
    );
    const outcomes = Promise.allSettled(asked);
    await setImmediate();
    expect(ends).toHaveLength(2);
    for (let ended = 0; ended < 10; ended += 1) {
      ends[ended]?.();
      await setImmediate();
      await setImmediate();
    }
    const refused = (await outcomes).filter(({ status }) => status === 'rejected');
    expect(refused).toHaveLength(10);
    expect(refused).toContainEqual({
      status: 'rejected',
      reason: expect.objectContaining({
        code: 'OVERLOADED',
        message: 'Too many documents are being read: send this one again in a moment.',
        retryAfterSeconds: 1,
      }),
    });
  });

  it('are shared out between clients', async () => {
    const places = new ReadingPlaces();
    const { ends, work } = controlled();
    const first = places.take({ bytes: 1, client: 'one' }, work);
    const second = places.take({ bytes: 1, client: 'one' }, work);
    const other = places.take({ bytes: 1, client: 'two' }, work);
    await setImmediate();
    expect(ends).toHaveLength(2);
    ends[1]?.();
    await other;
    ends[0]?.();
    await first;
    await setImmediate();
    ends[2]?.();
    await second;
    expect(ends).toHaveLength(3);
  });

  it('hold so many bytes together, and one document whatever it has', async () => {
    const places = new ReadingPlaces({ mostBytes: 100 });
    const { ends, work } = controlled();
    const large = places.take({ bytes: 500, client: 'one' }, work);
    await expect(places.take({ bytes: 1, client: 'two' }, work)).rejects.toMatchObject({
      code: 'OVERLOADED',
      retryAfterSeconds: 5,
    });
    ends[0]?.();
    await large;
    const small = places.take({ bytes: 60, client: 'one' }, work);
    const next = places.take({ bytes: 40, client: 'two' }, work);
    await setImmediate();
    ends.forEach((end) => {
      end();
    });
    await Promise.all([small, next]);
    expect(ends).toHaveLength(3);
  });

  it('are left by whoever goes away while waiting, and after work that fails', async () => {
    const places = new ReadingPlaces({ maxRunning: 1, maxWaiting: 1 });
    const { ends, work } = controlled();
    const failing = places.take({ bytes: 1, client: 'one' }, async () => {
      await work();
      throw new Error('It failed.');
    });
    const controller = new AbortController();
    const gone = places.take({ bytes: 1, client: 'two', signal: controller.signal }, work);
    controller.abort(new Error('gone'));
    await expect(gone).rejects.toThrow();
    const next = places.take({ bytes: 1, client: 'two' }, work);
    ends[0]?.();
    await expect(failing).rejects.toThrow('It failed.');
    await setImmediate();
    await setImmediate();
    ends[1]?.();
    await next;
    expect(ends).toHaveLength(2);
  });
});
