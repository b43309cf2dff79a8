import { describe, expect, it } from '@jest/globals';
import { encodeCursor } from '../../../src/shared/cursor.js';
import { ask } from './compiled.js';

const nodes = '{ nodes { id } pageInfo { hasNextPage } }';

/** The page that a store which keeps nodes in order is told of, for a root field. */
async function pageOf(field: string, selection = nodes) {
  const { statements, answer } = await ask(`{ ${field} ${selection} }`, {}, [], {
    keepsOrder: true,
  });
  expect(answer.errors).toBeUndefined();
  return statements[0]?.page;
}

describe('compile: pages that a store finds by keys', () => {
  it('start from the keys where the statement asks for a range of them', async () => {
    expect(await pageOf('claims(first: 10)')).toEqual({
      label: 'Claim',
      property: 'id',
      isBackward: false,
      isFiltered: false,
      keys: 'p0',
      text: 'MATCH (n0:Claim) WHERE n0.id IN $p0 WITH n0 ORDER BY n0.id LIMIT $p1 RETURN [n0.id] AS row',
      parameters: { p0: expect.anything(), p1: 11 },
      bounds: { limit: 11, from: undefined, prefix: undefined },
    });
  });

  it('go on from a cursor, and go the way in which they are read', async () => {
    const cursor = encodeCursor(['sortEn-', 'm']);
    const order = 'orderBy: [{by: LABEL_EN, direction: DESC}]';
    expect(await pageOf(`people(first: 2, after: "${cursor}", ${order})`)).toMatchObject({
      label: 'Person',
      property: 'sortEn',
      isBackward: true,
      bounds: { limit: 3, from: 'm' },
    });
    expect(await pageOf(`people(last: 2, before: "${cursor}", ${order})`)).toMatchObject({
      isBackward: false,
      bounds: { limit: 3, from: 'm' },
    });
  });

  it('keep the conditions of a filter', async () => {
    expect(await pageOf('people(filter: {born: {from: "1970"}})')).toMatchObject({
      isFiltered: true,
      text: expect.stringContaining('WHERE n0.born >= $p0 AND n0.sortAr IN $p1 '),
    });
  });

  it('are those of a layer, whose keys begin alike', async () => {
    expect(await pageOf('people(dataset: "article")')).toMatchObject({
      label: 'ScopedPerson',
      isFiltered: true,
      bounds: { prefix: 'article\u0001' },
    });
  });

  it('begin with the letters of a filter in their order, as they are folded', async () => {
    expect(await pageOf('entities(filter: {beginsAr: "أب"})')).toMatchObject({
      text: expect.stringContaining('WHERE n0.sortAr STARTS WITH $p0 AND n0.sortAr IN $p1 '),
      parameters: { p0: 'اب' },
      bounds: { prefix: 'اب' },
    });
    expect(
      await pageOf(
        'entities(dataset: "article", filter: {beginsAr: "أ"}, orderBy: [{by: LABEL_AR}])',
      ),
    ).toMatchObject({ bounds: { prefix: 'article\u0001ا' } });
    expect(await pageOf('entities(filter: {beginsEn: "A"})')).toMatchObject({
      parameters: { p0: 'a' },
      bounds: { prefix: undefined },
    });
    expect(await pageOf('entities(filter: {not: {beginsAr: "أ"}})')).toMatchObject({
      bounds: { prefix: undefined },
    });
  });

  it('are found beside their count, which is as it was', async () => {
    expect(await pageOf('claims', '{ nodes { id } totalCount }')).toMatchObject({
      isFiltered: false,
      text: expect.stringContaining('RETURN count(*)'),
    });
  });

  it.each([
    ['in another order', 'editions(orderBy: [{by: DATE}])', nodes],
    ['after a cursor without a value', `claims(after: "${encodeCursor(['id+', null])}")`, nodes],
    [
      'filtered, with their count',
      'claims(filter: {rank: [NORMAL]})',
      '{ nodes { id } totalCount }',
    ],
    ['without rows', 'claims', '{ totalCount }'],
    ['of one node', 'claim(id: "claim:a")', '{ id }'],
  ])('are left to the statement %s', async (_, field, selection) => {
    expect(await pageOf(field, selection)).toBeUndefined();
  });

  it('are not told of to a store that keeps no order', async () => {
    const { statements } = await ask(`{ claims ${nodes} }`);
    expect(statements[0]).not.toHaveProperty('page');
  });
});
