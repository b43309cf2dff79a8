import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { setTimeout as sleep } from 'node:timers/promises';
import fc from 'fast-check';
import { parse } from 'graphql';
import { createApi } from '../../src/api/api.js';
import { OrderedLists } from '../../src/store/embedded/lists/ordered-lists.js';
import type { GraphReader } from '../../src/store/graph-reader.js';
import type { GraphStore } from '../../src/store/graph-store.js';
import { layerId, layerOrder } from '../../src/store/layers.js';
import { openStore } from '../../src/store/open-store.js';
import { cypher, name, toStatement } from '../../src/store/statement.js';
import { contextOf } from '../fixtures/context.js';

const api = await createApi();
const datasets = ['article', 'references'];
const kinds = ['Person', 'Organization'] as const;
let store: GraphStore;
let scanning: GraphReader;
const lists = jest.spyOn(OrderedLists.prototype, 'keysOf');

beforeAll(async () => {
  store = await openStore('embedded:', { keepsOrder: true });
  // The same graph, asked without a way to pages by keys.
  scanning = {
    capabilities: { ...store.capabilities, keepsOrder: false },
    read: (statement, options) => store.read(statement, options),
    stream: (statement, options) => store.stream(statement, options),
    version: (options) => store.version(options),
  };
  const rows = datasets.map((id) => ({ id, titleAr: id, titleEn: id }));
  await store.write(toStatement(cypher`UNWIND ${rows} AS row CREATE (d:Dataset) SET d = row`));
});
afterAll(() => store.close());

/** Waits until the lists are there that a write of unknown reach has taken away. */
async function untilLists(): Promise<void> {
  for (;;) {
    lists.mockClear();
    await ask(store, '{ page: claims { edges { cursor } } }');
    if (lists.mock.results.some(({ value }) => value !== undefined)) return;
    await sleep(20);
  }
}

async function ask(reader: GraphReader, query: string, variables = {}): Promise<Answer> {
  const answer = await api.execute({
    document: parse(query),
    operationName: undefined,
    variables,
    context: contextOf(reader),
  });
  return JSON.parse(JSON.stringify(answer)) as Answer;
}

interface Answer {
  readonly errors?: unknown;
  readonly data?: {
    readonly page: {
      readonly edges: readonly {
        readonly cursor: string;
        readonly node: { readonly label: string };
      }[];
    };
  };
}

/** An entity: its number, its label, when it was born, and in which datasets it is. */
interface Entity {
  readonly kind: (typeof kinds)[number];
  readonly label: string;
  readonly born: string;
  readonly datasets: readonly string[];
}

/** Content of one transaction: entities and claims by their numbers; null deletes one. */
interface Write {
  readonly entities: ReadonlyMap<number, Entity | null>;
  readonly claims: ReadonlyMap<number, boolean>;
  /** True if it names the touched nodes. */
  readonly isTold: boolean;
}

const entity = fc.record<Entity>({
  kind: fc.constantFrom(...kinds),
  label: fc.string({ unit: fc.constantFrom('a', 'ب', '\uFF5E', '\u{1F600}'), maxLength: 2 }),
  born: fc.constantFrom('1950', '1975', '2001-05'),
  datasets: fc.subarray(datasets, { minLength: 1 }),
});
const place = fc.nat({ max: 60 });
const writes = fc.record<Write>({
  entities: fc
    .array(fc.tuple(place, fc.option(entity, { freq: 4 })), { maxLength: 20 })
    .map((entries) => new Map(entries)),
  claims: fc.array(fc.tuple(place, fc.boolean()), { maxLength: 20 }).map((all) => new Map(all)),
  isTold: fc.oneof({ weight: 9, arbitrary: fc.constant(true) }, fc.constant(false)),
});

const entityId = (number: number) => `entity:${String(number)}`;
const claimId = (number: number) => `claim:c${String(number)}`;
const documentId = (number: number) => `document:d${String(number)}`;

