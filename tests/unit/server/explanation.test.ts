import { describe, expect, it } from '@jest/globals';
import { Explanation, shorten } from '../../../src/server/question/explanation.js';

import { cypher, toStatement } from '../../../src/store/statement.js';
import type { GraphReader, Row } from '../../../src/store/graph-reader.js';

const statement = toStatement(cypher`MATCH (n:Entity {id: ${'a'}}) RETURN n.id`);
const rows: readonly Row[] = [['a'], ['b'], ['c']];

/** A store that gives the same rows whatever it is asked, and fails at the word "FAIL". */
const store: GraphReader = {
  capabilities: {
    sharedWithOtherProcesses: false,
    streamsRows: true,
    cancelsStatements: false,
    keepsOrder: false,
  },
  read: ({ text }) =>
    text.includes('FAIL') ? Promise.reject(new Error('no')) : Promise.resolve(rows),
  async *stream() {
    await Promise.resolve();
    yield* rows;
  },
  version: () => Promise.resolve({ storeId: 'test', number: 1 }),
};

describe('an explanation', () => {
  const noted = (count: number) => ({
    text: 'MATCH (n:Entity {id: $p0}) RETURN n.id',
    parameters: { p0: 'a' },
    ms: expect.any(Number),
    rows: count,
  });

  it('notes what is read, each statement with its rows', async () => {
    const explanation = new Explanation();
    const watched = explanation.watch(store);
    expect(await watched.read(statement)).toBe(rows);
    expect(await watched.read(statement)).toBe(rows);
    expect(explanation.statements).toEqual([noted(3), noted(3)]);
  });

  it('notes a stream with the rows that were taken from it', async () => {
    const explanation = new Explanation();
    for await (const row of explanation.watch(store).stream(statement)) if (row[0] === 'b') break;
    expect(explanation.statements).toEqual([noted(2)]);
  });

  it('leaves failures as they are', async () => {
    const watched = new Explanation().watch(store);
    await expect(watched.read(toStatement(cypher`FAIL`))).rejects.toThrow('no');
  });
});

describe('shorten', () => {
  it.each([
    ['a short text stays', 'قصير', 'قصير'],
    ['a long one is cut between characters', '🌍'.repeat(101), `${'🌍'.repeat(100)}…`],
    ['a long list says how much is left out', ones(13), [...ones(10), '… 3 more']],
    ['so does one inside', { a: ['x'.repeat(101)] }, { a: [`${'x'.repeat(100)}…`] }],
    ['other values stay', [1, true, null], [1, true, null]],
  ])('%s', (_, value, expected) => {
    expect(shorten(value)).toEqual(expected);
  });
});

function ones(count: number): readonly number[] {
  return Array.from({ length: count }, () => 1);
}
