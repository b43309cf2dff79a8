import { randomUUID } from 'node:crypto';
import { beforeEach, describe, expect, it } from '@jest/globals';
import type { ClaimInput } from '../../src/claims/change/action-types.js';
import { assertClaim } from '../../src/claims/change/assert-claim.js';
import { correctClaim } from '../../src/claims/change/correct-claim.js';
import { createEntity } from '../../src/claims/change/create-entity.js';
import { loadDatasets } from '../../src/claims/change/load-datasets.js';
import { rebuildProjection } from '../../src/claims/change/rebuild-projection.js';
import { retractClaim } from '../../src/claims/change/retract-claim.js';
import { setRank } from '../../src/claims/change/set-rank.js';
import { undoChange } from '../../src/claims/change/undo-change.js';
import { cypher, toStatement } from '../../src/store/statement.js';
import { claimOf, curator, dumpContent, made, rowsOf } from '../fixtures/curation/curator.js';
import { fillWithSeed } from '../fixtures/seed/open-seed.js';
import { entities, goodSeed, readFiles } from '../fixtures/seed/temporary-seed.js';
import { testStores, useStore } from '../fixtures/stores/test-stores.js';

const seed = goodSeed();
const [org, riyadh] = ['organization:o', 'place:riyadh'];
const headline = { document: 'document:text', exact: 'الدورة 𝟜' };
const named: ClaimInput = {
  ...{ subject: org, predicate: 'NAME', evidence: [headline] },
  value: { text: 'The Organisation', lang: 'EN', nameKind: 'OFFICIAL' },
};

