import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { compareKeys, mergeRuns } from '../../../../src/store/embedded/lists/merge-runs.js';
import { SortedKeys } from '../../../../src/store/embedded/lists/sorted-keys.js';
import { Turn } from '../../../../src/shared/turn.js';

const everything = { above: undefined, below: undefined, isBackward: false };

async function keysOf(keys: readonly string[]): Promise<SortedKeys> {
  const made = await SortedKeys.of([...keys].sort(compareKeys), new Turn());
  if (!made) throw new Error('Two of the keys are equal.');
  return made;
}

/** Texts that have starts in common, and characters whose order differs by code points and by UTF-16 units. */
const key = fc
  .tuple(
    fc.constantFrom('', 'claim:', 'claim:member-of:', 'bench\u0001', 'سعود', '\u{1F600}'),
    fc.string({
      unit: fc.constantFrom('a', 'b', 'ب', '\uFF5E', '\u{1F600}', '\u{1F601}'),
      maxLength: 3,
    }),
  )
  .map(([start, rest]) => start + rest);
const someKeys = fc.uniqueArray(key, { maxLength: 40 });
const manyKeys = fc
  .tuple(someKeys, fc.integer({ min: 0, max: 40 }))
  .map(([keys, times]) => [
    ...new Set(keys.flatMap((each) => Array.from({ length: times }, (_, i) => `${each}${i}`))),
  ]);

describe('the order of keys', () => {
  it('is that of their bytes in UTF-8', () => {
    fc.assert(
      fc.property(key, key, (a, b) => {
        const byBytes = Buffer.compare(Buffer.from(a), Buffer.from(b));
        expect(Math.sign(compareKeys(a, b))).toBe(byBytes);
      }),
    );
  });

  it('is kept where runs of them are merged', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(someKeys, { maxLength: 7 }), async (runs) => {
        const sorted = runs.map((run) => [...run].sort(compareKeys));
        const merged = await mergeRuns(sorted, new Turn());
        expect(merged).toEqual(runs.flat().sort(compareKeys));
      }),
    );
  });
});

describe('sorted keys', () => {
  it('give every range in both directions as a sorted array does', async () => {
    await fc.assert(
      fc.asyncProperty(
        manyKeys,
        fc.option(key, { nil: undefined }),
        fc.option(key, { nil: undefined }),
        async (keys, above, below) => {
          const sorted = await keysOf(keys);
          const expected = [...keys]
            .sort(compareKeys)
            .filter((each) => above === undefined || compareKeys(each, above) > 0)
            .filter((each) => below === undefined || compareKeys(each, below) < 0);
          expect([...sorted.read({ above, below, isBackward: false })]).toEqual(expected);
          const backward = [...sorted.read({ above, below, isBackward: true })];
          expect(backward).toEqual(expected.reverse());
        },
      ),
    );
  });

  it('are those of a set after any edits', async () => {
    const edits = fc.array(fc.tuple(someKeys, manyKeys), { maxLength: 6 });
    await fc.assert(
      fc.asyncProperty(manyKeys, edits, async (keys, all) => {
        const sorted = await keysOf(keys);
        const set = new Set(keys);
        for (const [gone, come] of all) {
          const removed = gone.filter((each) => set.has(each));
          for (const each of removed) set.delete(each);
          const added = come.filter((each) => !set.has(each) && !removed.includes(each));
          for (const each of added) set.add(each);
          expect(sorted.edit(removed, added)).toBe(true);
        }
        expect([...sorted.read(everything)]).toEqual([...set].sort(compareKeys));
        expect(sorted.count).toBe(set.size);
      }),
    );
  });

  it('stay in small blocks however many come', () => {
    const sorted = new SortedKeys();
    const keys = Array.from({ length: 10_000 }, (_, i) => `claim:${String((i * 7919) % 10_000)}`);
    for (let start = 0; start < keys.length; start += 500)
      sorted.edit([], keys.slice(start, start + 500));
    expect([...sorted.read(everything)]).toEqual([...keys].sort(compareKeys));
    expect(sorted.edit(keys, [])).toBe(true);
    expect(sorted.byteLength).toBe(0);
  });

  it('refuse what cannot have been done to them', async () => {
    const sorted = await keysOf(['a', 'b']);
    expect(sorted.edit(['c'], [])).toBe(false);
    expect(sorted.edit([], ['b'])).toBe(false);
  });

  it('are none where two are equal', async () => {
    expect(await SortedKeys.of(['a', 'b', 'b'], new Turn())).toBeUndefined();
  });

  it('take little more than their texts', async () => {
    const keys = Array.from({ length: 20_000 }, (_, i) => `claim:member-of:person:b${String(i)}`);
    const sorted = await keysOf(keys);
    expect(sorted.byteLength).toBeLessThan(20_000 * 16);
  });
});