async function write({ entities, claims, isTold }: Write): Promise<void> {
  const claimed = [...claims].flatMap(([number, isThere]) => (isThere ? [number] : []));
  const rows = claimed.map((number) => ({
    id: claimId(number),
    bucket: number,
    dataset: datasets[number % 3] ?? 'elsewhere',
  }));
  const touches = [
    ...[...entities.keys()].map(entityId),
    ...[...claims.keys()].flatMap((number) => [claimId(number), documentId(number)]),
  ];
  const statements = [
    cypher`MATCH (n:Entity) WHERE n.id IN ${touches} OPTIONAL MATCH (s)-[:SCOPE_OF]->(n) DETACH DELETE s`,
    cypher`MATCH (n:Entity) WHERE n.id IN ${touches} DETACH DELETE n`,
    cypher`MATCH (n:Claim) WHERE n.id IN ${touches} DETACH DELETE n`,
    cypher`MATCH (n:Document) WHERE n.id IN ${touches} DETACH DELETE n`,
    cypher`UNWIND ${rows} AS row CREATE (c:Claim) SET c = row`,
    cypher`UNWIND ${claimed.map((number) => ({ id: documentId(number) }))} AS row CREATE (d:Document) SET d = row`,
    ...kinds.flatMap((kind) => statementsOf(kind, entities)),
  ];
  await store.transaction(statements.map(toStatement), isTold ? { touches } : {});
}

function statementsOf(kind: string, entities: Write['entities']) {
  const made = [...entities].flatMap(([number, each]) =>
    each?.kind === kind ? [propertiesOf(number, each)] : [],
  );
  const layers = made.flatMap((row) =>
    row.datasets.map((dataset) => ({
      entity: row.id,
      properties: {
        ...row,
        id: layerId(dataset, row.id),
        entityId: row.id,
        dataset,
        datasets: [dataset],
        sortAr: layerOrder(dataset, row.sortAr),
        sortEn: layerOrder(dataset, row.sortEn),
      },
    })),
  );
  return [
    cypher`UNWIND ${made} AS row CREATE (n:Entity) SET n = row SET n:${name(kind)}`,
    cypher`UNWIND ${layers} AS row MATCH (n:Entity {id: row.entity}) CREATE (s:Scoped) SET s = row.properties SET s:${name(`Scoped${kind}`)} CREATE (s)-[:SCOPE_OF]->(n)`,
  ];
}

function propertiesOf(number: number, { kind, label, born, datasets: listed }: Entity) {
  const id = entityId(number);
  const labels = { labelAr: label, labelEn: `${String(number % 7)}${label}` };
  return {
    id,
    kind,
    slug: String(number),
    bucket: number,
    born,
    datasets: listed,
    ...labels,
    sortAr: `${labels.labelAr}\u0001${id}`,
    sortEn: `${labels.labelEn}\u0001${id}`,
  };
}

const ofEntities = ['', 'dataset: "article"', 'dataset: "references"'];
const orders = ['', 'orderBy: [{by: LABEL_EN}]', 'orderBy: [{by: LABEL_AR, direction: DESC}]'];
const filtersOf: Readonly<Record<string, readonly string[]>> = {
  people: ['', 'filter: {born: {from: "1970"}}', 'filter: {born: {from: "2090"}}'],
  entities: [
    '',
    'filter: {datasets: {some: ["references"]}}',
    'filter: {beginsAr: "ب"}',
    'filter: {kind: [Person], beginsAr: "AB"}',
  ],
  organizations: [''],
};
const roots = [
  ...Object.entries(filtersOf).flatMap(([root, filters]) =>
    ofEntities.flatMap((layer) =>
      orders.flatMap((order) => filters.map((filter) => `${root} ${layer} ${order} ${filter}`)),
    ),
  ),
  ...['claims ', 'documents ', 'claims filter: {dataset: ["article"]}'],
].map((text) => ({ root: text.split(' ', 1)[0] ?? '', given: text.slice(text.indexOf(' ') + 1) }));

