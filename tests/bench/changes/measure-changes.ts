import type { Api } from '../../../src/api/context.js';
import { Knowledge } from '../../../src/knowledge/knowledge.js';
import type { GraphStore } from '../../../src/store/graph-store.js';
import { loadDatasets } from '../../../src/claims/change/load-datasets.js';
import type { GraphSize } from '../graph/size.js';
import { table } from '../report/table.js';
import { say } from '../say.js';
import { knowledgeOf } from '../../fixtures/context.js';
import { newsOf } from './news.js';
import { timed, timeFollowing, type Following } from './time-following.js';

/** Two tables: what follows a change, beside making it anew, and what is counted once for each version. */
export async function measureChanges(
  api: Api,
  store: GraphStore,
  size: GraphSize,
  rounds: number,
): Promise<string> {
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
  const many = Math.floor(size.entities.Person / 50);
  const following = [
    await follow('a change: one person', rounds, 1, 1),
    await follow('ten changes together', few, 10, 1),
    await follow(`a change: ${many.toLocaleString('en')} people`, few, 1, many),
    anew,
  ];
  const head = [
    'from the commit, ms',
    'found by search',
    'most',
    'loop',
    'on a path',
    'most',
    'loop',
  ];
  await loadDatasets(store, [newsOf(size, ++number, 1).content]);
  return `${table(head, following)}\n\n${table(['once for each version', 'ms', 'loop'], await countAnew(store))}`;
}

/** What the same takes where nothing is there to follow. */
async function makeAnew(knowledge: Knowledge): Promise<string[]> {
  say('made anew');
  const names = await timed(() => knowledge.prepare());
  const graph = await timed(() => knowledge.graph({ timeoutMs: undefined }));
  const cells = [names.ms, names.ms, names.loop, graph.ms, graph.ms, graph.loop];
  return ['made anew', ...cells.map((ms) => ms.toFixed(0))];
}

async function countAnew(store: GraphStore): Promise<string[][]> {
  const knowledge = new Knowledge(store);
  await knowledge.graph({ timeoutMs: undefined });
  const rows: string[][] = [];
  for (const [title, count] of [
    ['how much each kind and type has, for prices', () => knowledge.countSizes()],
    ['the datasets', () => knowledge.datasets({})],
    ['how much there is in each dataset', () => knowledge.content({})],
    ['the conflicts of the whole graph', () => knowledge.conflicts({})],
    [
      'what is stated of editions',
      async () => knowledge.stated(await knowledge.graph({}), undefined, {}),
    ],
  ] as const) {
    say(title);
    const { ms, loop } = await timed(() => patiently(count));
    rows.push([title, ms.toFixed(0), loop.toFixed(0)]);
  }
  return rows;
}

/** What takes longer than a request waits is there when it is asked for again. */
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
  const cells = (['search', 'path'] as const).flatMap((what) => {
    const times = measured.map((round) => round[what]);
    const loops = measured.map((round) => round[`${what}Loop`]);
    return [middle(times), Math.max(...times), Math.max(...loops)];
  });
  return [title, ...cells.map((ms) => ms.toFixed(0))];
}
