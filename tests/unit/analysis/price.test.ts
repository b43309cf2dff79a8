import { describe, expect, it } from '@jest/globals';
import { measures, type Measure } from '../../../src/analysis/measures/measures.js';
import { priceOf } from '../../../src/analysis/measures/price.js';

const names = Object.keys(measures) as Measure[];
const large = { order: 20_000, size: 90_000 };
const secondsOf = (price: number) => (price * 40) / 1e6;

describe('the price of a measure', () => {
  it.each(names)('of %s grows with the graph', (name) => {
    const sizes = [0, 100, 20_000, 200_000, 2_000_000];
    const prices = sizes.map((order) => priceOf(name, { order, size: 4 * order }));
    expect(prices).toEqual([...prices].sort((a, b) => a - b));
    expect(prices.at(-1)).toBeGreaterThan(prices[0] ?? 0);
  });

  it('follows the algorithm', () => {
    const dearestFirst = 'COMMUNITIES BETWEENNESS CLOSENESS PAGE_RANK DEGREE'.split(' ');
    const prices = (dearestFirst as Measure[]).map((name) => priceOf(name, large));
    expect(prices).toEqual([...prices].sort((a, b) => b - a));
  });

  it('lets a request have all of 20,000 entities and 90,000 relations, within three seconds', () => {
    const all = names.reduce((sum, name) => sum + priceOf(name, large), 0);
    expect(secondsOf(all)).toBeLessThan(3);
  });

  it('of a search is bounded by its effort, and of a part no more than of the whole', () => {
    const small = priceOf('BETWEENNESS', { order: 200, size: 400 });
    expect(small).toBeLessThan(priceOf('BETWEENNESS', large) / 5);
    const ofTenfold = priceOf('BETWEENNESS', { order: 200_000, size: 900_000 });
    expect(ofTenfold).toBeLessThan(1.5 * priceOf('BETWEENNESS', large));
  });
});
