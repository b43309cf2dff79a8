import { describe, expect, it } from '@jest/globals';
import { questionsAnsweredDifferently, useAnalyst, valuesAt } from '../fixtures/analyst.js';
import { testStores } from '../fixtures/stores/test-stores.js';

const maxPages = 20;

describe.each(testStores())('all relations on $name', (engine) => {
  const analyst = useAnalyst(engine);
  const ask = (args: string, selected = 'totalCount nodes { id }') =>
    analyst.ask(`{ relations(${args}) { ${selected} } }`);
  const refusalOf = (args: string) => analyst.askInVain(`{ relations(${args}) { totalCount } }`);

  it('come page by page, each once, by the ids of their ends', async () => {
    const found: unknown[] = [];
    const totals: unknown[] = [];
    let after = '';
    for (let page = 0; page < maxPages && after !== 'none'; page++) {
      const answer = await ask(
        `first: 100${after}`,
        'totalCount edges { cursor node { id source { id } } } pageInfo { hasNextPage endCursor }',
      );
      found.push(...valuesAt(answer, 'relations.edges.node.id'));
      totals.push(...valuesAt(answer, 'relations.totalCount'));
      const [end] = valuesAt(answer, 'relations.pageInfo.endCursor');
      expect(valuesAt(answer, 'relations.edges.cursor').at(-1)).toBe(end);
      const [hasMore] = valuesAt(answer, 'relations.pageInfo.hasNextPage');
      after = hasMore === true ? `, after: ${JSON.stringify(end)}` : 'none';
    }
    expect(new Set(totals)).toEqual(new Set([found.length]));
    expect(new Set(found).size).toBe(found.length);
    expect(await analyst.ask('{ graph { counts { relations } } }')).toEqual({
      graph: { counts: { relations: found.length } },
    });
  });

  it.each(['confidence: { gte: 0.9 }', 'or: [{ not: { validFrom: { from: "2020" } } }]'])(
    'of one dataset are not filtered by what all of them say: %s',
    async (condition) => {
      expect(await refusalOf(`dataset: "references", filter: { ${condition} }`)).toEqual([
        expect.stringMatching(
          /^The relations of one dataset cannot be filtered by "(confidence|validFrom)"/,
        ),
      ]);
    },
  );

  it('of one dataset are put in no order of what all of them say', async () => {
    expect(
      await refusalOf('dataset: "references", orderBy: [{ by: TYPE }, { by: SOURCES }]'),
    ).toEqual([
      'The relations of one dataset cannot be ordered by SOURCES: order them by TYPE, or leave "dataset" out.',
    ]);
  });

  it('are filtered by type, ends and their kinds, dates, confidence and dataset', async () => {
    const members = await ask(
      'first: 100, filter: {type: [MEMBER_OF], target: ["organization:dco"], sourceKind: [Country]}',
      'totalCount nodes { type source { id } target { id } }',
    );
    expect(new Set(valuesAt(members, 'relations.nodes.target.id'))).toEqual(
      new Set(['organization:dco']),
    );
    expect(valuesAt(members, 'relations.totalCount')).toEqual([
      valuesAt(members, 'relations.nodes').length,
    ]);
    const late = 'filter: {type: [MEMBER_OF], validFrom: {from: "2021"}}';
    const dated = await ask(`${late}, orderBy: [{by: VALID_FROM}]`, 'nodes { validFrom }');
    const dates = valuesAt(dated, 'relations.nodes.validFrom').map(String);
    expect(dates.length).toBeGreaterThan(0);
    expect(dates).toEqual(dates.toSorted());
    expect(dates.filter((date) => date < '2021')).toEqual([]);
    expect(
      await ask('filter: {confidence: {lte: 0.6}}', 'nodes { confidence } totalCount'),
    ).toMatchObject({
      relations: { nodes: expect.arrayContaining([{ confidence: 0.6 }]) as unknown },
    });
    const count = async (args: string) => valuesAt(await ask(args), 'relations.totalCount')[0];
    expect(await count('dataset: "article"')).toBe(
      await count('filter: {dataset: "article"}, first: 1'),
    );
  });

  it('come in several orders, what has no value last whichever way', async () => {
    for (const direction of ['ASC', 'DESC']) {
      const by = `filter: {type: [MEMBER_OF, HOSTED]}, first: 100, orderBy: [{by: VALID_FROM, direction: ${direction}}]`;
      const dates = valuesAt(await ask(by, 'nodes { validFrom }'), 'relations.nodes.validFrom');
      const known = dates.filter((date) => date !== null).map(String);
      expect(dates.slice(0, known.length)).toEqual(known);
      const sorted = known.toSorted();
      expect(known).toEqual(direction === 'ASC' ? sorted : sorted.toReversed());
    }
    const surest = await ask(
      'first: 100, orderBy: [{by: CONFIDENCE}, {by: TYPE}]',
      'nodes { confidence type }',
    );
    const keys = (
      valuesAt(surest, 'relations.nodes') as { confidence: number; type: string }[]
    ).map(({ confidence, type }) => `${confidence.toFixed(2)} ${type}`);
    expect(keys).toEqual(keys.toSorted());
  });

  it('are found by id, with all that is asked of them', async () => {
    const answer = await ask(
      'filter: {id: ["member-of:country:om~organization:dco"]}',
      'totalCount nodes { type sentence(lang: EN) source { label(lang: EN) } claims(first: 1) { nodes { predicate } } }',
    );
    expect(answer).toEqual({
      relations: {
        totalCount: 1,
        nodes: [
          {
            type: 'MEMBER_OF',
            sentence:
              'Oman has been a member of the Digital Cooperation Organization since 12 April 2021 (or since November 2020, according to another source).',
            source: { label: 'Sultanate of Oman' },
            claims: { nodes: [{ predicate: 'MEMBER_OF' }] },
          },
        ],
      },
    });
  });

  it('read from either end', async () => {
    const answer = await ask(
      'filter: {id: ["hosted:organization:gcc~edition:dc-4"]}',
      'nodes { source: sentence target: sentence(from: TARGET) english: sentence(lang: EN, from: TARGET) }',
    );
    expect(answer).toEqual({
      relations: {
        nodes: [
          {
            source: 'استضاف مجلس التعاون لدول الخليج العربية الدورة الرابعة من الملتقى الدبلوماسي.',
            target:
              'عُقدت الدورة الرابعة من الملتقى الدبلوماسي باستضافة مجلس التعاون لدول الخليج العربية.',
            english:
              'The fourth edition of Diplomatic Connect was hosted by the Gulf Cooperation Council.',
          },
        ],
      },
    });
  });

  it('show what is declared of how their claims and names are told', async () => {
    const answer = await analyst.ask(
      '{ node(id: "said:person:alyahya~quote:alyahya_indirect") { ... on Relation { claims { nodes { phrasing } } } } person(id: "person:alyahya") { claims(filter: {predicate: [NAME]}, first: 100) { nodes { phrasing } } } }',
    );
    expect(
      valuesAt(answer, 'node.claims.nodes.phrasing').map((text): unknown =>
        JSON.parse(String(text)),
      ),
    ).toEqual([
      {
        voiceNote: {
          ar: 'وقد تكون الجملة الثانية من كلام المصدر نفسه',
          en: 'the second clause may be the source’s own words',
        },
      },
    ]);
    expect(valuesAt(answer, 'person.claims.nodes.phrasing')).toContain(
      '{"gender":"FEMININE","running":"ديمة اليحيى"}',
    );
  });

  it.each([
    ['', ''],
    ['dataset: "article", ', 'dataset: ["article"]'],
  ])('are found by the methods of their claims, or by those alone: %s', async (dataset, own) => {
    const shown = `nodes { id claims(first: 100, filter: { status: [ACCEPTED], rank: [PREFERRED, NORMAL], ${own} }) { nodes { method } } }`;
    const found = async (filter: string) =>
      valuesAt(
        await ask(
          `${dataset}first: 100, filter: {type: [HOSTED, ORGANISED, SPOKE_AT], ${filter}}`,
          shown,
        ),
        'relations.nodes',
      ).map((node) => ({
        id: String(valuesAt(node, 'id')[0]),
        methods: valuesAt(node, 'claims.nodes.method').map(String),
      }));
    const all = await found('');
    const idsOf = (relations: typeof all) => relations.map(({ id }) => id);
    for (const wanted of [['EXPLICIT'], ['REFERENCE'], ['RESOLVED', 'EXPLICIT']]) {
      const isWanted = (method: string) => wanted.includes(method);
      const some = all.filter(({ methods }) => methods.some(isWanted));
      expect(idsOf(await found(`method: [${wanted.join()}]`))).toEqual(idsOf(some));
      const alone = all.filter(({ methods }) => methods.every(isWanted));
      expect(idsOf(await found(`onlyMethod: [${wanted.join()}]`))).toEqual(idsOf(alone));
      const other = all.filter(({ methods }) => !methods.every(isWanted));
      expect(idsOf(await found(`not: {onlyMethod: [${wanted.join()}]}`))).toEqual(idsOf(other));
    }
  });

  it('are found by how many documents say them, of a dataset those of its claims', async () => {
    const ids = async (args: string) =>
      valuesAt(await ask(`first: 100, ${args}`, 'nodes { id }'), 'relations.nodes.id');
    const hosted = 'filter: {type: [HOSTED, MEMBER_OF, CO_HOSTED]}';
    expect(await ids(`${hosted}, sources: {gte: 3}`)).toEqual(
      await ids('filter: {type: [HOSTED, MEMBER_OF, CO_HOSTED], sources: {gte: 3}}'),
    );
    for (const [dataset, range] of [
      ['references', 'gte: 3'],
      ['article', 'lte: 1'],
    ] as const) {
      const held = await analyst.ask(
        `{ relations(first: 100, ${hosted}, dataset: "${dataset}") { nodes { id sources } } }`,
      );
      const nodes = valuesAt(held, 'relations.nodes') as { id: string; sources: number }[];
      const wanted = nodes.filter(({ sources }) =>
        range === 'gte: 3' ? sources >= 3 : sources <= 1,
      );
      expect(wanted.length).toBeGreaterThan(0);
      expect(await ids(`${hosted}, dataset: "${dataset}", sources: {${range}}`)).toEqual(
        wanted.map(({ id }) => id),
      );
    }
  });

  it('take few statements of the store, however many relations a page has', async () => {
    const few = await analyst.countStatements('{ relations(first: 2) { nodes { sentence } } }');
    const many = await analyst.countStatements('{ relations(first: 100) { nodes { sentence } } }');
    expect(many).toBe(few);
    expect(many).toBeLessThanOrEqual(1);
  });

  it('are refused where the page, the cursor, the order or the filter makes no sense', async () => {
    expect(await refusalOf('first: 0')).toEqual([
      'first must be a whole number from 1 to 100; 0 was given.',
    ]);
    expect(await refusalOf('after: "x"')).toEqual(['"x" is not a cursor of relations.']);
    const plain = await ask('first: 1', 'pageInfo { endCursor }');
    const cursor = JSON.stringify(valuesAt(plain, 'relations.pageInfo.endCursor')[0]);
    expect(await refusalOf(`after: ${cursor}, orderBy: [{by: TYPE}]`)).toEqual([
      'The cursor belongs to another order than the requested one.',
    ]);
    expect(await refusalOf(`orderBy: [${'{by: TYPE} '.repeat(4)}]`)).toEqual([
      'orderBy takes at most 3 entries; 4 were given.',
    ]);
    expect(await refusalOf(`filter: ${'{not: '.repeat(7)}{}${'}'.repeat(7)}`)).toEqual([
      'A filter may nest 6 deep at most.',
    ]);
    expect(await refusalOf(`filter: {or: [${'{type: []} '.repeat(50)}]}`)).toEqual([
      'Filters may hold 50 conditions at most.',
    ]);
    expect(await refusalOf('minConfidence: 2')).toEqual([
      'A confidence lies between 0 and 1; 2 was given.',
    ]);
  });
});

describe('all relations', () => {
  it('are the same on all engines', () => {
    expect(questionsAnsweredDifferently(10)).toEqual([]);
  });
});