describe.each(testStores())('curation: $name', (engine) => {
  const used = useStore(engine);
  const store = () => used.store;
  const one = async (fragment: Parameters<typeof rowsOf>[1]) =>
    (await rowsOf(store(), fragment))[0];
  const stateOf = (id: string) =>
    one(
      cypher`MATCH (c:Claim) WHERE c.id = ${id} RETURN c.rank, c.status, c.statedRank, c.statedStatus, c.revision`,
    );
  const isListed = async (id: string) =>
    (await rowsOf(store(), cypher`MATCH (n:Entity) WHERE n.id = ${id} RETURN n.id`)).length === 1;

  beforeEach(async () => {
    await used.bare.write(toStatement(cypher`MATCH (n) WHERE NOT n:GraphVersion DETACH DELETE n`));
    await fillWithSeed(used.bare, seed);
  });

  /** The graph is what is rebuilt from its claims and what is decided over them. */
  const expectProjected = async () => {
    const before = await dumpContent(store());
    await rebuildProjection(store());
    expect(await dumpContent(store())).toEqual(before);
  };

  describe('what is decided over a claim', () => {
    it('takes a claim back beside what it states, and what followed from it', async () => {
      const located = await claimOf(store(), org, 'LOCATED_IN');
      const { number } = await store().version();
      const outcome = await retractClaim(store(), curator(), { claim: located });
      expect(outcome).toMatchObject({
        change: { kind: 'RETRACT_CLAIM', number: number + 1, datasets: ['news'], removed: [] },
        ...{ entities: [org, riyadh], claims: [located], errors: [] },
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
      const named = await claimOf(store(), riyadh, 'NAME');
      const located = await claimOf(store(), org, 'LOCATED_IN');
      await made(retractClaim(store(), curator(), { claim: named }));
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
      await made(undoChange(store(), curator(), { change: back }));
      expect(await isListed(riyadh)).toBe(false);
      await loadDatasets(store(), await readFiles(seed), { force: true });
      expect(await isListed(riyadh)).toBe(false);
      await expectProjected();
      await made(undoChange(store(), curator(), { change: await lastChange() }));
      const [first] = await rowsOf(
        store(),
        cypher`MATCH (c:Change) WHERE c.kind = 'RETRACT_CLAIM' RETURN c.id AS id, c.number AS number ORDER BY number LIMIT 1`,
      );
      await made(undoChange(store(), curator(), { change: String(first?.[0]) }));
      expect(await dumpContent(store())).toEqual(before);
    });
  });

  const lastChange = async () =>
    String(
      (
        await one(
          cypher`MATCH (c:Change) WHERE c.kind = 'UNDO' RETURN c.id AS id, c.number AS number ORDER BY number DESC LIMIT 1`,
        )
      )?.[0],
    );

  describe('asserting a claim', () => {
    it('states it in a dataset of curators, with the words that say so', async () => {
      const outcome = await assertClaim(store(), curator(), { claim: named });
      const [claim = ''] = outcome.claims;
      expect(outcome).toMatchObject({ errors: [], entities: [org], claims: [claim] });
      expect(
        await one(
          cypher`MATCH (n:Entity)<-[:SUBJECT]-(c:Claim)-[e:EVIDENCED_BY]->(d:Document) WHERE c.id = ${claim} RETURN n.labelEn, c.dataset, c.method, c.confidence, e.start, e.end, e.exact, e.prefix, d.id`,
        ),
      ).toEqual([
        ...['The Organisation', 'curated', 'CURATED', 1, 13, 21, 'الدورة 𝟜', 'نظمت المنظمة '],
        'document:text',
      ]);
      expect(
        await rowsOf(store(), cypher`MATCH (d:Dataset) RETURN d.id AS id, d.kind ORDER BY id`),
      ).toEqual([
        ['curated', 'CURATED'],
        ['news', 'SOURCE'],
      ]);
      await expectProjected();
    });

    it('adds the evidence to one that is there, once', async () => {
      const [first, second] = [
        await assertClaim(store(), curator(), { claim: named }),
        await assertClaim(store(), curator(), {
          claim: {
            ...named,
            evidence: [{ document: 'document:page', note: 'In its imprint.' }, headline],
          },
        }),
      ];
      expect(second.claims).toEqual(first.claims);
      expect(
        await rowsOf(
          store(),
          cypher`MATCH (c:Claim)-[e:EVIDENCED_BY]->(d:Document) WHERE c.id = ${first.claims[0]} RETURN e.ordinal AS ordinal, d.id, e.note, c.sources ORDER BY ordinal`,
        ),
      ).toEqual([
        [0, 'document:text', null, 2],
        [1, 'document:page', 'In its imprint.', 2],
      ]);
      const third = await assertClaim(store(), curator(), { claim: named });
      expect(third).toEqual({ change: null, entities: [], claims: [], errors: [] });
      await expectProjected();
    });

    it('takes back that it was taken back', async () => {
      const {
        claims: [claim = ''],
      } = await assertClaim(store(), curator(), { claim: named });
      const before = await dumpContent(store());
      await made(retractClaim(store(), curator(), { claim }));
      await made(assertClaim(store(), curator(), { claim: named }));
      expect(await dumpContent(store())).toEqual(before);
    });

    it.each<[string, Partial<ClaimInput>, string, string[]]>([
      [
        'no evidence',
        { evidence: [] },
        'claim.evidence: a claim must have evidence.',
        ['claim', 'evidence'],
      ],
      [
        'an unknown document',
        { evidence: [{ document: 'document:no', note: 'x' }] },
        'claim.evidence.0.document: there is no document "document:no".',
        ['claim', 'evidence', '0', 'document'],
      ],
      [
        'a span without words',
        { evidence: [{ document: 'document:text', start: 0, end: 4 }] },
        'claim.evidence.0.exact: a span needs the exact words that stand there.',
        ['claim', 'evidence', '0', 'exact'],
      ],
      [
        'a span of other words',
        { evidence: [{ ...headline, start: 14, end: 21 }] },
        'claim.evidence.0.exact: the text has "لدورة 𝟜" at 14 to 21, not the quote.',
        ['claim', 'evidence', '0', 'exact'],
      ],
      [
        'words that stand there twice',
        { evidence: [{ document: 'document:text', exact: 'ال' }] },
        'claim.evidence.0.exact: the text has these words more than once: say with start and end where.',
        ['claim', 'evidence', '0', 'exact'],
      ],
      [
        'neither span nor note',
        { evidence: [{ document: 'document:text' }] },
        'claim.evidence.0: needs the span of a text with its exact words, or a note on what the document says.',
        ['claim', 'evidence', '0'],
      ],
      [
        'an unknown subject',
        { subject: 'organization:x' },
        'claim.subject: no entity has the id "organization:x".',
        ['claim', 'subject'],
      ],
      [
        'an unknown predicate',
        { predicate: 'LIKES', object: riyadh, value: null },
        'claim.predicate: "LIKES" is not a type of relation.',
        ['claim', 'predicate'],
      ],
      [
        'kinds that it does not join',
        { predicate: 'MEMBER_OF', object: riyadh, value: null },
        'claim: MEMBER_OF does not join the kinds Organization and Place.',
        ['claim'],
      ],
      [
        'a value of another kind',
        { predicate: 'FOUNDED', value: { date: '2020-02-30' } },
        'claim.value: must be a date that the calendar has, a year in quotes.',
        ['claim', 'value'],
      ],
      [
        'a part too much',
        { value: { ...named.value, number: 3 } },
        'claim.value.number: NAME has no number.',
        ['claim', 'value', 'number'],
      ],
      [
        'a dataset of a seed',
        { dataset: 'news' },
        'claim.dataset: "news" is not a dataset of kind CURATED: leave it out for "curated".',
        ['claim', 'dataset'],
      ],
      [
        'a literal of another kind of entity',
        { predicate: 'BORN', value: { date: '2020' } },
        'claim.predicate: BORN is not said of the kind Organization.',
        ['claim', 'predicate'],
      ],
      [
        'a relation to itself',
        { predicate: 'PARTNERS_WITH', object: org, value: null },
        expect.any(String) as never,
        expect.any(Array) as never,
      ],
    ])('is refused with %s, and the graph is as it was', async (_, given, message, path) => {
      const before = [await store().version(), await dumpContent(store())];
      const outcome = await assertClaim(store(), curator(), { claim: { ...named, ...given } });
      expect(outcome).toMatchObject({ change: null, entities: [], claims: [] });
      expect(outcome.errors[0]).toMatchObject({ message, path });
      expect([await store().version(), await dumpContent(store())]).toEqual(before);
    });
  });

  describe('correcting a claim', () => {
    it('takes it back and states it anew in one change, with its evidence', async () => {
      const located = await claimOf(store(), org, 'LOCATED_IN');
      const outcome = await correctClaim(store(), curator(), {
        ...{ claim: located, ifRevision: 0, validFrom: '2020' },
      });
      const corrected = outcome.claims.find((id) => id !== located) ?? '';
      expect(outcome).toMatchObject({ change: { kind: 'CORRECT_CLAIM' }, errors: [] });
      expect((await stateOf(located))?.[1]).toBe('RETRACTED');
      expect((await stateOf(corrected))?.[1]).toBe('ACCEPTED');
      expect(
        await one(
          cypher`MATCH (:Entity)-[r:LOCATED_IN]->(:Entity) RETURN r.claimIds, r.validFrom, r.datasets`,
        ),
      ).toEqual([[corrected], '2020', ['curated']]);
      await expectProjected();
    });

    it('corrects what curators state themselves in its place', async () => {
      const {
        claims: [claim = ''],
      } = await assertClaim(store(), curator(), { claim: named });
      const noted = await correctClaim(store(), curator(), { claim, note: 'By its own account.' });
      expect(noted.claims).toEqual([claim]);
      expect(
        await one(cypher`MATCH (c:Claim) WHERE c.id = ${claim} RETURN c.note, c.status`),
      ).toEqual(['By its own account.', 'ACCEPTED']);
      const renamed = await correctClaim(store(), curator(), {
        ...{ claim, value: { text: 'The Org', lang: 'EN', nameKind: 'SHORT' } },
      });
      expect(renamed.claims).toHaveLength(2);
      expect(await one(cypher`MATCH (n:Entity) WHERE n.id = ${org} RETURN n.labelEn`)).toEqual([
        'The Org',
      ]);
      await expectProjected();
    });
  });

  describe('making an entity', () => {
    it.each([
      [
        'English',
        [{ text: 'Digital Cooperation: the 2nd', lang: 'EN' }],
        'digital-cooperation-the-2nd',
      ],
      [
        'transliterated',
        [
          { text: 'منظمة', lang: 'AR' },
          { text: 'Munaẓẓama', lang: 'EN', nameKind: 'TRANSLITERATION' },
        ],
        'munazzama',
      ],
      ['Arabic', [{ text: 'مُنظَّمة', lang: 'AR' }], 'mnzma'],
    ] as const)('makes its id from its %s name', async (_, names, words) => {
      const evidence = [headline];
      const input = {
        kind: 'Organization',
        names: names.map((each) => ({ ...each, evidence })),
      } as const;
      const dry = await createEntity(store(), curator(), input, { dryRun: true });
      expect(dry).toMatchObject({ change: null, entities: [`organization:${words}`], errors: [] });
      expect(await isListed(`organization:${words}`)).toBe(false);
      await made(createEntity(store(), curator(), input));
      expect(await isListed(`organization:${words}`)).toBe(true);
      expect(await createEntity(store(), curator(), input)).toMatchObject({
        entities: [`organization:${words}-2`],
      });
      await expectProjected();
    });

    it.each([
      ['place:x', ['id']],
      ['organization:X', ['id']],
      [org, ['id']],
    ])('refuses the id %s', async (id, path) => {
      const names = [{ text: 'X', lang: 'EN', evidence: [headline] }] as const;
      const outcome = await createEntity(store(), curator(), { kind: 'Organization', id, names });
      expect(outcome).toMatchObject({ change: null, errors: [{ code: 'BAD_INPUT', path }] });
    });

    it('refuses one without a name, or with one twice', async () => {
      const name = { text: 'X', lang: 'EN', evidence: [headline] } as const;
      const errorsOf = async (names: readonly (typeof name)[]) =>
        (await createEntity(store(), curator(), { kind: 'Topic', names })).errors;
      expect(await errorsOf([])).toMatchObject([{ path: ['names'] }]);
      expect(await errorsOf([name, name])).toMatchObject([{ path: ['names', '1'] }]);
    });
  });

  describe('taking a change back', () => {
    const actions = {
      retract: async () =>
        retractClaim(store(), curator(), { claim: await claimOf(store(), org, 'LOCATED_IN') }),
      rank: async () =>
        setRank(store(), curator(), {
          claim: await claimOf(store(), org, 'NAME'),
          rank: 'PREFERRED',
        }),
      assert: () => assertClaim(store(), curator(), { claim: named }),
      correct: async () =>
        correctClaim(store(), curator(), {
          ...{ claim: await claimOf(store(), org, 'LOCATED_IN'), validTo: '2021-05' },
        }),
      create: () =>
        createEntity(store(), curator(), {
          ...{ kind: 'Topic', names: [{ text: 'Water', lang: 'EN', evidence: [headline] }] },
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
          ...{ code: 'CONFLICT', path: ['change'], current: later?.number },
          message: `Change ${later?.number} ("${later?.id}") touched the same since: take that back first.`,
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

    it('is refused for what is not there, and for what kept nothing', async () => {
      expect(await undoChange(store(), curator(), { change: 'no' })).toMatchObject({
        errors: [{ code: 'NOT_FOUND', path: ['change'] }],
      });
    });
  });

  describe('what each action keeps to', () => {
    it('does nothing in a dry run, and tells what it would do', async () => {
      const claim = await claimOf(store(), org, 'LOCATED_IN');
      const before = [await store().version(), await dumpContent(store())];
      expect(await retractClaim(store(), curator(), { claim }, { dryRun: true })).toEqual({
        ...{ change: null, entities: [org, riyadh], claims: [claim], errors: [] },
      });
      expect([await store().version(), await dumpContent(store())]).toEqual(before);
    });

    it('refuses a revision of yesterday, and tells that of today', async () => {
      const claim = await claimOf(store(), org, 'LOCATED_IN');
      const { change } = await setRank(store(), curator(), {
        claim,
        ifRevision: 0,
        rank: 'PREFERRED',
      });
      const outcome = await retractClaim(store(), curator(), { claim, ifRevision: 0 });
      expect(outcome.errors).toMatchObject([
        { code: 'CONFLICT', path: ['ifRevision'], current: change?.number },
      ]);
      await made(retractClaim(store(), curator(), { claim, ifRevision: change?.number ?? 0 }));
    });

    it('gives one request its one change, and refuses it for another', async () => {
      const claim = await claimOf(store(), org, 'LOCATED_IN');
      const id = randomUUID();
      const first = await retractClaim(store(), curator(id), { claim });
      const { number } = await store().version();
      expect(await retractClaim(store(), curator(id), { claim })).toEqual(first);
      expect(await setRank(store(), curator(id), { claim, rank: 'PREFERRED' })).toMatchObject({
        errors: [{ code: 'BAD_INPUT', path: ['requestId'] }],
      });
      expect((await store().version()).number).toBe(number);
    });

    it('lets one of two win who decide over one claim, and tells the other', async () => {
      const claim = await claimOf(store(), org, 'LOCATED_IN');
      const both = await Promise.all(
        (['PREFERRED', 'DEPRECATED'] as const).map((rank) =>
          setRank(store(), curator(), { claim, ifRevision: 0, rank }),
        ),
      );
      expect(both.map(({ errors }) => errors.map(({ code }) => code)).sort()).toEqual([
        [],
        ['CONFLICT'],
      ]);
    });

    it('refuses a claim that is not there', async () => {
      const outcome = await retractClaim(store(), curator(), { claim: 'claim:no' });
      expect(outcome.errors).toEqual([
        {
          code: 'NOT_FOUND',
          message: 'There is no claim "claim:no".',
          path: ['claim'],
          current: null,
        },
      ]);
    });
  });
});
