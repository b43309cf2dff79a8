import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { createApi } from '../../src/api/api.js';
import { formats } from '../../src/export/index.js';
import { otherStore } from '../fixtures/stores/other-store.js';
import { errorOf, startServer, type Harness } from '../fixtures/server-harness.js';
import { useSeed } from '../fixtures/seed/seed-graph.js';

const publicUrl = 'https://graph.example/forum';

const seed = useSeed();
let server: Harness;
beforeAll(async () => {
  const environment = { PUBLIC_URL: `${publicUrl}/`, MAX_EXPORTS: '100' };
  server = await startServer({ store: seed.store, api: await createApi(), environment });
});
afterAll(() => server.stop());

interface Shown {
  readonly nodes: readonly { readonly entity: { readonly id: string } }[];
  readonly relations: readonly { readonly id: string }[];
  readonly effort: { readonly truncatedBy: string | null };
  readonly export: {
    readonly url: string;
    readonly gephiLiteUrl: string | null;
    readonly byteEstimate: number;
  };
}

async function ask(input: string, format = 'JSONL'): Promise<Shown> {
  const { body } = await server.ask(
    `{ subgraph(input: { ${input} }) { nodes { entity { id } } relations { id } effort { truncatedBy } export(format: ${format}) { url gephiLiteUrl byteEstimate } } }`,
  );
  expect(body).not.toHaveProperty('errors');
  return (body as { data: { subgraph: Shown } }).data.subgraph;
}

interface Line {
  readonly element: string;
  readonly id: string;
}

/** The ids in an export as JSON Lines, by their kind of element. */
async function idsAt(path: string): Promise<Readonly<Record<string, readonly string[]>>> {
  const response = await server.get(path);
  expect(response.status).toBe(200);
  const lines = (await response.text()).split('\n').filter((line) => line !== '');
  const elements = lines.map((line) => JSON.parse(line) as Line);
  const of = (kind: string) =>
    elements
      .filter(({ element }) => element === kind)
      .map(({ id }) => id)
      .sort();
  return { entity: of('entity'), relation: of('relation'), document: of('document') };
}

const wayTo = (url: string): string => url.slice(publicUrl.length);

