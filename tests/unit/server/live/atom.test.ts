import { describe, expect, it } from '@jest/globals';
import { toAtom } from '../../../../src/server/live/atom.js';

/** The `updated` of the feed and of its entries, by the moments of changes, the newest first. */
function updatedOf(...moments: readonly string[]): string[] {
  const changes = moments.map((at, index) => ({
    id: `${index}`,
    number: moments.length - index,
    kind: 'LOAD' as const,
    at,
    by: null,
    role: null,
    reason: null,
    undoes: null,
    upserted: [],
    removed: [],
    datasets: [],
    isWhole: false,
  }));
  const feed = toAtom(changes, { storeId: 's', number: moments.length }, 'https://example.org');
  return Array.from(feed.matchAll(/<updated>(.*?)<\/updated>/g), ([, at = '']) => at);
}

describe('the feed of changes', () => {
  it('is updated at the moments of its changes', () => {
    expect(updatedOf('2026-03-02', '2026-03-01')).toEqual([
      ...['2026-03-02', '2026-03-02', '2026-03-01'],
    ]);
  });

  it('has the order of changes for a reader that sorts by date, whatever a clock said', () => {
    expect(updatedOf('2026-03-03', '2026-03-01', '2026-03-02', '2026-02-01')).toEqual([
      ...['2026-03-03', '2026-03-03', '2026-03-02', '2026-03-02', '2026-02-01'],
    ]);
  });

  it('of no change is of no time', () => {
    expect(updatedOf()).toEqual(['1970-01-01T00:00:00.000Z']);
  });
});
