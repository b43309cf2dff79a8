import { describe, expect, it } from '@jest/globals';
import { buildSchema, parse } from 'graphql';
import { executeOperation } from '../../../src/query/execute.js';
import type { GraphStore } from '../../../src/store/store.js';

const schema = buildSchema(
  'type Query { items: [Item!]! } type Item { place: Int! parts: [Int!]! }',
);
const item = schema.getType('Item');
if (item) item.extensions = { graph: { kind: 'result' } };

/** An item that takes some milliseconds of the processor to be looked at. */
const slow = (place: number) => ({
  get place(): number {
    for (const end = performance.now() + 5; performance.now() < end;);
    return place;
  },
  parts: [place, -place],
});

async function ask(items: readonly object[], source: string) {
  const field = schema.getQueryType()?.getFields()['items'];
  if (field) field.resolve = () => items;
  return executeOperation({
    ...{ schema, document: parse(source), operationName: undefined, variables: {} },
    context: { store: {} as GraphStore, signal: new AbortController().signal },
  });
}

describe('the completion of what code gave', () => {
  it('lets others go on while a long list is completed, and keeps its order', async () => {
    let turns = 0;
    const others = setInterval(() => (turns += 1), 0);
    const places = Array.from({ length: 20 }, (_, place) => place);
    const answer = await ask(places.map(slow), '{ items { place parts } }');
    clearInterval(others);
    expect(answer).toEqual({
      data: { items: places.map((place) => ({ place, parts: [place, -place] })) },
    });
    expect(turns).toBeGreaterThan(3);
  });
});