describe('the export of a subgraph', () => {
  it.each([
    'seeds: ["organization:dco"]',
    'seeds: ["edition:dc-4", "country:om"], hops: 2, maxNodes: 2000',
    'seeds: ["edition:dc-4"], hops: 2, maxNodes: 12',
    'seeds: ["organization:gcc"], hops: 3, kinds: [Country, Organization], types: [MEMBER_OF], direction: IN',
    'seeds: ["organization:dco"], dataset: "article", minConfidence: 0.95',
    'filter: { kind: [Person] }, hops: 0',
    'filter: { and: [{ kind: [Country, Edition] }, { not: { id: ["country:om"] } }] }, hops: 0, maxNodes: 5',
    'seeds: []',
  ])('holds what the subgraph shows: %s', async (input) => {
    const shown = await ask(input);
    expect(shown.export.url).toMatch(`${publicUrl}/export/jsonl?`);
    const { entity, relation } = await idsAt(wayTo(shown.export.url));
    expect(entity).toEqual(shown.nodes.map((node) => node.entity.id).sort());
    expect(relation).toEqual(shown.relations.map(({ id }) => id).sort());
  });

  it('leaves nothing out unless it is told to', async () => {
    const { entity } = await idsAt('/export/jsonl?seeds=edition:dc-4&hops=3');
    expect((await ask('seeds: ["edition:dc-4"], hops: 3, maxNodes: 5')).effort.truncatedBy).toBe(
      'MAX_NODES',
    );
    const whole = await ask('seeds: ["edition:dc-4"], hops: 3, maxNodes: 2000');
    expect(whole.effort.truncatedBy).toBeNull();
    expect(entity).toEqual(whole.nodes.map((node) => node.entity.id).sort());
  });

  it('brings the documents that its claims cite, and no others', async () => {
    const { document } = await idsAt(
      '/export/jsonl?seeds=person:rauchbauer&hops=0&dataset=article',
    );
    expect(document).toEqual(['document:article']);
  });

  it.each(formats.map(({ name }) => name))(
    'is told in bytes before it is taken: %s',
    async (name) => {
      // Columns of few rows are packed worse than those of many.
      const mostOff = name === 'parquet' ? 2 : 1.25;
      const format = name.toUpperCase().replaceAll('-', '_');
      const { export: link } = await ask(
        'seeds: ["edition:dc-4"], hops: 3, maxNodes: 2000',
        format,
      );
      const response = await server.get(wayTo(link.url));
      const { byteLength } = await response.arrayBuffer();
      expect(link.byteEstimate / byteLength).toBeGreaterThan(0.8);
      expect(link.byteEstimate / byteLength).toBeLessThan(mostOff);
    },
  );

  it('is known exactly where the sample is all of it', async () => {
    const { export: link } = await ask('seeds: ["person:rauchbauer"], hops: 1');
    const bytes = await (await server.get(wayTo(link.url))).arrayBuffer();
    expect(link.byteEstimate).toBe(bytes.byteLength);
  });

  it('is had by its address however many entities that names', async () => {
    const known = ['organization:dco', 'organization:gcc', 'edition:dc-4', 'person:rauchbauer'];
    const seeds = Array.from({ length: 1500 }, (_, i) => known[i % known.length]);
    const { export: link } = await ask(`hops: 0, maxNodes: 2000, seeds: ${JSON.stringify(seeds)}`);
    expect((await server.get(wayTo(link.url))).status).toBe(200);
  });

  it('opens in Gephi Lite, which looks for the ending at the end of the address', async () => {
    const { export: link } = await ask('seeds: ["organization:dco"]', 'GEXF');
    const opened = new URL(link.gephiLiteUrl ?? '');
    expect(opened.origin + opened.pathname).toBe('https://gephi.org/gephi-lite/');
    expect(opened.searchParams.get('file')).toBe(link.url);
    expect(link.url).toMatch(/[^/]\.gexf$/);
    expect((await ask('seeds: ["organization:dco"]', 'TTL')).export.gephiLiteUrl).toBeNull();
  });

  it('has a validator of its own, and is not looked for again for whoever has it', async () => {
    const path = '/export/json?seeds=organization:dco';
    const first = await server.get(path);
    const etag = first.headers.get('etag') ?? '';
    const other = await server.get('/export/json?seeds=organization:gcc');
    expect(other.headers.get('etag')).not.toBe(etag);
    expect((await server.get(path, { headers: { 'if-none-match': etag } })).status).toBe(304);
    expect((await server.get(path, { method: 'HEAD' })).headers.get('etag')).toBe(etag);
  });

  it('is kept under the name that is asked for, or one that tells what it is', async () => {
    const named = await server.get('/export/gexf?seeds=organization:dco&filename=الملتقى.gexf');
    expect(named.headers.get('content-disposition')).toContain(
      `filename*=UTF-8''${encodeURIComponent('الملتقى')}.gexf`,
    );
    const plain = await server.get('/export/gephi-csv?seeds=organization:dco&dataset=article');
    expect(plain.headers.get('content-disposition')).toContain(
      '"multaqa-article-subgraph-gephi-csv.zip"',
    );
  });

  it.each([
    ['CERTAIN', 8],
    ['POSSIBLE', 10],
  ])('is of one time where that is asked for, %s', async (certainty, count) => {
    const shown = await ask(
      `seeds: ["organization:dco"], types: [MEMBER_OF], asOf: { on: "2022-01-01", certainty: ${certainty} }`,
    );
    const relations = shown.relations.map(({ id }) => id).sort();
    expect(relations).toHaveLength(count);
    expect(wayTo(shown.export.url)).toContain(`&asOf=2022-01-01&certainty=${certainty}&`);
    expect((await idsAt(wayTo(shown.export.url)))['relation']).toEqual(relations);
    const whole = `/export/jsonl?asOf=2022-01-01&certainty=${certainty}`;
    const members = (await idsAt(whole))['relation']?.filter((id) =>
      id.endsWith('~organization:dco'),
    );
    expect(members?.filter((id) => id.startsWith('member-of:'))).toEqual(relations);
  });

  it('keeps all entities and documents of the whole graph at any time', async () => {
    const [now, then] = [await idsAt('/export/jsonl'), await idsAt('/export/jsonl?asOf=1900')];
    expect(then).toEqual({ ...now, relation: [] });
    const any = await idsAt('/export/jsonl?asOf={"on":"2026-11-24","certainty":"ANY"}');
    expect(any).toEqual(now);
  });

  it('judges a time by the dates that the dataset gives', async () => {
    const ofArticle = '/export/jsonl?dataset=article&asOf=2026';
    const all = (await idsAt('/export/jsonl?dataset=article'))['relation'];
    expect((await idsAt(ofArticle))['relation']).toEqual([]);
    expect((await idsAt(`${ofArticle}&certainty=ANY`))['relation']).toEqual(all);
  });

  it.each([
    ['hops=1', '"seeds" or "filter" for a subgraph'],
    ['seeds=a&filter={"kind":["Person"]}', '"seeds" or "filter" for a subgraph'],
    ['filter={"kind":', '"filter" takes JSON'],
    ['filter={"kind":["Persons"]}', '"filter.kind.0": Value "Persons" does not exist'],
    ['seeds=organization:dco&hops=4', 'hops must be a whole number from 0 to 3; 4 was given'],
    ['seeds=organization:dco&hops=two', '"hops": Int cannot represent'],
    [
      'seeds=organization:dco&maxNodes=2001',
      'maxNodes must be a whole number from 1 to 2000; 2001 was given',
    ],
    ['seeds=organization:dco&kinds=Persons', '"kinds.0": Value "Persons" does not exist'],
    [
      'seeds=organization:dco&kind=Person',
      '"kind" is unknown: an export takes the filters seeds, filter',
    ],
    ['seeds=organization:dco&filename=a/b.gexf', 'without slashes'],
    ['asOf=2022-13', '"asOf.on": A PartialDate is "2020", "2020-11" or "2020-11-26"'],
    ['asOf=', '"asOf.on": A PartialDate is'],
    ['asOf=2022&certainty=possible', '"asOf.certainty": Value "possible" does not exist'],
    ['asOf=2022&certainty=ANY&certainty=ANY', '"certainty" takes one value.'],
    ['asOf={"on":"2022","certainty":"ANY"}&certainty=ANY', '"certainty" takes one value.'],
    ['certainty=ANY', '"certainty" needs "asOf": give both.'],
  ])('is refused in a sentence: ?%s', async (query, sentence) => {
    const response = await server.get(`/export/json?${query}`);
    expect(response.status).toBe(400);
    expect(await response.json()).toMatchObject(errorOf('BAD_INPUT', sentence));
    const head = await server.get(`/export/json?${query}`, { method: 'HEAD' });
    const held = await server.get(`/export/json?${query}`, { headers: { 'if-none-match': '*' } });
    expect([head.status, held.status]).toEqual([400, 400]);
  });
});

