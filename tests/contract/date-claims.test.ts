import { describe, expect, it } from '@jest/globals';
import { mendGraph } from '../../src/doctor/mend.js';
import { createCheckContext } from '../../src/doctor/check.js';
import { dates } from '../../src/doctor/dates.js';
import type { GraphStore } from '../../src/store/graph-store.js';
import { useArchived } from '../fixtures/archive/archived.js';
import { dumpContent } from '../fixtures/curation/curator.js';
import { fillWithSeed } from '../fixtures/seed/seed-graph.js';
import { testStores } from '../fixtures/stores/test-stores.js';

const contextOf = (store: GraphStore) => {
  const compared = { address: 'embedded:', readFolders: () => [] };
  return createCheckContext(store, compared, new AbortController().signal);
};

describe.each(testStores())('claims that an older version dated: $name', (engine) => {
  const used = useArchived(engine);

  it('are found, and dated anew by their documents', async () => {
    await fillWithSeed(used.store);
    const sound = await dumpContent(used.store);
    const { run } = dates;
    expect((await run(contextOf(used.store))).findings).toEqual([]);
    await used.write(
      "MATCH (c:Claim {relationId: 'member-of:country:om~organization:dco'}) SET c.firstSeen = '1999'",
    );
    expect((await run(contextOf(used.store))).findings).toEqual([
      {
        what: expect.stringMatching(
          /^\d claims are dated otherwise than by their documents: claim:/,
        ),
        mend: 'multaqa doctor --mend dates them anew',
      },
    ]);
    await mendGraph(used.store, contextOf(used.store));
    expect((await run(contextOf(used.store))).findings).toEqual([]);
    expect(await dumpContent(used.store)).toEqual(sound);
  });
});
