import { describe, expect, it } from '@jest/globals';
import { assertClaim } from '../../../src/change/actions/assert-claim.js';
import { correctClaim } from '../../../src/change/actions/correct-claim.js';
import { createEntity } from '../../../src/change/actions/create-entity.js';
import { curatedDataset } from '../../../src/claims/curated-dataset.js';
import { loadDatasets } from '../../../src/change/load/load-datasets.js';
import { retractClaim, setRank } from '../../../src/change/actions/decide-claim.js';
import { undoChange } from '../../../src/change/actions/undo-change.js';
import { cypher, toStatement } from '../../../src/store/statement.js';
import type { DocumentRecord } from '../../../src/claims/records.js';
import { claimOf, curator, dumpContent, made, rowsOf } from '../../fixtures/curation/curator.js';
import { document, entities, goodSeed, readFiles } from '../../fixtures/seed/temporary-seed.js';
import {
  confirm,
  headline,
  named,
  noted,
  org,
  useCuration,
} from '../../fixtures/curation/use-curation.js';
import { testStores } from '../../fixtures/stores/test-stores.js';

const notice: DocumentRecord = {
  id: 'document:notice',
  dataset: 'curated',
  title: 'A notice',
  language: 'en',
  url: 'https://example.org/notice',
  published: null,
  retrieved: '2026-11-24',
  text: null,
  sha256: null,
  retells: null,
};

