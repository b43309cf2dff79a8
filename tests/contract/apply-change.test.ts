import { randomUUID } from 'node:crypto';
import { beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { applyChange } from '../../src/change/apply/apply-change.js';
import type { Author } from '../../src/claims/log/change-record.js';
import type { Plan } from '../../src/change/apply/plan.js';
import { changesBetween, readChange, readChanges } from '../../src/claims/log/read-changes.js';
import { KnownError } from '../../src/shared/errors.js';
import { migrate } from '../../src/store/migrate.js';
import type { GraphReader } from '../../src/store/graph-reader.js';
import type { GraphStore } from '../../src/store/graph-store.js';
import { engines, statement } from '../fixtures/stores/every-store.js';
import { beforeTransaction, otherStore } from '../fixtures/stores/other-store.js';
import { embedded, useStore } from '../fixtures/stores/test-stores.js';

const author = (requestId: string = randomUUID()): Author => ({
  by: 'salma',
  role: 'CURATOR',
  reason: 'The headline says so.',
  requestId,
});
const asked = { kind: 'SET_RANK', input: { claim: 'c1' } } as const;

/** Adds one to a counter that it has read: what crosses another without noticing loses a step. */
const addOne = async (store: GraphReader): Promise<Plan> => {
  const [[held = 0] = []] = await store.read(statement("MATCH (n:Counter {id: 'c'}) RETURN n.at"));
  const next = Number(held) + 1;
  return {
    statements: [statement("MERGE (n:Counter {id: 'c'}) SET n.at = $next", { next })],
    upserted: ['b', 'a', 'b'],
    removed: ['x'],
    datasets: ['curated'],
  };
};

describe.each(engines)('applying a change, $title', ({ engine }) => {
  const opened = useStore(engine);
  const store = () => opened.store;
  const counter = async () =>
    (await store().read(statement('MATCH (n:Counter) RETURN n.at')))[0]?.[0];
  const foreign = () => store().write(statement('MERGE (:Foreign {id: 1})'));

  beforeAll(() => migrate(opened.store, []));
  beforeEach(async () => {
    await store().write(statement('MATCH (n) WHERE NOT n:GraphVersion DETACH DELETE n'));
  });

  it('writes what it does and what it was at once', async () => {
    const { number } = await store().version();
    const request = author();
    const change = await applyChange(store(), request, asked, addOne);
    expect(change).toEqual({
      id: request.requestId,
      number: number + 1,
      kind: 'SET_RANK',
      by: 'salma',
      role: 'CURATOR',
      reason: 'The headline says so.',
      undoes: null,
      isWhole: false,
      upserted: ['a', 'b'],
      removed: ['x'],
      datasets: ['curated'],
      at: expect.stringMatching(/^\d{4}-\d\d-\d\dT/) as unknown,
    });
    expect((await store().version()).number).toBe(number + 1);
    expect(await readChanges(store(), { since: number, upTo: number + 1 })).toEqual([change]);
    expect(await counter()).toBe(1);
  });

  it('keeps what it found and left for who undoes it', async () => {
    const request = author();
    const [before, after] = [{ rank: 'NORMAL' }, [1, { deep: [null, 'ع'] }]];
    const plan = async (reader: GraphReader) => ({
      ...(await addOne(reader)),
      before,
      after,
      undoes: 'other',
    });
    await applyChange(store(), request, asked, plan);
    expect(await readChange(store(), request.requestId)).toMatchObject({
      before,
      after,
      undoes: 'other',
    });
    expect(await readChange(store(), 'nowhere')).toBeUndefined();
  });

  it('tells the plan which version it makes', async () => {
    const { number } = await store().version();
    const told: unknown[] = [];
    await applyChange(store(), author(), asked, (reader, becomes) => {
      told.push(becomes.number);
      return addOne(reader);
    });
    expect(told).toEqual([number + 1]);
  });

  it('writes nothing where there is nothing to do', async () => {
    const before = await store().version();
    expect(await applyChange(store(), author(), asked, () => Promise.resolve(null))).toBeNull();
    expect(await store().version()).toEqual(before);
  });

  it('says of a change of very much only that it was that', async () => {
    const upserted = Array.from({ length: 10_001 }, (_, i) => `claim:${i}`);
    const plan = async (reader: GraphReader) => ({ ...(await addOne(reader)), upserted });
    expect(await applyChange(store(), author(), asked, plan)).toMatchObject({
      upserted: [],
      removed: [],
      isWhole: true,
      datasets: ['curated'],
    });
  });

  it('makes its plan anew from what another has written meanwhile', async () => {
    const crossed = beforeTransaction(store(), 1, () =>
      applyChange(store(), author(), asked, addOne),
    );
    const change = await applyChange(crossed, author(), asked, addOne);
    expect(change?.number).toBe((await store().version()).number);
    expect(await counter()).toBe(2);
  });

  it('loses none of many that cross', async () => {
    const { number } = await store().version();
    const crossing = Array.from({ length: 6 }, () => applyChange(store(), author(), asked, addOne));
    const numbers = (await Promise.all(crossing)).map((change) => change?.number);
    expect(numbers.toSorted()).toEqual(Array.from({ length: 6 }, (_, i) => number + 1 + i));
    expect(await counter()).toBe(6);
  });

  it('gives up with a sentence where others write before each of its tries', async () => {
    const busy = otherStore(store(), {
      async transaction(statements, options) {
        await foreign();
        return store().transaction(statements, options);
      },
    });
    await expect(applyChange(busy, author(), asked, addOne)).rejects.toMatchObject({
      code: 'CONFLICT',
      message: expect.stringContaining('constant writes by others') as unknown,
    });
    expect(await counter()).toBeUndefined();
  });

  it('takes a constraint that an older version could not know of for another try', async () => {
    const plan = async (reader: GraphReader): Promise<Plan> => {
      const rows = await reader.read(statement("MATCH (d:Dataset {id: 'd'}) RETURN d.id"));
      const statements = rows.length > 0 ? [] : [statement("CREATE (:Dataset {id: 'd'})")];
      return { statements, upserted: [], removed: [], datasets: [] };
    };
    const crossed = beforeTransaction(store(), 1, () =>
      store().write(statement("CREATE (:Dataset {id: 'd'})")),
    );
    await expect(applyChange(crossed, author(), asked, plan)).resolves.toMatchObject({
      kind: 'SET_RANK',
    });
  });

  it('says at once what a constraint refuses that nobody else has met', async () => {
    await store().write(statement("CREATE (:Dataset {id: 'd'})"));
    const plan = () =>
      Promise.resolve({
        statements: [statement("CREATE (:Dataset {id: 'd'})")],
        upserted: [],
        removed: [],
        datasets: [],
      });
    const before = await store().version();
    await expect(applyChange(store(), author(), asked, plan)).rejects.toMatchObject({
      code: 'CONFLICT',
    });
    expect(await store().version()).toEqual(before);
  });

  describe('for a request that was sent before', () => {
    it('gives the change that it made and makes none again', async () => {
      const request = author();
      const first = await applyChange(store(), request, asked, addOne);
      await foreign();
      const version = await store().version();
      expect(await applyChange(store(), request, asked, addOne)).toEqual(first);
      expect(await store().version()).toEqual(version);
      expect(await counter()).toBe(1);
    });

    it.each([
      ['of another kind', author, { ...asked, kind: 'RETRACT_CLAIM' }],
      ['of other content', author, { ...asked, input: { claim: 'c2' } }],
      ['of somebody else', (id: string) => ({ ...author(id), by: 'omar' }), asked],
    ] as const)('refuses one %s', async (_, of, other) => {
      const request = author();
      await applyChange(store(), request, asked, addOne);
      const again = applyChange(store(), of(request.requestId), other, addOne);
      await expect(again).rejects.toMatchObject({ code: 'BAD_INPUT' });
      expect(await counter()).toBe(1);
    });

    it('finds it where the answer to its commit was lost', async () => {
      const request = author();
      await expect(
        applyChange(losingAnswers(store()), request, asked, addOne),
      ).resolves.toMatchObject({ id: request.requestId });
      expect(await counter()).toBe(1);
    });

    it('makes it once where it is sent twice at the same time', async () => {
      const request = author();
      const { number } = await store().version();
      const [one, other] = await Promise.all([
        applyChange(store(), request, asked, addOne),
        applyChange(store(), request, asked, addOne),
      ]);
      expect(other).toEqual(one);
      expect((await store().version()).number).toBe(number + 1);
      expect(await counter()).toBe(1);
    });
  });

  describe('is read between two versions', () => {
    it('in their order', async () => {
      const { number } = await store().version();
      const first = await applyChange(store(), author(), asked, addOne);
      const second = await applyChange(store(), author(), asked, addOne);
      expect(await changesBetween(store(), number, number + 2)).toEqual([first, second]);
      expect(await changesBetween(store(), number + 1, number + 2)).toEqual([second]);
      expect(await changesBetween(store(), number, number)).toEqual([]);
    });

    it('as unknown where others have written, all may be another, or much lies between', async () => {
      const { number } = await store().version();
      await applyChange(store(), author(), asked, addOne);
      await foreign();
      expect(await changesBetween(store(), number, number + 2)).toBeUndefined();
      const whole = async (reader: GraphReader) => ({ ...(await addOne(reader)), isWhole: true });
      await applyChange(store(), author(), asked, whole);
      expect(await changesBetween(store(), number + 2, number + 3)).toBeUndefined();
      expect(await changesBetween(store(), number + 3, number)).toBeUndefined();
      expect(await changesBetween(store(), 0, 1001)).toBeUndefined();
    });
  });
});

/** The store, as a driver that has lost the answer to each commit and therefore sends the transaction again. */
function losingAnswers(store: GraphStore): GraphStore {
  return otherStore(store, {
    async transaction(statements, options) {
      await store.transaction(statements, options);
      return store.transaction(statements, options);
    },
  });
}

describe('a store that fails', () => {
  it('is not asked again', async () => {
    const { store } = await embedded.open();
    let tries = 0;
    const failing = otherStore(store, {
      transaction() {
        tries += 1;
        return Promise.reject(new KnownError('STORE_UNAVAILABLE', 'Away.'));
      },
    });
    await expect(applyChange(failing, author(), asked, addOne)).rejects.toThrow('Away.');
    expect(tries).toBe(1);
    await store.close();
  });
});
