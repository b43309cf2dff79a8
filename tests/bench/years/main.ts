import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { cp, mkdtemp, readdir, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { restoreArchive, writeArchive } from '../../../src/archive/index.js';
import { entityKindNames } from '../../../src/model/kinds.js';
import { migrate } from '../../../src/store/migrate.js';
import { openStore } from '../../../src/store/open-store.js';
import { Endings } from '../endings.js';
import { table } from '../report/table.js';
import { say } from '../say.js';
import type { Asked, Memory } from './make-changes.js';

/**
 * Makes as many changes as some years bring, on the embedded engine and the seed, and closes the log every 10,000 changes or
 * `--every` so many: the bytes of a change on disk, the folder as the closing leaves it beside a fresh restore of the same
 * graph, and the growth of the process that makes them and of its own objects in it: the rest is the engine's. By `--ranks` no
 * change states anything, so that the graph stays as large as it is. The exit code is 1 where a mark is missed.
 */
const { values } = parseArgs({
  options: {
    changes: { type: 'string', default: '100000' },
    every: { type: 'string', default: '10000' },
    ranks: { type: 'boolean' },
  },
});
const count = Number(values.changes);
const closings = Math.max(1, Math.round(count / Number(values.every)));
/** The engine frees memory when it writes its file anew, every few thousand changes: a slope needs many points. */
const pointsEach = Math.max(20, Math.round(count / closings / 250));
const marks = { bytesOfChange: 1.2 * 1024, folderTimes: 2, mbOfThousand: 1, heapMbOfThousand: 0.5 };

const endings = new Endings();
const folder = await mkdtemp(join(tmpdir(), 'multaqa-years-'));
endings.add(() => rm(folder, { recursive: true, force: true }));
try {
  const graph = join(folder, 'graph');
  const args = [graph, ...(values.ranks === true ? ['ranks'] : [])];
  const changing = fork(new URL('make-changes.ts', import.meta.url), args, {
    execArgv: [...process.execArgv, '--max-old-space-size=512', '--expose-gc'],
    env: { ...process.env, MALLOC_ARENA_MAX: '2' },
  });
  endings.add(() => Promise.resolve(changing.kill()));
  await answerOf(changing);
  const rows: string[][] = [];
  const bytesOfChange: number[] = [];
  const folderTimes: number[] = [];
  const points: (Memory & { readonly made: number })[] = [];
  let held = await bytesOf(graph);
  for (let closed = 1; closed <= closings; closed++) {
    let [made, rss] = [0, 0];
    for (let point = 1; point <= pointsEach; point++) {
      const parts = (closed - 1) * pointsEach + point;
      const from = Math.round(((parts - 1) * count) / closings / pointsEach);
      made = Math.round((parts * count) / closings / pointsEach);
      const memory = await ask(changing, { from, to: made });
      points.push({ made, ...memory });
      rss = memory.rss;
    }
    const open = await bytesOf(graph);
    await ask(changing, { then: 'close log' });
    const left = await bytesIn(graph);
    const fresh = await bytesOfRestored(graph);
    const each = ((open - held) * closings) / count;
    bytesOfChange.push(each);
    folderTimes.push(left / fresh);
    const numbers = [made, each, open / 1024, left / 1024, fresh / 1024, rss];
    rows.push(numbers.map((number) => number.toFixed(0)));
    say(String(rows.at(-1)));
    held = left;
  }
  await ask(changing, { then: 'close' });
  const last = points.slice(points.length / 2);
  const found = {
    bytesOfChange: bytesOfChange.reduce((sum, bytes) => sum + bytes, 0) / closings,
    folderTimes: Math.max(...folderTimes),
    mbOfThousand: slopeOf(last.map(({ made, rss }) => [made, rss])) * 1000,
    heapMbOfThousand: slopeOf(last.map(({ made, heap }) => [made, heap])) * 1000,
  };
  const sizes = ['folder, kB', 'log closed, kB', 'restored anew, kB'];
  const head = ['changes', 'bytes of a change', ...sizes, 'process, MB'];
  process.stdout.write(`${table(head, rows)}\n\n`);
  const names = Object.keys(marks) as (keyof typeof marks)[];
  for (const name of names)
    process.stdout.write(`${name}: ${found[name].toFixed(2)}, at most ${marks[name]}\n`);
  if (names.some((name) => found[name] > marks[name])) process.exitCode = 1;
} finally {
  await endings.run();
}
process.exit();

/** MB of a change, by least squares. */
function slopeOf(points: readonly (readonly [made: number, mb: number])[]): number {
  const mean = (numbers: readonly number[]) =>
    numbers.reduce((sum, number) => sum + number, 0) / numbers.length;
  const middle = mean(points.map(([made]) => made));
  const spread = mean(points.map(([made]) => (made - middle) ** 2));
  return mean(points.map(([made, mb]) => (made - middle) * mb)) / spread;
}

/** The answer of the process that changes the graph. */
function ask(changing: ChildProcess, asked: Asked): Promise<Memory> {
  changing.send(asked);
  return answerOf(changing);
}

async function answerOf(changing: ChildProcess): Promise<Memory> {
  const heard = new AbortController();
  const ended = once(changing, 'exit', heard).then(() => {
    throw new Error('the process that changes the graph has ended');
  });
  const [memory] = (await Promise.race([once(changing, 'message', heard), ended])) as [Memory];
  heard.abort();
  return memory;
}

/** Bytes of a fresh restore of a copy of an open graph. */
async function bytesOfRestored(graph: string): Promise<number> {
  const [copy, restored] = [`${graph}-copy`, `${graph}-restored`];
  await cp(graph, copy, { recursive: true });
  const [store, other] = [
    await openStore(`embedded:${copy}`),
    await openStore(`embedded:${restored}`),
  ];
  await migrate(other, entityKindNames);
  await restoreArchive(other, () => writeArchive(store));
  await other.close();
  await store.close();
  const bytes = await bytesIn(restored);
  for (const each of [copy, restored]) await rm(each, { recursive: true });
  return bytes;
}

/**
 * Bytes of a copy of an open graph that is opened and closed twice: the engine writes all anew beside what its file has, and gives
 * the room of that back the next time.
 */
async function bytesOf(graph: string): Promise<number> {
  const copy = `${graph}-copy`;
  await cp(graph, copy, { recursive: true });
  for (let times = 0; times < 2; times++) await (await openStore(`embedded:${copy}`)).close();
  const bytes = await bytesIn(copy);
  await rm(copy, { recursive: true });
  return bytes;
}

async function bytesIn(path: string): Promise<number> {
  const names = await readdir(path, { recursive: true });
  const sizes = await Promise.all(
    names.map(async (name) => {
      const found = await stat(join(path, name));
      return found.isFile() ? found.size : 0;
    }),
  );
  return sizes.reduce((sum, size) => sum + size, 0);
}
