import { monitorEventLoopDelay } from 'node:perf_hooks';
import { parse, type DocumentNode } from 'graphql';
import type { Api } from '../../../src/api/context.js';
import { loadDatasets } from '../../../src/change/load/load-datasets.js';
import type { GraphStore } from '../../../src/store/graph-store.js';
import { contextOf } from '../../fixtures/context.js';
import { say } from '../say.js';
import type { News, Newcomer } from './news.js';

/** Times of one round, in ms. */
export interface Following {
  /** From the last commit to the answer of the first question that needs the updated views. */
  readonly search: number;
  readonly path: number;
  readonly page: number;
  /** The longest that the event loop was held up meanwhile. */
  readonly searchLoop: number;
  readonly pathLoop: number;
  readonly pageLoop: number;
}

const search = parse('query ($name: String!) { search(query: $name, first: 1) { nodes { id } } }');
const path = parse(
  'query ($from: ID!, $to: ID!) { paths(from: $from, to: $to, maxHops: 1, first: 1) { nodes { length } } }',
);

const page = parse(
  'query ($id: ID!, $to: ID!) { people(first: 20, filter: { id: [$id], memberOf: { some: { id: [$to] } } }) { nodes { id } } }',
);

/** Loads all news, then asks for the last newcomer by name and by path; fails where it is not found. */
export async function timeFollowing(
  api: Api,
  store: GraphStore,
  news: readonly News[],
): Promise<Following> {
  for (const { content } of news) await loadDatasets(store, [content]);
  const last = news.at(-1)?.people.at(-1);
  if (!last) throw new Error('News are of somebody.');
  const listed = await timed(() => findOnPage(api, store, last));
  const found = await timed(() => findByName(api, store, last));
  const joined = await timed(() => findByPath(api, store, last));
  say(`found after ${found.ms.toFixed(0)} ms, on a path after ${joined.ms.toFixed(0)} ms`);
  return {
    search: found.ms,
    path: joined.ms,
    page: listed.ms,
    searchLoop: found.loop,
    pathLoop: joined.loop,
    pageLoop: listed.loop,
  };
}

async function findOnPage(
  api: Api,
  store: GraphStore,
  { id, organization }: Newcomer,
): Promise<void> {
  const data = await ask(api, store, page, { id, to: organization });
  if (JSON.stringify(data) !== JSON.stringify({ people: { nodes: [{ id }] } }))
    throw new Error(`${id} is listed: ${JSON.stringify(data)}`);
}

async function findByName(api: Api, store: GraphStore, { id, name }: Newcomer): Promise<void> {
  const data = await ask(api, store, search, { name });
  if (JSON.stringify(data) !== JSON.stringify({ search: { nodes: [{ id }] } }))
    throw new Error(`${name} is found: ${JSON.stringify(data)}`);
}

async function findByPath(
  api: Api,
  store: GraphStore,
  { id, organization }: Newcomer,
): Promise<void> {
  const data = await ask(api, store, path, { from: id, to: organization });
  if (JSON.stringify(data) !== JSON.stringify({ paths: { nodes: [{ length: 1 }] } }))
    throw new Error(`${id} is a member of ${organization}: ${JSON.stringify(data)}`);
}

async function ask(
  api: Api,
  store: GraphStore,
  document: DocumentNode,
  variables: Readonly<Record<string, string>>,
): Promise<unknown> {
  const context = contextOf(store);
  const asked = { document, operationName: undefined, variables, context };
  const { data, errors } = await api.execute(asked);
  if (errors) throw new Error(errors.join('; '));
  return data;
}

/** How long some work takes and the longest that it holds up the loop, in ms. */
export async function timed(work: () => Promise<unknown>): Promise<{ ms: number; loop: number }> {
  const delay = monitorEventLoopDelay({ resolution: 1 });
  delay.enable();
  const start = performance.now();
  await work();
  const ms = performance.now() - start;
  delay.disable();
  return { ms, loop: Math.max(0, delay.max / 1e6) };
}
