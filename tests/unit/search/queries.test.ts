import { describe, expect, it } from '@jest/globals';
import { found } from './queries/found.js';
import { notFound } from './queries/not-found.js';
import { leastScore } from '../../../src/search/rank/score.js';
import { wordTexts } from '../../../src/search/words.js';
import { seedIndex } from './seed.js';

const index = await seedIndex();

/** The first hit with all words. */
function first(query: string): string | undefined {
  const [hit] = index.search(query, { limit: 1 }).hits;
  return hit && hit.score >= leastScore ? hit.entityId : undefined;
}

function queriesOf(text: string): string[] {
  return text.split('|').map((query) => query.trim());
}

const expected = found
  .trim()
  .split('\n')
  .flatMap((line) => {
    const [queries = '', id = ''] = line.split('→');
    return queriesOf(queries).map((query) => ({ query, id: id.trim() }));
  });
const unknown = notFound.trim().split('\n').flatMap(queriesOf);

describe('the table of queries over the seed', () => {
  it('has 1000 rows or more, half of them of what is not there', () => {
    expect(new Set([...expected.map(({ query }) => query), ...unknown]).size).toBe(
      expected.length + unknown.length,
    );
    expect(Math.min(expected.length, unknown.length)).toBeGreaterThanOrEqual(500);
  });

  it('finds what is meant first', () => {
    const missed = expected.filter(({ query, id }) => first(query) !== id);
    expect(missed.map(({ query, id }) => `${query} → ${id}, not ${String(first(query))}`)).toEqual(
      [],
    );
  });

  it('finds nothing where nothing is meant', () => {
    const misled = unknown.filter((query) => first(query) !== undefined);
    expect(misled.map((query) => `${query} → ${String(first(query))}`)).toEqual([]);
  });

  it('accounts for each word of a query', () => {
    for (const { query } of expected)
      for (const { explanation } of index.search(query).hits) {
        const said = new Set(explanation.flatMap(({ from }) => wordTexts(from)));
        expect(wordTexts(query).filter((word) => !said.has(word))).toEqual([]);
      }
  });
});
