import { describe, expect, it } from '@jest/globals';
import type { ClaimInput } from '../../../src/change/actions/action-types.js';
import { assertClaim } from '../../../src/change/actions/assert-claim.js';
import { createEntity } from '../../../src/change/actions/create-entity.js';
import { retractClaim } from '../../../src/change/actions/decide-claim.js';
import { cypher } from '../../../src/store/statement.js';
import { curator, dumpContent, made, rowsOf } from '../../fixtures/curation/curator.js';
import {
  confirm,
  headline,
  named,
  org,
  riyadh,
  useCuration,
} from '../../fixtures/curation/use-curation.js';
import { testStores } from '../../fixtures/stores/test-stores.js';

describe.each(testStores())('asserting claims: $name', (engine) => {
  const { store, one, expectProjected } = useCuration(engine);

  describe('asserting a claim', () => {
    it('states it in a dataset of curators, with the words that say so', async () => {
      const outcome = await assertClaim(store(), curator(), { confirm, claim: named });
      const [claim = ''] = outcome.claims;
      expect(outcome).toMatchObject({ errors: [], entities: [org], claims: [claim] });
      expect(
        await one(
          cypher`MATCH (n:Entity)<-[:SUBJECT]-(c:Claim)-[e:EVIDENCED_BY]->(d:Document) WHERE c.id = ${claim} RETURN n.labelEn, c.dataset, c.method, c.confidence, e.start, e.end, e.exact, e.prefix, d.id`,
        ),
      ).toEqual([
        ...['The Organisation', 'curated', 'CURATED', 0.8, 13, 21, 'الدورة 𝟜', 'نظمت المنظمة '],
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

    it('states a figure with when it was so and of whom it is said', async () => {
      const names = [{ text: 'Members', lang: 'EN', evidence: [headline] }] as const;
      const created = await createEntity(store(), curator(), { confirm, kind: 'Statistic', names });
      const [subject = ''] = created.entities;
      const women = { key: 'women', ar: 'النساء', en: 'women' };
      const value = {
        number: 7,
        unit: 'member',
        qualifier: 'EXACT',
        text: 'سبع',
        time: '2024-11',
      } as const;
      const state = (more: object) =>
        assertClaim(store(), curator(), {
          confirm,
          claim: {
            subject,
            predicate: 'QUANTITY',
            evidence: [headline],
            value: { ...value, ...more },
          },
        });
      const { claims } = await state({ population: women });
      expect(
        await one(
          cypher`MATCH (c:Claim) WHERE c.id = ${claims[0]} RETURN c.valueNumber, c.valueTime, c.populationKey, c.populationAr, c.populationEn`,
        ),
      ).toEqual([7, '2024-11', 'women', 'النساء', 'women']);
      const other = await state({ number: 9, time: '2023', population: women });
      expect(other.effects.map(({ kind }) => kind)).toEqual(['CLAIM_ADDED']);
      expect(
        await state({ time: '2024-13', population: { ...women, key: 'All Women' } }),
      ).toMatchObject({
        errors: [
          { message: 'claim.value.time: "2024-13" is not a date that the calendar has.' },
          { message: 'claim.value.population.key: must be lower-case words joined by -.' },
        ],
      });
      await expectProjected();
    });

    it('adds the evidence to one that is there, once', async () => {
      const [first, second] = [
        await assertClaim(store(), curator(), { confirm, claim: named }),
        await assertClaim(store(), curator(), {
          confirm,
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
      const third = await assertClaim(store(), curator(), { confirm, claim: named });
      expect(third).toMatchObject({ change: null, entities: [], claims: [], errors: [] });
      await expectProjected();
    });

    it('takes back that it was taken back', async () => {
      const {
        claims: [claim = ''],
      } = await assertClaim(store(), curator(), { confirm, claim: named });
      const before = await dumpContent(store());
      await made(retractClaim(store(), curator(), { claim }));
      await made(assertClaim(store(), curator(), { confirm, claim: named }));
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
        'claim.evidence.0.exact: a span needs its exact words.',
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
        'claim.evidence.0.exact: the text has these words more than once: add start and end.',
        ['claim', 'evidence', '0', 'exact'],
      ],
      [
        'neither span nor note',
        { evidence: [{ document: 'document:text' }] },
        'claim.evidence.0: needs a span of the text with its exact words, or a note on the document.',
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
      const outcome = await assertClaim(store(), curator(), {
        confirm,
        claim: { ...named, ...given },
      });
      expect(outcome).toMatchObject({ change: null, entities: [], claims: [] });
      expect(outcome.errors[0]).toMatchObject({ message, path });
      expect([await store().version(), await dumpContent(store())]).toEqual(before);
    });
  });
});
