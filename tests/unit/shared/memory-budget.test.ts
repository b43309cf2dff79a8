import fc from 'fast-check';
import { describe, expect, it } from '@jest/globals';
import { keptOrMade, MemoryBudget, shortKey } from '../../../src/shared/memory-budget.js';

interface Thing {
  readonly bytes: number;
}

const server = {};

/** A budget for documents, which an admitted server owns, and plans, which documents own. */
function budgetOf(maxBytes: number) {
  const budget = new MemoryBudget(maxBytes);
  budget.admit(server);
  const documents = budget.addKind<Thing>(({ bytes }) => bytes);
  const plans = budget.addKind<Thing>(({ bytes }) => bytes);
  return { budget, documents, plans };
}

describe('a budget of memory', () => {
  it('gives what was kept for the same owner under the same key, and makes it once', () => {
    const { budget, documents } = budgetOf(100_000);
    const made = keptOrMade(documents, server, 'a', () => ({ bytes: 10 }));
    const again = keptOrMade(documents, server, 'a', () => ({ bytes: 20 }));
    expect(again).toBe(made);
    expect(documents.find(server, 'b')).toBeUndefined();
    expect(documents.find({}, 'a')).toBeUndefined();
    expect(budget.count).toBe(1);
  });

  it('keeps what was used last, whatever its kind', () => {
    const { documents, plans } = budgetOf(20_000);
    const [a, b, c] = [{ bytes: 2000 }, { bytes: 2000 }, { bytes: 2000 }];
    documents.keep(server, 'a', a);
    documents.keep(server, 'b', b);
    for (const key of ['1', '2', '3', '4', '5']) plans.keep(b, key, { bytes: 1500 });
    documents.find(server, 'a');
    documents.keep(server, 'c', c);
    plans.keep(c, '1', { bytes: 2000 });
    plans.keep(c, '2', { bytes: 2000 });
    expect(documents.find(server, 'a')).toBe(a);
    expect(documents.find(server, 'b')).toBeUndefined();
    expect(documents.find(server, 'c')).toBe(c);
  });

  it('lets go of what was kept for an owner when the owner goes', () => {
    const { budget, documents, plans } = budgetOf(20_000);
    const document = { bytes: 100 };
    documents.keep(server, 'a', document);
    plans.keep(document, '1', { bytes: 100 });
    documents.keep(server, 'a', { bytes: 100 });
    expect(plans.find(document, '1')).toBeUndefined();
    expect(budget.count).toBe(1);
  });

  it('keeps nothing for an owner that is not kept', () => {
    const { budget, plans } = budgetOf(20_000);
    plans.keep({}, '1', { bytes: 100 });
    expect(budget.count).toBe(0);
  });

  it('does not keep what is heavier than an eighth of it, nor anything for that', () => {
    const { budget, documents, plans } = budgetOf(80_000);
    const heavy = { bytes: 10_000 };
    documents.keep(server, 'a', heavy);
    plans.keep(heavy, '1', { bytes: 10 });
    expect(budget.count).toBe(0);
    expect(documents.find(server, 'a')).toBeUndefined();
  });

  it('counts keys', () => {
    const { budget, documents } = budgetOf(1_000_000);
    documents.keep(server, 'x'.repeat(10_000), { bytes: 0 });
    expect(budget.bytes).toBeGreaterThanOrEqual(20_000);
  });

  it('never holds more than it may, nor weighs other than the sum of what it holds', () => {
    const step = fc.record({
      key: fc.integer({ min: 0, max: 20 }),
      plan: fc.integer({ min: 0, max: 5 }),
      bytes: fc.integer({ min: 0, max: 4000 }),
    });
    fc.assert(
      fc.property(fc.array(step, { maxLength: 200 }), (steps) => {
        const { budget, documents, plans } = budgetOf(30_000);
        for (const { key, plan, bytes } of steps) {
          const document = keptOrMade(documents, server, String(key), () => ({ bytes }));
          keptOrMade(plans, document, String(plan), () => ({ bytes }));
          expect(budget.bytes).toBeLessThanOrEqual(30_000);
        }
        const kept = Array.from({ length: 21 }, (_, key) => documents.find(server, String(key)));
        const below = kept.flatMap((document) =>
          document
            ? [0, 1, 2, 3, 4, 5].flatMap((plan) => plans.find(document, String(plan)) ?? [])
            : [],
        );
        const all = [...kept.filter((document) => document !== undefined), ...below];
        expect(budget.count).toBe(all.length);
      }),
    );
  });
});

describe('a short key', () => {
  it('is the text itself, or as good as it where that is long', () => {
    expect(shortKey('a')).toBe('a');
    const long = 'a'.repeat(10_000);
    expect(shortKey(long)).toHaveLength(43);
    expect(shortKey(long)).not.toBe(shortKey(`${long}a`));
  });
});
