import { beforeAll, describe, expect, it } from '@jest/globals';
import { retractClaim } from '../../src/change/actions/decide-claim.js';
import { owner } from '../../src/shared/viewer.js';
import { claimOf, curator, made } from '../fixtures/curation/curator.js';
import { org, riyadh } from '../fixtures/curation/use-curation.js';
import { questionsAnsweredDifferently, useAnalyst } from '../fixtures/analyst.js';
import { goodSeed } from '../fixtures/seed/temporary-seed.js';
import { testStores } from '../fixtures/stores/test-stores.js';

describe.each(testStores())('an entity of which all claims were taken back on $name', (engine) => {
  const analyst = useAnalyst(engine, goodSeed());

  beforeAll(async () => {
    for (const [subject, predicate] of [
      [riyadh, 'NAME'],
      [org, 'LOCATED_IN'],
    ] as const) {
      const claim = await claimOf(analyst.store, subject, predicate);
      await made(retractClaim(analyst.store, curator(), { claim }));
    }
  });

  it('is not there to be named, listed, counted or found', async () => {
    expect(
      await analyst.ask(
        '{ node(id: "place:riyadh") { id } places { totalCount nodes { id } } scoped: places(dataset: "news") { totalCount nodes { id } } search(query: "الرياض") { totalCount } organization(id: "organization:o") { location: relationCounts { kind count } } }',
      ),
    ).toEqual({
      node: null,
      places: { totalCount: 0, nodes: [] },
      scoped: { totalCount: 0, nodes: [] },
      search: { totalCount: 0 },
      organization: { location: [] },
    });
  });

  it('is still whom its claims are about, which say that they were taken back', async () => {
    const question = (argument: string) =>
      `{ organization(id: "organization:o"${argument}) { claims { nodes { predicate status object { id label kind } } } } }`;
    for (const argument of ['', ', dataset: "news"'])
      expect(await analyst.ask(question(argument), owner)).toEqual({
        organization: {
          claims: {
            nodes: [
              {
                predicate: 'LOCATED_IN',
                status: 'RETRACTED',
                object: { id: riyadh, label: riyadh, kind: 'Place' },
              },
              { predicate: 'NAME', status: 'ACCEPTED', object: null },
            ],
          },
        },
      });
    // The versions of two stores are not the same.
    const { data } = await analyst.askAlone(
      '{ claims(filter: { status: [RETRACTED], predicate: [NAME] }) { nodes { revision subject { id __typename } } } claimed: claims(filter: { status: [ACCEPTED] }) { nodes { revision } } }',
      owner,
    );
    expect(data).toEqual({
      claims: {
        nodes: [{ revision: expect.any(Number), subject: { id: riyadh, __typename: 'Place' } }],
      },
      claimed: { nodes: [{ revision: 0 }] },
    });
  });
});

describe('all engines', () => {
  it('answer alike', () => {
    expect(questionsAnsweredDifferently(3)).toEqual([]);
  });
});
