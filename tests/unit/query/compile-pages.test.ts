import { describe, expect, it } from '@jest/globals';
import { ask, compiled } from './compiled.js';

describe('compile: pages', () => {
  const editions =
    'query ($after: String, $last: Int, $before: String) { editions(after: $after, last: $last, before: $before, orderBy: [{by: DATE}]) { edges { cursor node { id } } pageInfo { hasNextPage hasPreviousPage endCursor } } }';

  async function cursorOf(row: readonly (string | null)[]) {
    const { answer } = await ask(editions, {}, [[row]]);
    const data = answer.data as { editions: { edges: { cursor: string }[] } };
    return data.editions.edges[0]?.cursor;
  }

  it('go on after a cursor by its sort values', async () => {
    const after = await cursorOf(['2024-12-17', 'x\u0001edition:dc-4', 'edition:dc-4']);
    expect(await compiled(editions, { after })).toMatchInlineSnapshot(`
     {
       "cypher": "MATCH (n0:Edition) WHERE ((n0.date > $p0 OR n0.date IS NULL) OR (n0.date = $p1 AND n0.sortAr > $p2))
     WITH n0 ORDER BY n0.date IS NULL, n0.date, n0.sortAr LIMIT $p3
     RETURN [n0.date, n0.sortAr, n0.id] AS row",
       "parameters": {
         "p0": "2024-12-17",
         "p1": "2024-12-17",
         "p2": "xedition:dc-4",
         "p3": 26,
       },
     }
    `);
  });

  it('after a null only what has none is left', async () => {
    const after = await cursorOf([null, 'x', 'edition:dc-3']);
    const { cypher } = await compiled(editions, { after });
    expect(cypher).toContain('(false OR (n0.date IS NULL AND n0.sortAr > $p0))');
  });

  it('are read backward in the reverse order', async () => {
    const before = await cursorOf(['2024-12-17', 'x', 'edition:dc-4']);
    const { cypher } = await compiled(editions, { last: 2, before });
    expect(cypher).toContain('ORDER BY n0.date IS NULL DESC, n0.date DESC, n0.sortAr DESC');
  });

  it.each([
    [
      '{ editions(first: -1) { totalCount } }',
      'first must be a whole number from 0 to 100; -1 was given.',
    ],
    [
      '{ editions(first: 101) { totalCount } }',
      'first must be a whole number from 0 to 100; 101 was given.',
    ],
    [
      '{ organization(id: "organization:dco") { members(minConfidence: 7) { totalCount } } }',
      'A confidence lies between 0 and 1; 7 was given.',
    ],
    ['{ editions(first: 1, last: 1) { totalCount } }', 'Give first and after, or last and before'],
    [
      '{ editions(orderBy: [{ by: VALID_FROM }]) { totalCount nodes { id } } }',
      'there are none here',
    ],
    ['{ editions(after: "nonsense") { totalCount } }', '"nonsense" is not a cursor'],
  ])('refuse %s', async (source, sentence) => {
    const { answer, statements } = await ask(source);
    expect(answer.errors?.[0]?.message).toMatch(sentence);
    expect(statements).toEqual([]);
  });

  it('refuse a cursor of another order', async () => {
    const after = await cursorOf(['2024-12-17', 'x', 'edition:dc-4']);
    const { answer } = await ask(
      'query ($after: String) { editions(after: $after) { nodes { id } } }',
      { after },
    );
    expect(answer.errors?.[0]?.message).toMatch('belongs to another order');
  });
});
