import { beforeEach, describe, expect, it } from '@jest/globals';
import { KnownError } from '../../src/shared/errors.js';
import { useStore } from '../fixtures/stores/test-stores.js';
import { engines, statement } from '../fixtures/stores/every-store.js';

describe.each(engines)('a graph store, $title', ({ engine }) => {
  const opened = useStore(engine);
  const store = () => opened.store;
  const read = (text: string, parameters = {}) => store().read(statement(text, parameters));
  const write = (text: string, parameters = {}) => store().write(statement(text, parameters));
  const count = async (label: string) => (await read(`MATCH (n:${label}) RETURN count(*)`))[0]?.[0];

  beforeEach(async () => {
    await write('MATCH (n) WHERE NOT n:GraphVersion DETACH DELETE n');
  });

  describe('gives rows', () => {
    it('as lists of values in the order of RETURN', async () => {
      expect(await read('RETURN 1 AS b, 2 AS a, $x AS c', { x: 'three' })).toEqual([
        [1, 2, 'three'],
      ]);
    });

    it('as none where nothing is found or returned', async () => {
      expect(await read('MATCH (n:Nothing) RETURN n.id')).toEqual([]);
      expect(await write('CREATE (:L {id: 1})')).toEqual([]);
    });

    it('in the order asked for', async () => {
      const rows = await read('UNWIND $xs AS x RETURN x ORDER BY x', { xs: ['ب', 'b', 'ا', 'a'] });
      expect(rows.flat()).toEqual(['a', 'b', 'ا', 'ب']);
    });
  });

  describe('gives back a value as it was stored', () => {
    it.each([
      ['Arabic', 'ملتقى الدبلوماسية الرقمية'],
      ['Arabic with marks', 'مُلتَقًى‏'],
      ['emoji outside the first plane', '👩🏽‍🚀🇴🇲𝒳'],
      ['a letter that is not composed', 'e\u0301'],
      ['control characters and quotes', 'a\u0000\n\t\'"`\\${x}$y'],
      ['empty text', ''],
      ['true', true],
      ['false', false],
      ['zero', 0],
      ['a negative number', -42],
      ['the greatest whole number', Number.MAX_SAFE_INTEGER],
      ['the least whole number', Number.MIN_SAFE_INTEGER],
      ['a fraction', 0.1],
      ['a small fraction', 5e-324],
      ['a list of text', ['ملتقى', '', 'b']],
      ['a list of whole numbers', [3, 1, 2]],
      ['a list of fractions', [0.5, -1.25]],
      ['a list of booleans', [true, false]],
      ['an empty list', []],
    ])('%s', async (_, value) => {
      await write('CREATE (:L {id: 1, value: $value})', { value });
      expect(await read('MATCH (n:L {id: 1}) RETURN n.value, [n.value, {x: n.value}]')).toEqual([
        [value, [value, { x: value }]],
      ]);
    });

    it('null, which is no value', async () => {
      await write('CREATE (n:L {id: 1}) SET n += $properties', {
        properties: { kept: 'x', gone: null },
      });
      expect(await read('MATCH (n:L) RETURN keys(n), n.gone')).toEqual([
        [expect.arrayContaining(['id', 'kept']), null],
      ]);
    });

    it('maps and lists in one another, as a parameter', async () => {
      const value = { rows: [[1, 'a', null], [], [{ deep: [true, { deeper: 'ع' }] }]], empty: {} };
      expect(await read('RETURN $value AS value', { value })).toEqual([[value]]);
    });

    it('a whole number as an integer and a fraction as a float', async () => {
      expect(await read('RETURN $a / 2 AS a, $b / 2 AS b', { a: 7, b: 7.5 })).toEqual([[3, 3.75]]);
    });
  });

  describe('runs a transaction', () => {
    it('of several statements, each of which sees those before and gives its rows', async () => {
      const rows = await store().transaction([
        statement('CREATE (n:L {id: 1}) RETURN n.id'),
        statement('MATCH (n:L) SET n.x = $x', { x: 'y' }),
        statement('MATCH (n:L) RETURN n.id, n.x'),
      ]);
      expect(rows).toEqual([[[1]], [], [[1, 'y']]]);
    });

    it('wholly or not at all', async () => {
      const failing = store().transaction([
        statement('CREATE (:L {id: 1})'),
        statement('RETURN 1 / $zero AS x', { zero: 0 }),
        statement('CREATE (:L {id: 2})'),
      ]);
      await expect(failing).rejects.toThrow(/refused a statement/);
      expect(await count('L')).toBe(0);
    });

    it('one after another where many change the same', async () => {
      await write('CREATE (:L {id: 1, x: 0})');
      const raise = () => write('MATCH (n:L {id: 1}) SET n.x = n.x + 1');
      await Promise.all(Array.from({ length: 20 }, raise));
      expect(await read('MATCH (n:L) RETURN n.x')).toEqual([[20]]);
    });

    it('of nothing as nothing', async () => {
      const before = await store().version();
      expect(await store().transaction([])).toEqual([]);
      expect(await store().version()).toEqual(before);
    });

    it('and shows it to every read after it', async () => {
      for (let i = 1; i <= 10; i++) {
        await write('CREATE (:L {id: $i})', { i });
        expect(await count('L')).toBe(i);
      }
    });
  });

  describe('keeps constraints', () => {
    const definitions = [
      statement('CREATE CONSTRAINT u_id IF NOT EXISTS FOR (n:Unique) REQUIRE n.id IS UNIQUE'),
      statement('CREATE INDEX u_id_index IF NOT EXISTS FOR (n:Unique) ON (n.id)'),
    ];

    it('that may be defined again', async () => {
      await store().define(definitions);
      await expect(store().define(definitions)).resolves.toBeUndefined();
    });

    it('of unique values: CONFLICT, and nothing of the transaction is left', async () => {
      await store().define(definitions);
      await write('CREATE (:Unique {id: $id})', { id: 'ع' });
      const twice = store().transaction([
        statement('CREATE (:Unique {id: $id})', { id: 'another' }),
        statement('CREATE (:Unique {id: $id})', { id: 'ع' }),
      ]);
      await expect(twice).rejects.toMatchObject({ name: 'KnownError', code: 'CONFLICT' });
      expect(await count('Unique')).toBe(1);
    });

    it('of relations that need both ends: CONFLICT', async () => {
      await write('CREATE (:L {id: 1})-[:T]->(:L {id: 2})');
      await expect(write('MATCH (n:L {id: 1}) DELETE n')).rejects.toMatchObject({
        code: 'CONFLICT',
      });
      expect(await count('L')).toBe(2);
    });
  });

  describe('has a version', () => {
    it('that rises by one with each transaction', async () => {
      const { storeId, number } = await store().version();
      await store().transaction([statement('CREATE (:L)'), statement('CREATE (:L)')]);
      expect(await store().version()).toEqual({ storeId, number: number + 1 });
      await Promise.all(Array.from({ length: 10 }, () => write('CREATE (:L)')));
      expect(await store().version()).toEqual({ storeId, number: number + 11 });
    });

    it('that reads, definitions and failed transactions leave', async () => {
      const before = await store().version();
      await read('MATCH (n) RETURN count(*)');
      await store().define([statement('CREATE INDEX other IF NOT EXISTS FOR (n:Other) ON (n.id)')]);
      await expect(write('RETURN 1 / $zero AS x', { zero: 0 })).rejects.toThrow();
      expect(await store().version()).toEqual(before);
    });

    it('that a transaction can ask for, and is rolled back where others have written since', async () => {
      const { number } = await store().version();
      const create = [statement('CREATE (:Asked)')];
      await store().transaction(create, { ifVersion: number });
      await expect(store().transaction(create, { ifVersion: number })).rejects.toMatchObject({
        code: 'VERSION_CHANGED',
        message: expect.stringContaining(`since its version ${number};`) as unknown,
      });
      expect(await count('Asked')).toBe(1);
      expect((await store().version()).number).toBe(number + 1);
    });

    it('that one alone of many crossing transactions has asked for', async () => {
      const { number } = await store().version();
      const crossing = Array.from({ length: 8 }, () =>
        store().transaction([statement('CREATE (:Crossing)')], { ifVersion: number }),
      );
      const ends = await Promise.allSettled(crossing);
      expect(ends.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
      expect(await count('Crossing')).toBe(1);
      expect((await store().version()).number).toBe(number + 1);
    });

    it('of a store whose id is a UUID', async () => {
      const { storeId } = await store().version();
      expect(storeId).toMatch(/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/);
    });
  });

  describe('tells faults of ours from what a caller can mend', () => {
    it.each(['MATCH (n RETURN 1', 'RETURN $unknown AS x', 'RETURN noFunction(1) AS x'])(
      'as an error that is not known, for it must be masked and logged: %s',
      async (text) => {
        const error = await opened.store.read(statement(text)).catch((each: unknown) => each);
        expect(error).toBeInstanceOf(Error);
        expect(error).not.toBeInstanceOf(KnownError);
        expect(error).toMatchObject({ message: /^The graph store refused a statement \(.+\)\.$/ });
        expect(error).toHaveProperty('cause');
      },
    );

    it('and lets no read change the graph', async () => {
      await expect(read('CREATE (n:L {id: 1}) RETURN n.id')).rejects.not.toBeInstanceOf(KnownError);
      expect(await count('L')).toBe(0);
    });

    it('and gives no parts of the graph in place of values', async () => {
      await write('CREATE (:L {id: 1})');
      const returned = opened.bare.read(statement('MATCH (n:L) RETURN n'));
      await expect(returned).rejects.toThrow(/in place of/);
    });
  });
});
