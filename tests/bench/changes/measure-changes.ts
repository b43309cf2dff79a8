import type { Api } from '../../../src/api/context.js';
import { Knowledge } from '../../../src/knowledge/knowledge.js';
import type { GraphStore } from '../../../src/store/graph-store.js';
import { loadDatasets } from '../../../src/change/load/load-datasets.js';
import type { GraphSize } from '../graph/size.js';
import { table } from '../report/table.js';
import { say } from '../say.js';
import { knowledgeOf } from '../../fixtures/context.js';
import { newsOf } from './news.js';
import { timeCommits } from './time-commits.js';
import { timeMix } from './time-mix.js';
import { timeNames } from './time-names.js';
import { timed, timeFollowing, type Following } from './time-following.js';

/** Tables of the wait of every search and path after a change, compared with a rebuild, and of rarely used views. */
export async function measureFollowing(
  api: Api,
  store: GraphStore,
  size: GraphSize,
  rounds: number,
): Promise<string[]> {
  let number = 0;
  const follow = async (title: string, times: number, changes: number, people: number) => {
    say(title);
    const measured: Following[] = [];
    for (let round = 0; round < times; round++) {
      const news = Array.from({ length: changes }, () => newsOf(size, ++number, people));
      measured.push(await timeFollowing(api, store, news));
    }
    return rowOf(title, measured);
  };
  const anew = await makeAnew(knowledgeOf(store));
  await follow('the first changes, which are not counted', 2, 1, 1);
  const few = Math.ceil(rounds / 3);
  // With their claims and organisations about ten thousand records, or what a small graph bears.
  const large = Math.min(300, Math.floor(size.entities.Person / 200));
  const many = Math.floor(size.entities.Person / 50);
  const following = [
    await follow('a change: one person', rounds, 1, 1),
    await follow('ten changes together', few, 10, 1),
    await follow(`ten changes of ${large.toLocaleString('en')} people each`, few, 10, large),
    await follow(`a change: ${many.toLocaleString('en')} people`, few, 1, many),
    anew,
  ];
  const head = [
    'from the commit, ms',
    'on a page',
    'most',
    'loop',
    'found by search',
    'most',
    'loop',
    'on a path',
    'most',
    'loop',
  ];
  const seldom = await countAnew(store, () =>
    loadDatasets(store, [newsOf(size, ++number, 1).content]),
  );
  const seldomHead = ['when asked for, ms', 'anew', 'loop', 'after a change', 'loop'];
  return [table(head, following), table(seldomHead, seldom)];
}

/** Tables of the commits per second of each engine, and of the cost of a change each second for readers. */
export async function measureWriting(
  api: Api,
  stores: Readonly<Record<string, GraphStore>>,
  size: GraphSize,
  isShort: boolean,
): Promise<string[]> {
  const commits: string[][] = [];
  const mix: string[][] = [];
  const mixOptions = isShort ? { rounds: 1, forMs: 1500 } : { rounds: 7, forMs: 10_000 };
  for (const [engine, store] of Object.entries(stores)) {
    const counted = await timeCommits(store, size, isShort ? 500 : 5000);
    commits.push(...counted.map(([way = '', a = '']) => [engine, way, a]));
    mix.push([engine, ...(await timeMix(api, store, size, mixOptions))]);
  }
  const mixHead = ['questions a second', 'nobody writing', 'a change each second', 'of that'];
  return [
    table(['engine', 'four writers at once', 'commits a second'], commits),
    table(mixHead, mix),
  ];
}

/** A table of the processor time of a change on an entity of few and of many names. */
export async function measureNames(store: GraphStore, isShort: boolean): Promise<string> {
  const head = ['a decision over', 'processor, ms', 'times that of the first'];
  return table(head, await timeNames(store, isShort ? 5 : 60));
}

/** The same time without any view to update. */
async function makeAnew(knowledge: Knowledge): Promise<string[]> {
  say('made anew');
  const names = await timed(() => knowledge.prepare());
  const graph = await timed(() => knowledge.graph({ timeoutMs: undefined }));
  const cells = [names.ms, names.ms, names.loop, graph.ms, graph.ms, graph.loop];
  return ['made anew', '', '', '', ...cells.map((ms) => ms.toFixed(0))];
}

/** Rarely used views: their first use, and their next use after a change. */
async function countAnew(store: GraphStore, change: () => Promise<unknown>): Promise<string[][]> {
  const knowledge = new Knowledge(store);
  const graph = () => knowledge.graph({ timeoutMs: undefined });
  const works = [
    ['conflicts of the whole graph', () => knowledge.conflicts({})],
    ['how much there is in each dataset', () => knowledge.content({})],
    ['the datasets', () => knowledge.datasets({})],
    ['what is stated of editions', async () => knowledge.stated(await graph(), undefined, {})],
    ['how much each kind and type has, for prices', () => knowledge.countSizes()],
  ] as const;
  const measure = async () => {
    await graph();
    const cells: string[][] = [];
    for (const [title, work] of works) {
      say(title);
      const { ms, loop } = await timed(() => patiently(work));
      cells.push([ms.toFixed(0), loop.toFixed(0)]);
    }
    return cells;
  };
  const first = await measure();
  await change();
  const second = await measure();
  return works.map(([title], i) => [title, ...(first[i] ?? []), ...(second[i] ?? [])]);
}

/** A result that takes longer than a request waits is ready at the next question. */
async function patiently(work: () => Promise<unknown>): Promise<void> {
  for (let attempt = 0; ; attempt++)
    try {
      await work();
      return;
    } catch (error) {
      if (attempt === 5) throw error;
    }
}

function rowOf(title: string, measured: readonly Following[]): string[] {
  const middle = (values: readonly number[]) =>
    values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? NaN;
  const cells = (['page', 'search', 'path'] as const).flatMap((what) => {
    const times = measured.map((round) => round[what]);
    const loops = measured.map((round) => round[`${what}Loop`]);
    return [middle(times), Math.max(...times), Math.max(...loops)];
  });
  return [title, ...cells.map((ms) => ms.toFixed(0))];
}