describe('the address of an export', () => {
  it('begins at the root of the server where that does not know its own', async () => {
    const nowhere = await startServer({
      store: seed.store,
      api: await createApi(),
      environment: { PORT: '0' },
    });
    const { body } = await nowhere.ask(
      '{ subgraph(input: { seeds: ["organization:dco"] }) { export(format: GEXF) { url gephiLiteUrl } } }',
    );
    await nowhere.stop();
    expect(body).toMatchObject({
      data: {
        subgraph: {
          export: { url: expect.stringMatching(/^\/export\/gexf\?/), gephiLiteUrl: null },
        },
      },
    });
  });
});

it('is told as given up where its client goes away while it is chosen', async () => {
  let begin: () => void = () => undefined;
  const begun = new Promise<void>((resolve) => (begin = resolve));
  const slow = otherStore(seed.store, {
    read: (statement, options) => {
      begin();
      const { signal } = options ?? {};
      return new Promise((_, reject) => {
        signal?.addEventListener('abort', () => {
          reject(signal.reason as Error);
        });
      });
    },
    close: () => Promise.resolve(),
  });
  const other = await startServer({ store: slow, api: await createApi() });
  const controller = new AbortController();
  const path = `${other.url}/export/jsonl?filter={"kind":["Person"]}`;
  const asking = fetch(path, { signal: controller.signal });
  await begun;
  controller.abort();
  await expect(asking).rejects.toThrow();
  while (other.lines.length === 0) await new Promise((resolve) => setTimeout(resolve, 5));
  await other.stop();
  expect(other.lines).toEqual([expect.objectContaining({ msg: 'request', status: 499 })]);
});
