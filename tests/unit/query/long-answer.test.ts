import { afterEach, expect, it, jest } from '@jest/globals';
import { ask } from './compiled.js';

afterEach(() => {
  jest.restoreAllMocks();
});

it('is read in turns with the event loop, down to the items of lists in lists', async () => {
  const relations = Array.from({ length: 50 }, (_, i) => ['Topic', `topic:${String(i)}`]);
  const rows = Array.from({ length: 20 }, () => [[relations]]);
  let now = 0;
  jest.spyOn(performance, 'now').mockImplementation(() => (now += 1));
  let turns = 0;
  const count = (): void => {
    turns += 1;
    others = setImmediate(count);
  };
  let others = setImmediate(count);
  const { answer } = await ask(
    '{ countries(first: 20) { nodes { relations(first: 50) { nodes { id } } } } }',
    {},
    rows,
  );
  clearImmediate(others);
  const nodes = relations.map(([, id]) => ({ id }));
  expect(JSON.parse(JSON.stringify(answer))).toEqual({
    data: { countries: { nodes: rows.map(() => ({ relations: { nodes } })) } },
  });
  expect(turns).toBeGreaterThan(100);
});