const questions = fc.record({
  asked: fc.constantFrom(...roots),
  size: fc.constantFrom(0, 1, 3, 25),
  isBackward: fc.boolean(),
  beside: fc.constantFrom('', '', 'totalCount'),
});
type Question = typeof questions extends fc.Arbitrary<infer Value> ? Value : never;

/** Both ways to every page of a connection, from its start or its end on, give the same answer. */
async function comparePages({ asked, size, isBackward, beside }: Question): Promise<'alike'> {
  const [count, from] = isBackward ? ['last', 'before'] : ['first', 'after'];
  const query = `query ($cursor: String) {
    page: ${asked.root}(${count}: ${String(size)}, ${from}: $cursor ${asked.given}) {
      edges { cursor node { id } }
      pageInfo { hasNextPage hasPreviousPage startCursor endCursor }
      ${beside}
    }
  }`;
  for (let cursor: string | null | undefined = null; cursor !== undefined;) {
    const byKeys = await ask(store, query, { cursor });
    expect(byKeys).toEqual(await ask(scanning, query, { cursor }));
    expect(byKeys.errors).toBeUndefined();
    cursor = byKeys.data?.page.edges.at(isBackward ? 0 : -1)?.cursor;
  }
  return 'alike';
}

describe('pages by keys', () => {
  it('are those that the engine finds, whatever was written, forward and backward, to the end', async () => {
    await untilLists();
    const some = fc.array(writes, { minLength: 1, maxLength: 3 });
    const asked = fc.array(questions, { minLength: 8, maxLength: 8 });
    await fc.assert(
      fc.asyncProperty(some, asked, async (all, each) => {
        for (const one of all) await write(one);
        if (all.some(({ isTold }) => !isTold)) await untilLists();
        for (const question of each) await comparePages(question);
      }),
      { numRuns: 20 },
    );
    const found = lists.mock.results.filter(({ value }) => value !== undefined);
    expect(found.length).toBeGreaterThan(lists.mock.results.length / 2);
  });

  it('are the same where the lists were built while the graph was written to', async () => {
    const some = fc.sample(writes, { numRuns: 400, seed: 7 });
    const until = performance.now() + 1_000;
    await write({ entities: new Map(), claims: new Map(), isTold: false });
    for (const each of some) if (performance.now() < until) await write({ ...each, isTold: true });
    await untilLists();
    for (const asked of roots)
      expect(await comparePages({ asked, size: 3, isBackward: false, beside: '' })).toBe('alike');
  });

  it('are of one version while the graph is written to', async () => {
    const all = Array.from({ length: 40 }, (_, number) => number);
    const named = (label: string): Write['entities'] =>
      new Map(all.map((number) => [number, { kind: 'Person', label, born: '1950', datasets }]));
    const nobody: Write['entities'] = new Map(Array.from({ length: 61 }, (_, i) => [i, null]));
    await write({ entities: nobody, claims: new Map(), isTold: true });
    await write({ entities: named('a'), claims: new Map(), isTold: true });
    await untilLists();
    const either = ['a'.repeat(40), 'b'.repeat(40)];
    const pages = new Set<string>();
    const state = { isWriting: true };
    const writing = (async () => {
      for (let i = 0; i < 30 || pages.size < 2; i++)
        await write({ entities: named(i % 2 ? 'a' : 'b'), claims: new Map(), isTold: true });
    })().finally(() => {
      state.isWriting = false;
    });
    const query = '{ page: people(first: 100) { edges { cursor node { label(lang: AR) } } } }';
    while (state.isWriting) {
      const { data } = await ask(store, query);
      const page = data?.page.edges.map(({ node }) => node.label).join('');
      pages.add(page ?? '');
      if (!either.includes(page ?? '')) break;
    }
    const seen = [...pages].sort();
    // Ends the writing where a page was neither.
    for (const page of either) pages.add(page);
    await writing;
    expect(seen).toEqual(either);
  });
});
