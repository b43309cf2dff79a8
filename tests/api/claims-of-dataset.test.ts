import { beforeAll, describe, expect, it } from '@jest/globals';
import { questionsAnsweredDifferently, useAnalyst, valuesAt } from '../fixtures/analyst.js';
import { testStores } from '../fixtures/stores/test-stores.js';

interface Said {
  readonly id: string;
  readonly dataset: string;
  readonly confidence: number;
  readonly validFromConfidence: number | null;
}
interface Entry {
  readonly id?: string;
  readonly date?: string | null;
  readonly event?: string;
  readonly subject?: { readonly id: string };
  readonly claims: readonly Said[];
}

const datasets = ['article', 'references'];
const shown = 'claims { id dataset confidence validFromConfidence }';

describe.each(testStores())('timelines and conflicts of some claims on $name', (engine) => {
  const analyst = useAnalyst(engine);
  let ids = '';
  beforeAll(async () => {
    const kinds = ['organizations', 'editions', 'countries', 'people'];
    const answer = await analyst.ask(
      `{ ${kinds.map((kind) => `${kind}(first: 100) { nodes { id } }`).join(' ')} }`,
    );
    ids = JSON.stringify(kinds.flatMap((kind) => valuesAt(answer, `${kind}.nodes.id`)));
  });
  const conflicts = async (args: string) =>
    valuesAt(
      await analyst.ask(`{ conflicts(first: 1000${args}) { nodes { id ${shown} } } }`),
      'conflicts.nodes',
    ) as Entry[];
  const timeline = async (args: string) =>
    valuesAt(
      await analyst.ask(
        `{ timeline(first: 2000, entities: ${ids}${args}) { nodes { date event subject { id } ${shown} } } }`,
      ),
      'timeline.nodes',
    ) as Entry[];

  it('rest on claims of that dataset alone, whether things are named or not', async () => {
    for (const dataset of datasets) {
      const of = `, dataset: "${dataset}"`;
      const all = await conflicts(of);
      expect(new Set(all.flatMap(({ claims }) => claims.map((claim) => claim.dataset)))).toEqual(
        new Set(all.length > 0 ? [dataset] : []),
      );
      const known = new Set(
        (await conflicts('')).flatMap(({ claims }) => claims.map(({ id }) => id)),
      );
      expect(all.flatMap(({ claims }) => claims).filter(({ id }) => !known.has(id))).toEqual([]);
      expect(await conflicts(`${of}, entities: ${ids}`)).toEqual(all);
      const dated = await timeline(of);
      expect(
        dated.flatMap(({ claims }) => claims).filter((claim) => claim.dataset !== dataset),
      ).toEqual([]);
      expect(dated.length).toBeGreaterThan(0);
    }
    expect((await conflicts(', dataset: "references"')).length).toBeGreaterThan(0);
  });

  it('of each dataset are together those of all, in a timeline', async () => {
    const idsOf = (entries: readonly Entry[]) =>
      entries.flatMap(({ claims }) => claims.map(({ id }) => id)).sort();
    const each = await Promise.all(datasets.map((dataset) => timeline(`, dataset: "${dataset}"`)));
    expect(idsOf(each.flat())).toEqual(idsOf(await timeline('')));
  });

  it('leave out what is less sure than asked, dates by their own confidence', async () => {
    const sure = await conflicts(', minConfidence: 0.9');
    expect(
      sure.flatMap(({ claims }) => claims).filter(({ confidence }) => confidence < 0.9),
    ).toEqual([]);
    expect(sure.length).toBeLessThan((await conflicts('')).length);
    expect(await conflicts(', minConfidence: 0')).toEqual(await conflicts(''));
    const begun = (await timeline(', minConfidence: 0.9')).filter(({ event }) => event === 'BEGAN');
    expect(begun.length).toBeGreaterThan(0);
    expect(
      begun
        .flatMap(({ claims }) => claims)
        .filter(({ validFromConfidence }) => Number(validFromConfidence) < 0.9),
    ).toEqual([]);
  });

  it('call an edition undated of which the dataset gives no date', async () => {
    const undated = (await timeline(', dataset: "article"')).filter(
      ({ event }) => event === 'UNDATED',
    );
    const all = (await timeline('')).filter(({ event }) => event === 'UNDATED');
    const idsOf = (entries: readonly Entry[]) => entries.map(({ subject }) => subject?.id);
    expect(idsOf(all)).toEqual(['edition:dc-3']);
    const dates = await analyst.ask(
      '{ editions(dataset: "article", filter: { date: { isNull: true } }) { nodes { id } } }',
    );
    expect(idsOf(undated)).toEqual(valuesAt(dates, 'editions.nodes.id').map(String).sort());
    expect(undated.length).toBeGreaterThan(1);
  });

  it('are empty for the dataset of curators before anything is stated in it', async () => {
    expect(await conflicts(', dataset: "curated"')).toEqual([]);
    expect(await timeline(', dataset: "curated"')).toEqual([]);
  });

  it('refuse a confidence above 1', async () => {
    for (const field of [
      'conflicts(minConfidence: 2)',
      'timeline(entities: ["country:om"], minConfidence: 2)',
    ])
      expect(await analyst.askInVain(`{ ${field} { totalCount } }`)).toEqual([
        'A confidence lies between 0 and 1; 2 was given.',
      ]);
  });
});

describe('all engines', () => {
  it('answer alike', () => {
    expect(questionsAnsweredDifferently(15)).toEqual([]);
  });
});
