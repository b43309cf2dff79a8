import { expect, it, jest } from '@jest/globals';
import { Knowledge } from '../../src/knowledge/knowledge.js';
import { multaqa } from '../fixtures/cli-harness.js';

it.each([
  ['{ countries { totalCount } }', 0],
  ['{ nope }', 1],
])('what is worked out of an own graph ends with the question: %s', async (query, expected) => {
  const close = jest.spyOn(Knowledge.prototype, 'close');
  const { code } = await multaqa(['query', query, '--store', 'embedded:']);
  expect([code, close.mock.calls.length]).toEqual([expected, 1]);
  close.mockRestore();
});
