import { beforeAll, describe, expect, it, jest } from '@jest/globals';
import { createApi } from '../../src/api/api.js';
import type { Vocabulary } from '../property/generate-question.js';
import { ask, question } from './harness/ask.js';
import { BuiltServer } from './harness/built-server.js';
import { freshGraph, type GraphName } from './harness/graphs.js';
import { patience } from './harness/judge.js';
import { QuestionSearch } from './harness/search-questions.js';
import { awaitWhole, measureCpu } from './harness/service.js';

/** Processor time that no question may take, answered or refused. */
const maxCpuMs = 3000 * patience;

/** Duration of the search in each graph: more by hand finds more. */
const searchSeconds = Number(process.env['SEARCH_SECONDS'] ?? 20);

/** The day unless one is given, so that each day looks elsewhere. */
const seed = Number(
  process.env['SEARCH_SEED'] ?? new Date().toISOString().slice(0, 10).replaceAll('-', ''),
);

/** Dear questions that are asked again of a new server, since a collection of garbage counts for whoever is asked. */
const maxSuspects = 3;

const inGoodOrder = [200, 400, 401, 403, 429, 503];

/** Statuses of answers. Entities of the generated graph lack a part of what a real one has, which is an error there. */
const mayAnswer = { seed: inGoodOrder, generated: [...inGoodOrder, 500] };

interface Cost {
  readonly cpuMs: number;
  readonly status: number;
  readonly source: string;
}

// A search that is repeated takes another way, and what was found is confirmed already.
jest.retryTimes(0);

const { schema } = await createApi();

/** Asks and gives the processor time of the server until it rests again. */
async function measure({ pid, port }: BuiltServer, source: string): Promise<Cost> {
  let status = 0;
  const cpuMs = await measureCpu(
    pid,
    async () => {
      ({ status } = await ask(port, question(source, {}, { timeoutMs: 60_000 })));
    },
    { pauseMs: 40, ms: 10 },
  );
  return { cpuMs, status, source };
}

/** Ids of each kind of thing, by the names under which arguments take them. */
async function readVocabulary({ port }: BuiltServer): Promise<Vocabulary> {
  const idsOf = async (root: string): Promise<readonly string[]> => {
    const { body } = await ask(port, question(`{ ${root} }`));
    const ids = [...body.matchAll(/"id":"([^"]+)"/g)].map(([, id = '']) => id);
    return ids.length === 0 ? ['none'] : ids;
  };
  const page = (root: string) => idsOf(`${root}(first: 25) { nodes { id } }`);
  const kinds = ['organizations', 'people', 'editions', 'countries', 'sessions'];
  const entity = (await Promise.all(kinds.map(page))).flat();
  const [relation, claim, document] = await Promise.all(
    ['relations', 'claims', 'documents'].map(page),
  );
  const dataset = await idsOf('datasets { id }');
  return { marker: 'a', ids: entity, things: { entity, relation, claim, document, dataset } };
}

/** A server that has made what it makes once: the search index, the graph in numbers, conflicts. */
async function startWarm(store: string): Promise<BuiltServer> {
  const server = await BuiltServer.start({ store });
  await awaitWhole(server.port);
  const once = `{
    search(query: "a") { totalCount } conflicts { totalCount } relations { totalCount }
    timeline(entities: ["organization:none"]) { totalCount } centrality(metric: DEGREE) { method }
  }`;
  for (let i = 0; i < 3; i++) await measure(server, once);
  return server;
}

/** The questions that a search has tried, the dearest first. */
async function search(store: string): Promise<readonly Cost[]> {
  const server = await startWarm(store);
  const tried: Cost[] = [];
  try {
    const questions = new QuestionSearch(seed, schema, await readVocabulary(server));
    const until = performance.now() + searchSeconds * 1000;
    while (performance.now() < until && server.isRunning) {
      const { source, tell } = questions.next();
      const cost = await measure(server, source);
      tell(cost.cpuMs);
      tried.push(cost);
    }
    expect(server.isRunning).toBe(true);
  } finally {
    await server.kill();
  }
  return tried.sort((one, other) => other.cpuMs - one.cpuMs);
}

async function measureAlone(store: string, source: string): Promise<Cost> {
  const server = await startWarm(store);
  try {
    return await measure(server, source);
  } finally {
    await server.kill();
  }
}

function tellFigures(graph: GraphName, tried: readonly Cost[]): void {
  const statuses: Record<number, number> = {};
  for (const { status } of tried) statuses[status] = (statuses[status] ?? 0) + 1;
  const cpuMs = tried.map((each) => each.cpuMs);
  const [dearest] = tried;
  const figures = { seed, questions: tried.length, statuses, cpuMs: cpuMs.slice(0, 5), dearest };
  process.stderr.write(`search for dear questions, ${graph}: ${JSON.stringify(figures)}\n`);
}

describe('processor time by question', () => {
  beforeAll(async () => {
    await freshGraph('generated');
  }, 120_000);

  it.each<GraphName>(['seed', 'generated'])(
    'is bounded for all that a search over the schema comes upon, on the %s graph',
    async (graph) => {
      const store = await freshGraph(graph);
      const tried = await search(store);
      tellFigures(graph, tried);
      expect(tried.filter(({ status }) => !mayAnswer[graph].includes(status))).toEqual([]);
      const suspects = tried.filter(({ cpuMs }) => cpuMs > maxCpuMs).slice(0, maxSuspects);
      const confirmed: Cost[] = [];
      for (const { source } of suspects) confirmed.push(await measureAlone(store, source));
      expect(confirmed.filter(({ cpuMs }) => cpuMs > maxCpuMs)).toEqual([]);
    },
    240_000,
  );
});
