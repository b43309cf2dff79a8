import { describe, expect, it } from '@jest/globals';
import { createApi } from '../../../src/api/api.js';
import type { GraphSizes } from '../../../src/knowledge/graph-sizes.js';
import { createPriceOf } from '../../../src/server/limits/cost/price.js';
import { MemoryBudget } from '../../../src/shared/memory-budget.js';
import { refusalOfBytes } from '../../../src/server/limits/cost/refuse-bytes.js';
import { onlyOperation } from '../../fixtures/only-operation.js';

const { schema } = await createApi();
const longestText = 8000;
const sizesWith = (bytes: number): GraphSizes => ({
  nodes: () => 0,
  fanOut: () => ({ count: 0, most: 0, met: 0 }),
  elements: 0,
  longestText: bytes / 2,
});
const sizes = sizesWith(longestText);
const priceOf = createPriceOf(schema, new MemoryBudget(1_000_000));

function bytes(query: string, variables?: Record<string, unknown>): number {
  return priceOf(onlyOperation(query, variables), sizes)?.bytes ?? NaN;
}

describe('the bytes of an answer', () => {
  it('are about those of its names and values', () => {
    expect(bytes('{ edition(id: "edition:dc-4") { id } }')).toBe(7 + 4 + 3 + 2 + 4 + 20);
  });

  it.each([
    ['{ documents(first: 25) { nodes { text } } }', 25],
    ['{ documents(last: 7) { edges { node { text } } } }', 7],
    ['{ documents { nodes { span(start: 0, end: 1) } } }', 25],
    ['query ($n: Int = 9) { documents(first: $n) { nodes { text } } }', 9],
    ['{ documents(first: 5) { nodes { a: text b: text } } }', 10],
    ['{ documents(first: 5) { nodes { text @skip(if: true) } } }', 0],
    ['{ documents(first: 5) { ...d } } fragment d on DocumentConnection { nodes { text } }', 5],
    ['{ node(id: "document:a") { ... on Document { text } ... on Claim { note } } }', 1],
    ['{ claims(first: 4) { nodes { evidence { document { text } } } totalCount } }', 2 * 4],
  ])('hold each long text as often as its page has entries: %s', (query, times) => {
    const price = bytes(query);
    expect(Math.floor(price / longestText)).toBe(times);
    expect(price - times * longestText).toBeLessThan(1500);
  });

  it('hold ten changes for each claim', () => {
    const of = (fields: string) =>
      bytes(`{ claims(first: 4) { nodes { changes { ${fields} } } } }`);
    expect(of('kind by') - of('kind')).toBe(4 * 10 * ('by'.length + 4 + 20));
  });

  it('hold the dearest of what cannot stand together', () => {
    const one = bytes('{ node(id: "a") { ... on Document { text } } }');
    const both = bytes('{ node(id: "a") { ... on Document { text } ... on Quote { text } } }');
    expect(both).toBe(one);
  });

  it('count the letters of every alias', () => {
    const alias = 'a'.repeat(1000);
    expect(bytes(`{ claims(first: 100) { nodes { ${alias}: id } } }`)).toBeGreaterThan(100_000);
  });

  it('grow with the longest text of the graph', () => {
    const question = onlyOperation('{ documents(first: 10) { nodes { text } } }');
    const small = priceOf(question, sizesWith(10))?.bytes ?? NaN;
    expect(priceOf(question, sizesWith(1010))?.bytes).toBe(small + 10_000);
  });
});

describe('an answer that could be too large', () => {
  it('is refused with what weighs most in it and what would fit', () => {
    const query =
      '{ claims(first: 100) { nodes { id evidence { exact document { title text } } } } }';
    const error = refusalOfBytes(400_000, schema, onlyOperation(query), sizes);
    expect(error.message).toMatch(
      /^An answer may hold 400000 bytes at most, this could hold 1[67]\d{5}, most of it in "claims.nodes.evidence.document.text": ask for \d+ entries of "claims" instead of 100.$/,
    );
    const fitting = Number(/for (\d+) entries/.exec(error.message)?.[1]);
    expect(bytes(query.replace('100', String(fitting)))).toBeLessThanOrEqual(400_000);
    expect(bytes(query.replace('100', String(fitting + 2)))).toBeGreaterThan(400_000);
    expect(error.extensions).toEqual({ limit: 'bytes' });
  });

  it('is refused without a page where no page is small enough', () => {
    const query = '{ documents(first: 2) { nodes { text } } }';
    expect(refusalOfBytes(5000, schema, onlyOperation(query), sizes).message).toContain(
      'most of it in "documents.nodes.text": ask for smaller pages of it, or leave it out.',
    );
  });
});
