import { parse } from 'graphql';
import { describe, expect, it } from '@jest/globals';
import { createApi } from '../../src/api/api.js';
import { findAllConflicts } from '../../src/claims/graph/find-all-conflicts.js';
import { testStores } from '../fixtures/stores/test-stores.js';
import { useSeed } from '../fixtures/seed/seed-graph.js';
import { recordReads } from '../fixtures/stores/other-store.js';
import { goodSeed } from '../fixtures/seed/temporary-seed.js';
import { contextOf } from '../fixtures/context.js';
import { patientKnowledge } from '../fixtures/patient-knowledge.js';

const api = await createApi();

interface Found {
  readonly id: string;
  readonly about: string;
  readonly claims: readonly {
    readonly subject: { readonly id: string };
    readonly object: { readonly id: string } | null;
  }[];
}

/** The edition was held in two cities, two people headed the organisation at once. Qatar has two names, the Emirates belong to the organisation by two claims that agree, Oman since two years. */
const seed = goodSeed({
  'news/editions.yaml': `entities:
  - id: edition:o-1
    names:
      - { text: الدورة, lang: AR, kind: SHORT, evidence: [page] }
    relations:
      - { predicate: HELD_IN, object: place:riyadh, method: REFERENCE, evidence: [page] }
      - { predicate: HELD_IN, object: place:muscat, method: REFERENCE, evidence: [page] }
  - id: place:muscat
    names:
      - { text: مسقط, lang: AR, kind: SHORT, evidence: [page] }`,
  'news/people.yaml': `entities:
${['a', 'b', 'c']
  .map(
    (id, i) => `  - id: person:${id}
    names:
      - { text: ${id}, lang: EN, kind: SHORT, evidence: [page] }
    relations:
      - predicate: HOLDS_POSITION
        object: organization:o
        role: { key: secretary-general, ar: الأمين العام, en: Secretary General }
        validFrom: '${2010 + i}'
        validTo: '${2012 + 4 * i}'
        method: REFERENCE
        evidence: [page]`,
  )
  .join('\n')}`,
  'news/countries.yaml': `entities:
  - id: country:om
    names:
      - { text: عمان, lang: AR, kind: SHORT, evidence: [page] }
    relations:
      - { predicate: MEMBER_OF, object: organization:o, validFrom: '2020', method: REFERENCE, evidence: [page] }
      - { predicate: MEMBER_OF, object: organization:o, validFrom: '2021', method: REFERENCE, evidence: [page] }
  - id: country:qa
    names:
      - { text: قطر, lang: AR, kind: SHORT, evidence: [page] }
      - { text: Qatar, lang: EN, kind: SHORT, evidence: [page] }
    relations:
      - { predicate: MEMBER_OF, object: organization:o, method: REFERENCE, evidence: [page] }
  - id: country:ae
    names:
      - { text: الإمارات, lang: AR, kind: SHORT, evidence: [page] }
    relations:
      - { predicate: MEMBER_OF, object: organization:o, validFrom: '2020', method: REFERENCE, evidence: [page] }
      - { predicate: MEMBER_OF, object: organization:o, validFrom: '2020-01', method: REFERENCE, evidence: [page] }`,
});

describe.each(testStores())('all conflicts of a graph on $name', (engine) => {
  const opened = useSeed(engine, seed);

  it('are found among the claims of those of whom something is said twice that can be said once', async () => {
    const { recorded, reads } = recordReads(opened.store);
    expect((await findAllConflicts(recorded)).map(({ id }) => id)).toEqual([
      'edition:o-1 HELD_IN',
      'member-of:country:om~organization:o VALID_FROM',
      'organization:o HOLDS_POSITION secretary-general',
    ]);
    const [offices, twice, elsewhere, bothWays, claims] = reads.map(({ rows }) => rows);
    expect(offices).toHaveLength(3);
    expect(twice).toEqual([['country:ae'], ['country:om']]);
    expect(elsewhere).toEqual([['edition:o-1']]);
    expect(bothWays).toEqual([]);
    // A name and two relations of each, without the claims about the organisation and the cities.
    expect(claims).toHaveLength(9);
    // The others look for entities with retracted claims only, and for relations that read the same from both ends.
    expect(reads).toHaveLength(8);
  });

  async function conflictsOf(...entities: string[]): Promise<readonly Found[]> {
    const source = `query ($entities: [ID!]!) { conflicts(entities: $entities) { nodes { id about claims { subject { id } object { id } } } } }`;
    const { data } = await api.execute({
      document: parse(source),
      operationName: undefined,
      variables: { entities },
      context: contextOf(opened.store),
    });
    return (data as { conflicts: { nodes: readonly Found[] } }).conflicts.nodes;
  }

  it.each([
    ['person:c', ['organization:o HOLDS_POSITION secretary-general']],
    ['organization:o', ['organization:o HOLDS_POSITION secretary-general']],
    ['country:qa', []],
  ])('are found for one entity, with those who are not asked for: %s', async (id, conflicts) => {
    const rivalries = (await conflictsOf(id)).filter(({ about }) => about === 'ROLE');
    expect(rivalries.map((rivalry) => rivalry.id)).toEqual(conflicts);
    expect(rivalries.map(({ claims }) => claims.map(({ subject }) => subject.id).sort())).toEqual(
      conflicts.map(() => ['person:a', 'person:b', 'person:c']),
    );
  });

  it.each([[['edition:o-1']], [['place:riyadh']], [['place:muscat', 'place:riyadh']]])(
    'are found from either end of a relation of which there is one: %j',
    async (entities) => {
      const found = await conflictsOf(...entities);
      expect(found.map(({ id }) => id)).toEqual(['edition:o-1 HELD_IN']);
      expect(found[0]?.claims.map(({ object }) => object?.id).sort()).toEqual([
        'place:muscat',
        'place:riyadh',
      ]);
    },
  );

  it('are the same of an entity once those of all are kept', async () => {
    const ids = ['person:c', 'organization:o', 'country:qa', 'country:om', 'place:riyadh'];
    const { store } = opened;
    const context = { ...contextOf(store), knowledge: patientKnowledge(store) };
    const fields = '{ totalCount nodes { id because preferred { id } claims { id } } }';
    const ofEach = `{ ${ids.map((id, i) => `c${i}: conflicts(entities: ["${id}"]) ${fields}`).join(' ')} }`;
    const askHere = async (query: string) =>
      JSON.stringify(
        await api.execute({
          document: parse(query),
          operationName: undefined,
          variables: {},
          context: { ...context },
        }),
      );
    const before = await askHere(ofEach);
    expect(before).toContain('edition:o-1 HELD_IN');
    await context.knowledge.conflicts({});
    const { recorded, reads } = recordReads(store);
    context.store = recorded;
    expect(await askHere(ofEach)).toBe(before);
    expect(reads.filter(({ statement }) => statement.text.includes('SUBJECT'))).toEqual([]);
  });

  it('give one claim for each answer first, and are found by their own ids', async () => {
    const id = 'organization:o HOLDS_POSITION secretary-general';
    const source = `query ($ids: [ID!]) { conflicts(ids: $ids, claimsEach: 2) { nodes { id claimCount claims { subject { id } } } } }`;
    const { data } = await api.execute({
      document: parse(source),
      operationName: undefined,
      variables: { ids: [id] },
      context: contextOf(opened.store),
    });
    const { nodes } = (data as { conflicts: { nodes: readonly Found[] } }).conflicts;
    expect(nodes.map((node) => node.id)).toEqual([id]);
    expect(nodes).toMatchObject([{ claimCount: 3, claims: { length: 2 } }]);
  });
});
