import { describe, expect, it } from '@jest/globals';
import { addEvidence } from '../../../src/change/actions/add-evidence.js';
import { assertClaim } from '../../../src/change/actions/assert-claim.js';
import { correctClaim } from '../../../src/change/actions/correct-claim.js';
import { createDocument } from '../../../src/change/actions/create-document.js';
import { createEntity } from '../../../src/change/actions/create-entity.js';
import { retractClaim, setRank } from '../../../src/change/actions/decide-claim.js';
import { undoChange } from '../../../src/change/actions/undo-change.js';
import { cypher } from '../../../src/store/statement.js';
import { claimOf, curator, dumpContent, made, rowsOf } from '../../fixtures/curation/curator.js';
import {
  confirm,
  named,
  noted,
  org,
  riyadh,
  useCuration,
} from '../../fixtures/curation/use-curation.js';
import { testStores } from '../../fixtures/stores/test-stores.js';

const url = 'https://example.org/wam';
const report = { key: 'wam', title: 'A report', url, language: 'en' };

describe.each(testStores())('evidence of parts: $name', (engine) => {
  const { store, one, piecesOf, expectProjected } = useCuration(engine);
  const located = () => claimOf(store(), org, 'LOCATED_IN');
  const newIn = ({ claims }: { readonly claims: readonly string[] }, old: string) =>
    claims.find((id) => id !== old) ?? '';

  const datedFrom2020 = (claim: string) => {
    const evidence = [noted('Since 2020.')];
    const input = { claim, validFrom: '2020', keepEvidence: true, evidence };
    return correctClaim(store(), curator(), input);
  };

  describe('a correction', () => {
    it('keeps old evidence for what stays, and gives new evidence what changed', async () => {
      const old = await located();
      const outcome = await correctClaim(store(), curator(), {
        claim: old,
        validTo: '2025',
        keepEvidence: true,
        evidence: [noted('It moved away in 2025.')],
      });
      const corrected = newIn(outcome, old);
      expect(await piecesOf(corrected)).toEqual([
        ['document:page', ['SUBJECT', 'OBJECT']],
        ['document:page', ['VALID_TO']],
      ]);
      expect(
        await one(
          cypher`MATCH (c:Claim) WHERE c.id = ${corrected} RETURN c.validToSources, c.validToConfidence`,
        ),
      ).toEqual([1, 0.8]);
      await expectProjected();
    });

    it('of a part that nothing says is refused, and to clear a part needs none', async () => {
      const old = await located();
      for (const keepEvidence of [true, undefined])
        expect(
          await correctClaim(store(), curator(), { claim: old, validTo: '2025', keepEvidence }),
        ).toMatchObject({
          change: null,
          errors: [
            { code: 'BAD_INPUT', message: 'nothing given says its VALID_TO: give evidence.' },
          ],
        });
      const dated = newIn(await datedFrom2020(old), old);
      const cleared = newIn(
        await correctClaim(store(), curator(), { claim: dated, validFrom: null }),
        dated,
      );
      expect(await piecesOf(cleared)).toEqual([['document:page', ['SUBJECT', 'OBJECT']]]);
    });

    it('keeps the rank of what it replaces, so that the corrected date is shown', async () => {
      const found = async (date: string) => {
        const evidence = [noted(`Founded in ${date}.`)];
        const claim = { subject: org, predicate: 'FOUNDED', value: { date }, evidence };
        const { claims } = await assertClaim(store(), curator(), { claim });
        return claims[0] ?? '';
      };
      await found('2001');
      const preferred = await found('2003');
      await made(setRank(store(), curator(), { claim: preferred, rank: 'PREFERRED' }));
      await made(
        correctClaim(store(), curator(), {
          claim: preferred,
          value: { date: '2004' },
          evidence: [noted('Founded in 2004.')],
        }),
      );
      expect(await one(cypher`MATCH (n:Entity) WHERE n.id = ${org} RETURN n.founded`)).toEqual([
        '2004',
      ]);
      await expectProjected();
    });

    it('of a claim that was taken back names the one in its place', async () => {
      const old = await located();
      const corrected = newIn(await datedFrom2020(old), old);
      const again = { claim: old, note: 'So.' };
      expect(await correctClaim(store(), curator(), again)).toMatchObject({
        errors: [
          {
            code: 'CONFLICT',
            message: `"${old}" was taken back: "${corrected}" stands in its place.`,
          },
        ],
      });
      await made(retractClaim(store(), curator(), { claim: corrected }));
      expect(
        await correctClaim(store(), curator(), { claim: corrected, note: 'So.' }),
      ).toMatchObject({ errors: [{ code: 'CONFLICT', path: ['claim'] }] });
    });
  });

  describe('words that do not say a part', () => {
    const bare = { claim: named };

    it('are refused unless somebody confirms them, and then less sure', async () => {
      expect(await assertClaim(store(), curator(), bare)).toMatchObject({
        change: null,
        errors: [{ code: 'BAD_INPUT', path: ['claim', 'evidence', '0'] }],
      });
      const { claims } = await assertClaim(store(), curator(), { confirm, ...bare });
      const confidence = () =>
        one(cypher`MATCH (c:Claim) WHERE c.id = ${claims[0] ?? ''} RETURN c.confidence, c.sources`);
      expect(await confidence()).toEqual([0.8, 1]);
      const note = { ...named, evidence: [{ document: 'document:text', note: 'So called.' }] };
      expect((await assertClaim(store(), curator(), { claim: note })).errors).toMatchObject([
        { message: expect.stringContaining('a note on a document whose text is held') },
      ]);
    });

    it('are surer with the words, and with a second document', async () => {
      const word = { ...named, value: { text: 'الدورة', lang: 'AR', nameKind: 'ALIAS' } } as const;
      const { claims } = await assertClaim(store(), curator(), { claim: word });
      const page = { ...named, evidence: [noted('In its imprint.')] };
      const other = await assertClaim(store(), curator(), { claim: page });
      const rows = await rowsOf(
        store(),
        cypher`MATCH (c:Claim) WHERE c.id IN ${[...claims, ...other.claims]} RETURN c.confidence AS confidence ORDER BY confidence`,
      );
      expect(rows).toEqual([[0.8], [1]]);
    });

    it('name an alias where there is an official name, unless the label is confirmed', async () => {
      const topic = await createEntity(store(), curator(), {
        kind: 'Topic',
        names: [
          { text: 'Water', lang: 'EN', evidence: [noted('Water.')] },
          { text: 'Waters', lang: 'EN', evidence: [noted('Waters.')] },
        ],
      });
      const kinds = () =>
        rowsOf(
          store(),
          cypher`MATCH (c:Claim) WHERE c.subjectId = ${topic.entities[0] ?? ''} RETURN c.valueText AS text, c.nameKind ORDER BY text`,
        );
      expect(await kinds()).toEqual([
        ['Water', 'OFFICIAL'],
        ['Waters', 'ALIAS'],
      ]);
      await made(
        assertClaim(store(), curator(), {
          confirm: ['LABEL'],
          claim: {
            subject: topic.entities[0] ?? '',
            predicate: 'NAME',
            value: { text: 'Aqua', lang: 'EN' },
            evidence: [noted('Aqua.')],
          },
        }),
      );
      expect((await kinds())[0]).toEqual(['Aqua', 'OFFICIAL']);
      const claim = await claimOf(store(), riyadh, 'NAME');
      const { value } = { value: { text: 'جدة', lang: 'AR' } as const };
      const renamed = await correctClaim(store(), curator(), {
        claim,
        value,
        evidence: [noted('It is Jeddah.')],
      });
      expect(renamed.effects).toContainEqual(
        expect.objectContaining({
          kind: 'LABEL_CHANGED',
          entity: riyadh,
          lang: 'AR',
          after: 'جدة',
        }),
      );
    });
  });

  describe('more evidence', () => {
    it('of a curated claim is added to it, for the parts that it says', async () => {
      const { claims } = await assertClaim(store(), curator(), { confirm, claim: named });
      const [claim = ''] = claims;
      await made(addEvidence(store(), curator(), { claim, evidence: [noted('In its imprint.')] }));
      expect(await piecesOf(claim)).toEqual([
        ['document:text', ['SUBJECT', 'VALUE']],
        ['document:page', ['SUBJECT', 'VALUE']],
      ]);
    });

    it('of a claim of a load makes curators state the same, which a load does not take away', async () => {
      const claim = await located();
      const outcome = await addEvidence(store(), curator(), {
        claim,
        evidence: [noted('Its address is there.')],
      });
      expect(outcome.errors).toEqual([]);
      const [added = ''] = outcome.claims;
      expect(added).not.toBe(claim);
      expect(
        await one(cypher`MATCH (:Entity)-[r:LOCATED_IN]->(:Entity) RETURN r.datasets`),
      ).toEqual([['curated', 'news']]);
    });

    it('of a part that the claim lacks is refused', async () => {
      const evidence = [{ ...noted('Since 2020.'), supports: ['VALID_FROM'] as const }];
      expect(
        await addEvidence(store(), curator(), { claim: await located(), evidence }),
      ).toMatchObject({ change: null, errors: [{ code: 'BAD_INPUT' }] });
    });
  });

  describe('a document known by its address alone', () => {
    const document = { ...report, published: '2026-05-01' };

    it('can be cited by notes, and goes again while nothing cites it', async () => {
      const before = await dumpContent(store());
      const created = await made(createDocument(store(), curator(), document));
      const held = cypher`MATCH (d:Document) WHERE d.id = ${'document:wam'} RETURN d.title, d.dataset`;
      expect(await one(held)).toEqual(['A report', 'curated']);
      const evidence = [{ document: 'document:wam', note: 'So called.' }];
      const cited = await made(assertClaim(store(), curator(), { claim: { ...named, evidence } }));
      expect((await undoChange(store(), curator(), { change: created })).errors).toMatchObject([
        { code: 'CONFLICT', path: ['change'] },
      ]);
      await made(undoChange(store(), curator(), { change: cited }));
      await made(undoChange(store(), curator(), { change: created }));
      expect((await dumpContent(store())).filter((line) => !line.includes('"curated"'))).toEqual(
        before,
      );
    });

    it.each([
      ['the key of a document', { key: 'page' }, 'key'],
      ['a key of other letters', { key: 'A page' }, 'key'],
      ['no address of a page', { url: 'wam.ae' }, 'url'],
      ['no day of the calendar', { published: '2026-02-30' }, 'published'],
      ['an unknown document that it retells', { retells: 'document:no' }, 'retells'],
      ['a dataset of a load', { dataset: 'news' }, 'dataset'],
    ])('is refused with %s', async (_, more, path) => {
      const { errors } = await createDocument(store(), curator(), { ...document, ...more });
      expect(errors).toMatchObject([{ path: [path] }]);
    });
  });
});
