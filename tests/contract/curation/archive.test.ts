import { describe, expect, it } from '@jest/globals';
import { assertClaim } from '../../../src/change/actions/assert-claim.js';
import { retractClaim } from '../../../src/change/actions/decide-claim.js';
import { undoChange } from '../../../src/change/actions/undo-change.js';
import { readHeader } from '../../../src/export/read/header.js';
import { readerOf } from '../../../src/store/read-row.js';
import type { GraphStore } from '../../../src/store/graph-store.js';
import { archive, restore, useArchived } from '../../fixtures/archive/archived.js';
import { claimOf, curator, made } from '../../fixtures/curation/curator.js';
import { confirm, named, org } from '../../fixtures/curation/use-curation.js';
import { dumpGraph } from '../../fixtures/seed/graph-dump.js';
import { fillWithSeed } from '../../fixtures/seed/open-seed.js';
import { goodSeed } from '../../fixtures/seed/temporary-seed.js';
import { testStores } from '../../fixtures/stores/test-stores.js';

describe.each(testStores())('what curators did, in files: $name', (engine) => {
  const used = useArchived(engine);
  const versionOf = async (store: GraphStore) =>
    (await readHeader(readerOf(store), undefined)).version;
  const curate = async () => {
    await fillWithSeed(used.store, goodSeed());
    const claim = await claimOf(used.store, org, 'LOCATED_IN');
    await made(assertClaim(used.store, curator(), { confirm, claim: named }));
    return made(retractClaim(used.store, curator(), { claim }));
  };

  it('goes with an archive into a store of another engine, where it can be taken back', async () => {
    const change = await curate();
    const held = await dumpGraph(used.store);
    const other = await used.openAnother();
    const bytes = await archive(used.store);
    await restore(other, bytes);
    expect(await dumpGraph(other)).toEqual(held);
    expect(await archive(other)).toEqual(bytes);
    await made(undoChange(other, curator(), { change }));
    await made(undoChange(used.store, curator(), { change }));
    const withoutRevision = (line: string) => line.replace(/"revision":\d+/, '');
    expect((await dumpGraph(other)).map(withoutRevision)).toEqual(
      (await dumpGraph(used.store)).map(withoutRevision),
    );
  });

  it('changes the sum of the content that an export has, and back', async () => {
    await fillWithSeed(used.store, goodSeed());
    const sums = [await versionOf(used.store)];
    const { change: asserted } = await assertClaim(used.store, curator(), {
      confirm,
      claim: named,
    });
    sums.push(await versionOf(used.store));
    const claim = await claimOf(used.store, org, 'LOCATED_IN');
    const retracted = await made(retractClaim(used.store, curator(), { claim }));
    sums.push(await versionOf(used.store));
    expect(new Set(sums).size).toBe(3);
    await made(undoChange(used.store, curator(), { change: retracted }));
    expect(await versionOf(used.store)).toBe(sums[1]);
    await made(undoChange(used.store, curator(), { change: asserted?.id ?? '' }));
    expect(await versionOf(used.store)).toBe(sums[0]);
  });
});
