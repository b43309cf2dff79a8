import { describe, expect, it } from '@jest/globals';
import { loadDatasets } from '../../../src/change/load/load-datasets.js';
import { rebuildProjection } from '../../../src/change/upkeep/rebuild-projection.js';
import { retractClaim, setRank } from '../../../src/change/actions/decide-claim.js';
import { undoChange } from '../../../src/change/actions/undo-change.js';
import { cypher, toStatement } from '../../../src/store/statement.js';
import { claimOf, curator, dumpContent, made, rowsOf } from '../../fixtures/curation/curator.js';
import { org, riyadh, useCuration } from '../../fixtures/curation/use-curation.js';
import { entities, goodSeed, readFiles } from '../../fixtures/seed/temporary-seed.js';
import { testStores } from '../../fixtures/stores/test-stores.js';

describe.each(testStores())('decisions over claims: $name', (engine) => {
  const { store, one, stateOf, isListed, expectProjected } = useCuration(engine);

  describe('what is decided over a claim', () => {
    it('takes a claim back beside what it states, and what followed from it', async () => {
      const located = await claimOf(store(), org, 'LOCATED_IN');
      const { number } = await store().version();
      const outcome = await retractClaim(store(), curator(), { claim: located });
      expect(outcome).toMatchObject({
        change: { kind: 'RETRACT_CLAIM', number: number + 1, datasets: ['news'], removed: [] },
        entities: [org, riyadh],
        claims: [located],
        errors: [],
      });
      expect(await stateOf(located)).toEqual(['NORMAL', 'RETRACTED', null, 'ACCEPTED', number + 1]);
      expect(await rowsOf(store(), cypher`MATCH (:Entity)-[r:LOCATED_IN]->() RETURN r.id`)).toEqual(
        [],
      );
      await expectProjected();
    });

    it('ranks a claim, and forgets it where that is as it was stated', async () => {
      const before = await dumpContent(store());
      const located = await claimOf(store(), org, 'LOCATED_IN');
      await made(setRank(store(), curator(), { claim: located, rank: 'DEPRECATED' }));
      expect((await stateOf(located))?.slice(0, 4)).toEqual([
        ...['DEPRECATED', 'ACCEPTED', 'NORMAL', null],
      ]);
      await expectProjected();
      await made(setRank(store(), curator(), { claim: located, rank: 'NORMAL' }));
      expect(await dumpContent(store())).toEqual(before);
    });

    it('survives a changed seed, and one without the claim, which may come back', async () => {
      const located = await claimOf(store(), org, 'LOCATED_IN');
      await made(retractClaim(store(), curator(), { claim: located }));
      await made(setRank(store(), curator(), { claim: located, rank: 'PREFERRED' }));
      const decided = await stateOf(located);
      const load = async (yaml: string) =>
        loadDatasets(store(), await readFiles(goodSeed({ 'news/entities.yaml': yaml })));
      await load(entities.replace('method: REFERENCE', 'method: REFERENCE, rank: DEPRECATED'));
      expect(await stateOf(located)).toEqual([
        ...['PREFERRED', 'RETRACTED', 'DEPRECATED', 'ACCEPTED', decided?.[4]],
      ]);
      await expectProjected();
      await load(entities.replace(/ {4}relations:\n.*\n/, ''));
      expect(await stateOf(located)).toBeUndefined();
      expect(await rowsOf(store(), cypher`MATCH (o:Override) RETURN o.claimId, o.status`)).toEqual([
        [located, 'RETRACTED'],
      ]);
      await load(entities);
      expect((await stateOf(located))?.slice(0, 2)).toEqual(['PREFERRED', 'RETRACTED']);
      await expectProjected();
    });

    it('is mended where others have changed what the graph shows of it', async () => {
      const located = await claimOf(store(), org, 'LOCATED_IN');
      await made(retractClaim(store(), curator(), { claim: located }));
      const before = await dumpContent(store());
      await store().write(
        toStatement(
          cypher`MATCH (c:Claim {id: ${located}}) SET c.status = 'ACCEPTED', c.statedStatus = null`,
        ),
      );
      await rebuildProjection(store());
      expect(await dumpContent(store())).toEqual(before);
    });
  });

  describe('an entity of which the last claim is taken back', () => {
    it('leaves all lists, keeps its claims, and comes back with one of them', async () => {
      const before = await dumpContent(store());
      const name = await claimOf(store(), riyadh, 'NAME');
      const located = await claimOf(store(), org, 'LOCATED_IN');
      const first = await made(retractClaim(store(), curator(), { claim: name }));
      expect(await isListed(riyadh)).toBe(true);
      const { change } = await retractClaim(store(), curator(), { claim: located });
      expect(change).toMatchObject({ removed: [riyadh] });
      expect(await isListed(riyadh)).toBe(false);
      expect(
        await one(cypher`MATCH (c:Claim)-[:OBJECT]->(n) WHERE c.id = ${located} RETURN n.id`),
      ).toEqual([riyadh]);
      await expectProjected();
      const back = await made(undoChange(store(), curator(), { change: change?.id ?? '' }));
      expect(await isListed(riyadh)).toBe(true);
      const again = await made(undoChange(store(), curator(), { change: back }));
      expect(await isListed(riyadh)).toBe(false);
      await loadDatasets(store(), await readFiles(goodSeed()), { force: true });
      expect(await isListed(riyadh)).toBe(false);
      await expectProjected();
      await made(undoChange(store(), curator(), { change: again }));
      await made(undoChange(store(), curator(), { change: first }));
      expect(await dumpContent(store())).toEqual(before);
    });
  });
});
