import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { createApi } from '../../src/api/api.js';
import { queriesOf } from '../../src/operations/find-operation.js';
import { readOperations } from '../../src/operations/read-operations.js';
import { testStores } from '../fixtures/stores/test-stores.js';
import { useSeed } from '../fixtures/seed/seed-graph.js';
import { ask } from '../fixtures/ask.js';
import { startServer, type Harness } from '../fixtures/server-harness.js';

const api = await createApi();
const operations = readOperations('operations', api.schema);
const answers = new Map<string, string>();

function idsFor(name: string): Readonly<Record<string, string>> {
  const id = {
    'editions-of-series': 'series:dc',
    'member-states': 'organization:dco',
  }[name];
  return {
    $id: id ?? 'edition:dc-4',
    $a: 'edition:dc-1',
    $b: 'edition:dc-4',
    $document: 'document:apco-release',
    $dataset: 'article',
  };
}

describe.each(testStores())('the documents of the package over the seed: $name', (engine) => {
  const opened = useSeed(engine);
  let server: Harness;
  beforeAll(async () => {
    server = await startServer({ api, store: opened.store, operations });
  });
  afterAll(() => server.stop());

  async function dataOf(path: string): Promise<Record<string, unknown>> {
    const { status, text } = await ask(`${server.url}/q/${path}`);
    expect({ path, status }).toEqual({ path, status: 200 });
    expect(text).toBe(answers.get(path) ?? text);
    answers.set(path, text);
    return (JSON.parse(text) as { data: Record<string, unknown> }).data;
  }

  const ofThemselves = ['datasets', 'vocabulary'];
  const ofEntities = queriesOf(operations)
    .map(({ name }) => name)
    .filter((name) => !ofThemselves.includes(name));

  it.each(ofThemselves)('%s tells in Arabic what there is', async (name) => {
    const [value] = Object.values(await dataOf(name));
    expect(JSON.stringify(value)).toMatch(/"(title|label)Ar":"[\u0600-\u06ff]/);
  });

  it.each(ofEntities)('%s has an answer to the ids that it must be given', async (name) => {
    const must = operations.get(name)?.source.match(/\$\w+(?=: ID!)/g) ?? [];
    const ids = must.map((variable) => `${variable.slice(1)}=${idsFor(name)[variable] ?? ''}`);
    const [value] = Object.values(await dataOf(`${name}?${ids.join('&')}`));
    expect(JSON.stringify(value)).toMatch(/"id":"[a-z]+:/);
    expect(JSON.stringify(value)).toMatch(/"labelAr":"[\u0600-\u06ff]/);
  });

  it('edition-overview tells place, hosts and how many took part', async () => {
    expect(await dataOf('edition-overview?id=edition:dc-4')).toMatchObject({
      edition: {
        date: '2024-12-17',
        places: { nodes: [{ labelAr: 'الرياض', labelEn: 'Riyadh' }] },
        hosts: { nodes: [{ id: 'organization:gcc' }, { id: 'organization:dco' }] },
        stats: {
          participants: { value: 3, reason: null },
          topics: { value: 9, reason: null },
        },
      },
    });
  });

  it('edition-overview is null of what is not there', async () => {
    expect(await dataOf('edition-overview?id=edition:dc-99')).toEqual({ edition: null });
  });

  it('editions-of-series goes by ordinal', async () => {
    expect(await dataOf('editions-of-series?id=series:dc')).toMatchObject({
      editionStats: [1, 2, 3, 4].map((ordinal) => ({ edition: { ordinal } })),
    });
  });

  it('editions-of-series and edition-overview say null, not zero, of what no document says', async () => {
    const notStated = { value: null, reason: 'NOT_STATED' };
    const numbers = { participants: notStated, sessions: notStated, topics: notStated };
    expect(await dataOf('editions-of-series?id=series:dc')).toMatchObject({
      editionStats: [{}, numbers, numbers, { participants: { value: 3 } }],
    });
    expect(await dataOf('edition-overview?id=edition:dc-2')).toMatchObject({
      edition: { stats: numbers },
    });
  });

  it('edition-groups puts each participant under its kind', async () => {
    expect(await dataOf('edition-groups?id=edition:dc-4')).toMatchObject({
      editionStats: [{ participants: { value: 3, groups: expect.any(Array) } }],
    });
  });

  it('compare-editions tells which side says nothing', async () => {
    expect(await dataOf('compare-editions?a=edition:dc-2&b=edition:dc-4')).toMatchObject({
      compareEditions: {
        a: { edition: { id: 'edition:dc-2' } },
        participants: {
          a: { value: null, reason: 'NOT_STATED' },
          b: { value: 3, reason: null },
          difference: null,
          shared: { value: null },
        },
      },
    });
  });

  it('edition-participants tells for whom each stood', async () => {
    const text = JSON.stringify(await dataOf('edition-participants?id=edition:dc-4'));
    expect(text).toContain('"roleAr":"الأمين العام"');
  });

  it('member-states can be those of a day', async () => {
    const now = await dataOf('member-states?id=organization:dco&first=1');
    const then = await dataOf('member-states?id=organization:dco&first=1&asOf=2020-12');
    expect(now).toMatchObject({ organization: { members: { totalCount: 16 } } });
    expect(then).toMatchObject({ organization: { members: { totalCount: 5 } } });
  });

  it('organisers can be those of some kinds', async () => {
    const all = await dataOf('organisers');
    const some = await dataOf('organisers?kinds=INTERGOVERNMENTAL&kinds=NETWORK');
    expect(some).toEqual(all);
    const none = await dataOf('organisers?kinds=EMBASSY');
    expect(none).toMatchObject({ organizations: { totalCount: 0 } });
  });

  it('reported-figures quotes the sentence that says so', async () => {
    expect(await dataOf('reported-figures?datasets=article')).toMatchObject({
      statistics: {
        totalCount: 4,
        nodes: [
          {
            quantity: { value: 16, unit: 'STATES' },
            claims: { nodes: [{ evidence: [{ exact: expect.stringContaining('16 دولة عضوًا') }] }] },
          },
          {},
          {},
          {},
        ],
      },
    });
  });
});
