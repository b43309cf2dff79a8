import { beforeEach, describe, expect, it } from '@jest/globals';
import type { Row } from '../../src/store/graph-reader.js';
import { useStore } from '../fixtures/stores/test-stores.js';
import { engines, slow, statement } from '../fixtures/stores/every-store.js';

describe.each(engines)('the limits of a graph store, $title', ({ engine }) => {
  const opened = useStore(engine);
  const read = async (text: string) => opened.bare.read(statement(text));
  const count = async (label: string) => (await read(`MATCH (n:${label}) RETURN count(*)`))[0]?.[0];

  beforeEach(async () => {
    await opened.bare.write(statement('MATCH (n) WHERE NOT n:GraphVersion DETACH DELETE n'));
  });

  describe('refuses parameters that no graph can hold, and names the place', () => {
    const cyclic: Record<string, unknown> = {};
    cyclic['self'] = [cyclic];
    class Person {
      readonly name = 'x';
    }
    it.each<[place: string, value: unknown]>([
      ['value', undefined],
      ['value.a', { a: undefined }],
      ['value', NaN],
      ['value[1]', [1, Infinity]],
      ['value', 2 ** 53],
      ['value', 12n],
      ['value', new Date(0)],
      ['value.a[0]', { a: [new Map()] }],
      ['value', new Person()],
      ['value', Buffer.from('x')],
      ['value', () => 1],
      ['value', Symbol('x')],
      ['value', 'half \ud83d'],
      ['value: a key', { 'half \ude00': 1 }],
      ['value.self[0].self[0].self', cyclic],
    ])('at %s: %p', async (place, value) => {
      const given = statement('CREATE (n:L {id: 1}) SET n.x = $value', { value });
      const refusal = { code: 'BAD_INPUT', message: expect.stringContaining(place) };
      await expect(opened.bare.write(given)).rejects.toMatchObject(refusal);
      const asked = statement('RETURN $value AS value', { value });
      await expect(opened.bare.read(asked)).rejects.toMatchObject(refusal);
      await expect(collect(opened.bare.stream(asked))).rejects.toMatchObject(refusal);
      expect(await count('L')).toBe(0);
    });

    it.each<[what: string, value: unknown]>([
      ['a map', { a: 1 }],
      ['a list of lists', [[1]]],
      ['a list of text and numbers', ['a', 1]],
      ['a list with null', ['a', null]],
    ])('and stores no property that is %s', async (_, value) => {
      const properties = { id: 1, value };
      for (const text of [
        'CREATE (n:L {id: 1, value: $properties.value})',
        'CREATE (n:L {id: 1}) SET n += $properties',
        'UNWIND [1] AS i CREATE (n:L {id: i}) SET n.value = $properties.value',
      ])
        await expect(opened.bare.write(statement(text, { properties }))).rejects.toThrow();
      expect(await count('L')).toBe(0);
    });

    it('and merges on no null', async () => {
      const merge = statement('UNWIND $rows AS row MERGE (n:L {id: row.id})', {
        rows: [{ id: 1 }, { id: null }],
      });
      await expect(opened.bare.write(merge)).rejects.toThrow();
      expect(await count('L')).toBe(0);
    });
  });

  describe('ends a call', () => {
    const tooLate = { name: 'KnownError', code: 'DEADLINE_EXCEEDED' };

    it('at its deadline, and answers the next', async () => {
      const question = statement(`${slow} RETURN count(*)`);
      await expect(opened.bare.read(question, { timeoutMs: 20 })).rejects.toMatchObject(tooLate);
      expect(await read('RETURN 1 AS x')).toEqual([[1]]);
    });

    it('at its deadline, and tells when the engine has ended it', async () => {
      const question = statement(`${slow} RETURN count(*)`);
      let hasFailed = false;
      const ended = new Promise<boolean>((resolve, reject) => {
        const onEnd = () => {
          resolve(hasFailed);
        };
        opened.bare.read(question, { timeoutMs: 20, onEnd }).then(
          () => {
            reject(new Error('It was answered.'));
          },
          () => (hasFailed = true),
        );
      });
      await expect(ended).resolves.toBe(true);
    });

    it('when its caller goes away', async () => {
      const controller = new AbortController();
      const answer = opened.bare.read(statement(`${slow} RETURN count(*)`), controller);
      controller.abort(new Error('gone'));
      await expect(answer).rejects.toMatchObject({ ...tooLate, cause: new Error('gone') });
    });

    it('before it begins when its caller has gone', async () => {
      const { signal } = { signal: AbortSignal.abort() };
      const change = statement('CREATE (:L {id: 1})');
      await expect(opened.bare.write(change, { signal })).rejects.toMatchObject(tooLate);
      await expect(opened.bare.read(change, { signal })).rejects.toThrow();
      expect(await count('L')).toBe(0);
    });

    it('that writes, of which then nothing is stored, and takes the next one', async () => {
      const before = await opened.bare.version();
      const change = [
        statement('CREATE (:L {id: 1})'),
        statement(`${slow} WITH count(*) AS n CREATE (:L {id: n})`),
      ];
      await expect(opened.bare.transaction(change, { timeoutMs: 20 })).rejects.toMatchObject(
        tooLate,
      );
      await opened.bare.write(statement('CREATE (:Next)'));
      expect(await count('Next')).toBe(1);
      expect(await count('L')).toBe(0);
      expect(await opened.bare.version()).toEqual({ ...before, number: before.number + 1 });
    });

    it('in time without leaving anything behind', async () => {
      const controller = new AbortController();
      const options = { signal: controller.signal, timeoutMs: 10_000 };
      expect(await opened.bare.read(statement('RETURN 1 AS x'), options)).toEqual([[1]]);
      controller.abort();
      expect(await read('RETURN 1 AS x')).toEqual([[1]]);
    });
  });

  describe('streams rows', () => {
    const numbers = statement('UNWIND range(1, $n) AS x RETURN x, -x AS y', { n: 2000 });

    it('all of them, in order', async () => {
      const rows = await collect(opened.bare.stream(numbers));
      expect(rows).toHaveLength(2000);
      expect(rows.slice(0, 2)).toEqual([
        [1, -1],
        [2, -2],
      ]);
      expect(rows.at(-1)).toEqual([2000, -2000]);
    });

    it('until the consumer leaves, which frees the engine', async () => {
      for (let i = 0; i < 120; i++)
        for await (const row of opened.bare.stream(numbers)) {
          expect(row).toEqual([1, -1]);
          break;
        }
      expect(await read('RETURN 1 AS x')).toEqual([[1]]);
    });

    it('until its caller goes away', async () => {
      const controller = new AbortController();
      const reading = (async () => {
        for await (const [x] of opened.bare.stream(numbers, controller))
          if (x === 700) controller.abort();
      })();
      await expect(reading).rejects.toMatchObject({ code: 'DEADLINE_EXCEEDED' });
    });

    it('and fails like a read', async () => {
      const wrong = opened.bare.stream(statement('MATCH (n RETURN 1'));
      await expect(collect(wrong)).rejects.toThrow(/refused a statement/);
    });
  });
});

describe.each(engines)('a closed graph store, $title', ({ engine }) => {
  const opened = useStore(engine);

  it('has answered what was asked before, and answers nothing any more', async () => {
    const { store } = opened;
    await store.version();
    const asked = store.read(statement(`${slow} RETURN count(*) > 0`));
    const written = store.transaction([statement('CREATE (n:L) RETURN 1 AS x')]);
    const closing = store.close();
    await expect(asked).resolves.toEqual([[true]]);
    await expect(written).resolves.toEqual([[[1]]]);
    await closing;
    await expect(store.close()).resolves.toBeUndefined();
    const question = statement('RETURN 1 AS x');
    const index = statement('CREATE INDEX i IF NOT EXISTS FOR (n:L) ON (n.id)');
    for (const call of [
      () => store.read(question),
      () => store.write(question),
      () => store.transaction([question]),
      () => collect(store.stream(question)),
      () => store.define([index]),
      () => store.version(),
    ])
      await expect(call()).rejects.toMatchObject({ code: 'STORE_UNAVAILABLE' });
  });
});

async function collect(rows: AsyncIterable<Row>): Promise<readonly Row[]> {
  const all: Row[] = [];
  for await (const row of rows) all.push(row);
  return all;
}
