import { describe, expect, it } from '@jest/globals';
import type { GraphReader, Row } from '../../../src/store/graph-reader.js';
import { readDatedVersion } from '../../../src/store/graph-version.js';

const at = '2026-11-26T01:00:00.000Z';

function datedVersion(...rows: readonly Row[]) {
  const store: Pick<GraphReader, 'read'> = { read: () => Promise.resolve(rows) };
  return readDatedVersion(store as GraphReader);
}

describe('the time of a version', () => {
  it('is that of the commit that made it', async () => {
    expect(await datedVersion(['a', 3, 3, at])).toEqual({ storeId: 'a', number: 3, at });
  });

  it('is unknown where others raised the number since, or nobody noted it', async () => {
    expect(await datedVersion(['a', 4, 3, at])).toEqual({ storeId: 'a', number: 4, at: null });
    expect(await datedVersion(['a', 0, null, null])).toEqual({ storeId: 'a', number: 0, at: null });
  });

  it('is not there where the graph has no version', async () => {
    expect(await datedVersion()).toBeUndefined();
  });
});