describe.each(testStores())('taking changes back: $name', (engine) => {
  const { store, stateOf, expectProjected } = useCuration(engine);

  describe('taking a change back', () => {
    const actions = {
      retract: async () =>
        retractClaim(store(), curator(), { claim: await claimOf(store(), org, 'LOCATED_IN') }),
      rank: async () =>
        setRank(store(), curator(), {
          claim: await claimOf(store(), org, 'NAME'),
          rank: 'PREFERRED',
        }),
      assert: () => assertClaim(store(), curator(), { confirm, claim: named }),
      correct: async () =>
        correctClaim(store(), curator(), {
          claim: await claimOf(store(), org, 'LOCATED_IN'),
          validTo: '2021-05',
          evidence: [noted('It moved in May 2021.')],
          keepEvidence: true,
        }),
      create: () =>
        createEntity(store(), curator(), {
          confirm,
          kind: 'Topic',
          names: [{ text: 'Water', lang: 'EN', evidence: [headline] }],
        }),
    } as const;

    it.each(Object.entries(actions))(
      'gives the graph of before, and again that of after: %s',
      async (_, act) => {
        const before = await dumpContent(store());
        const change = await made(act());
        const after = await dumpContent(store());
        const undone = await undoChange(store(), curator(), { change });
        expect(undone).toMatchObject({ change: { kind: 'UNDO', undoes: change }, errors: [] });
        expect(await dumpContent(store())).toEqual(before);
        await made(undoChange(store(), curator(), { change: undone.change?.id ?? '' }));
        const again = (line: string) => line.replace(/"change":"[^"]*"/, '');
        expect((await dumpContent(store())).map(again)).toEqual(after.map(again));
        await expectProjected();
      },
    );

    it('is refused where a later one touched the same, and names that', async () => {
      const claim = await claimOf(store(), org, 'LOCATED_IN');
      const first = await made(setRank(store(), curator(), { claim, rank: 'PREFERRED' }));
      const { change: later } = await retractClaim(store(), curator(), { claim });
      const before = await dumpContent(store());
      const outcome = await undoChange(store(), curator(), { change: first });
      expect(outcome.errors).toEqual([
        {
          code: 'CONFLICT',
          path: ['change'],
          current: later?.number,
          message: `Change ${later?.number} ("${later?.id}") touched the same records later: undo it first.`,
        },
      ]);
      expect(await dumpContent(store())).toEqual(before);
    });

    it('leaves alone what others decided over other claims of the same entity', async () => {
      const [located, name] = [
        await claimOf(store(), org, 'LOCATED_IN'),
        await claimOf(store(), org, 'NAME'),
      ];
      const first = await made(retractClaim(store(), curator(), { claim: located }));
      await made(setRank(store(), curator(), { claim: name, rank: 'PREFERRED' }));
      await made(undoChange(store(), curator(), { change: first }));
      expect((await stateOf(located))?.[1]).toBe('ACCEPTED');
      expect((await stateOf(name))?.[0]).toBe('PREFERRED');
      await expectProjected();
    });

    it('is refused where a later one stated something of what would have no name', async () => {
      const created = await createEntity(store(), curator(), {
        confirm,
        kind: 'Place',
        names: [{ text: 'Water', lang: 'EN', evidence: [headline] }],
      });
      const [place] = created.entities;
      const about = { subject: org, predicate: 'LOCATED_IN', object: place, evidence: [headline] };
      const { change: later } = await assertClaim(store(), curator(), { confirm, claim: about });
      const before = await dumpContent(store());
      const create = created.change?.id ?? '';
      const outcome = await undoChange(store(), curator(), { change: create });
      expect(outcome.errors).toMatchObject([
        { code: 'CONFLICT', path: ['change'], current: later?.number },
      ]);
      expect(outcome.errors[0]?.message).toContain(`Change ${later?.number} ("${later?.id}")`);
      expect(await dumpContent(store())).toEqual(before);
      const name = { text: 'الماء', lang: 'AR', nameKind: 'OFFICIAL' } as const;
      const other = { subject: String(place), predicate: 'NAME', value: name };
      await made(
        assertClaim(store(), curator(), { confirm, claim: { ...other, evidence: [headline] } }),
      );
      await made(undoChange(store(), curator(), { change: create }));
      await expectProjected();
    });

    it('leaves alone what was stated later of an entity that keeps a name', async () => {
      const first = await made(assertClaim(store(), curator(), { confirm, claim: named }));
      const later = { ...named, value: { text: 'Later', lang: 'EN', nameKind: 'ALIAS' } } as const;
      await made(assertClaim(store(), curator(), { confirm, claim: later }));
      const undone = await undoChange(store(), curator(), { change: first });
      expect(undone).toMatchObject({ change: { undoes: first }, errors: [] });
      await expectProjected();
    });

    it('is refused where one touched the same that touched so much that it names nothing', async () => {
      const { change: asserted, claims } = await assertClaim(store(), curator(), {
        confirm,
        claim: named,
      });
      const first = asserted?.id ?? '';
      const other = await claimOf(store(), org, 'LOCATED_IN');
      await made(retractClaim(store(), curator(), { claim: other }));
      const later = await made(retractClaim(store(), curator(), { claim: claims[0] ?? '' }));
      await store().write(
        toStatement(
          cypher`MATCH (c:Change {id: ${later}}) SET c.isWhole = true, c.upserted = [], c.removed = []`,
        ),
      );
      const outcome = await undoChange(store(), curator(), { change: first });
      expect(outcome.errors).toMatchObject([{ code: 'CONFLICT', path: ['change'] }]);
      expect(outcome.errors[0]?.message).toContain(later);
    });

    it('is refused where a claim that would come back has lost its document', async () => {
      const page = { document: 'document:page', note: 'In its imprint.' };
      const first = await made(
        assertClaim(store(), curator(), { confirm, claim: { ...named, evidence: [page] } }),
      );
      const undone = await made(undoChange(store(), curator(), { change: first }));
      const without = goodSeed({
        'news/document.yaml': document.replace(/ {2}- key: page[^]*/, ''),
        'news/entities.yaml': entities.replace(/ {4}relations:\n.*\n/, ''),
      });
      await loadDatasets(store(), await readFiles(without));
      const before = await dumpContent(store());
      const outcome = await undoChange(store(), curator(), { change: undone });
      expect(outcome).toMatchObject({
        change: null,
        errors: [
          {
            code: 'CONFLICT',
            path: ['change'],
            current: null,
            message:
              'The claims to restore cite "document:page", which the graph no longer holds: state them again with other evidence.',
          },
        ],
      });
      expect(await dumpContent(store())).toEqual(before);
    });

    it.each([
      ['a title of its own', { titleEn: 'Our own claims' }, [], 1],
      ['a document', {}, [notice], 1],
      ['no more than actions say', {}, [], 0],
    ])(
      'keeps the dataset of curated claims where a seed gave it %s',
      async (_, own, docs, count) => {
        const change = await made(assertClaim(store(), curator(), { confirm, claim: named }));
        const contents = await readFiles(goodSeed());
        const given = {
          dataset: { ...curatedDataset, ...own },
          documents: docs,
          entities: [],
          claims: [],
          mentions: [],
        };
        await loadDatasets(store(), [...contents, given], { force: true });
        await made(undoChange(store(), curator(), { change }));
        const rows = await rowsOf(
          store(),
          cypher`MATCH (d:Dataset) WHERE d.id = 'curated' RETURN d.titleEn`,
        );
        expect(rows).toHaveLength(count);
        await expectProjected();
      },
    );

    it('names a claim that says the same, and leaves alone what was decided over that', async () => {
      const name = await claimOf(store(), org, 'NAME');
      const ranked = await made(setRank(store(), curator(), { claim: name, rank: 'PREFERRED' }));
      const value = { text: 'المنظمة', lang: 'AR', nameKind: 'SHORT' } as const;
      const asserted = await assertClaim(store(), curator(), {
        confirm,
        claim: { ...named, value },
      });
      const { change } = asserted;
      expect(change?.upserted).toEqual(expect.arrayContaining([name, 'curated', org]));
      const { change: undone } = await undoChange(store(), curator(), { change: change?.id ?? '' });
      expect(asserted.claims).toHaveLength(1);
      expect(asserted.claims).not.toContain(name);
      expect(undone?.upserted).toContain(name);
      expect(undone?.removed).toContain('curated');
      await made(undoChange(store(), curator(), { change: undone?.id ?? '' }));
      await made(undoChange(store(), curator(), { change: ranked }));
      await expectProjected();
    });

    it('is refused for what is not there, and for what kept nothing', async () => {
      expect(await undoChange(store(), curator(), { change: 'no' })).toMatchObject({
        errors: [{ code: 'NOT_FOUND', path: ['change'] }],
      });
    });
  });
});
