import { describe, expect, it, jest } from '@jest/globals';
import { parse } from 'graphql';
import { executeOperation } from '../../../src/query/index.js';
import type { GraphStore } from '../../../src/store/graph-store.js';
import { mappedSchema, setRoots } from '../../fixtures/mapped-schema.js';

const schema = mappedSchema(
  'type Query { items: [Item!]! } type Item { place: Int! parts: [Int!]! share: Int mark: Int! }',
  { Item: { kind: 'result' } },
);

/** An item that takes some milliseconds of the processor to be looked at. */
const slow = (place: number) => ({
  get place(): number {
    for (const end = performance.now() + 5; performance.now() < end;);
    return place;
  },
  parts: [place, -place],
  share: () => Promise.reject(new Error(`no share of ${place}`)),
  mark: () => Promise.reject(new Error(`no mark of ${place}`)),
});

async function ask(items: readonly object[], source: string) {
  setRoots(schema, { items });
  return executeOperation({
    schema,
    document: parse(source),
    operationName: undefined,
    variables: {},
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

  it('is null where a method fails and null may be, with an error for each', async () => {
    const { data, errors } = await ask([slow(1), slow(2)], '{ items { place share } }');
    expect(data).toEqual({
      items: [
        { place: 1, share: null },
        { place: 2, share: null },
      ],
    });
    expect(errors?.map(({ message, path }) => [message, path])).toEqual([
      ['no share of 1', ['items', 0, 'share']],
      ['no share of 2', ['items', 1, 'share']],
    ]);
  });

  it('is given up as a whole where a method fails and null may not be, with no failure unheard', async () => {
    const unheard = jest.fn();
    process.on('unhandledRejection', unheard);
    const places = Array.from({ length: 20 }, (_, place) => place);
    const { data, errors } = await ask(places.map(slow), '{ items { place mark } }');
    await new Promise((resolve) => setTimeout(resolve, 50));
    process.off('unhandledRejection', unheard);
    expect([data, errors?.[0]?.message]).toEqual([null, 'no mark of 0']);
    expect(unheard).not.toHaveBeenCalled();
  });
});
