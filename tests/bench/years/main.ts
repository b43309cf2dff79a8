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
import type { Asked } from './make-changes.js';

/**
 * Makes as many changes as some years bring, on the embedded engine and the seed, and closes the log ten times meanwhile: the
 * bytes of a change on disk, the folder beside a fresh restore of the same graph, and the growth of the process that makes them.
 * The exit code is 1 where a mark is missed.
 */
const { values } = parseArgs({ options: { changes: { type: 'string', default: '100000' } } });
const count = Number(values.changes);
const closings = 10;
/** The engine frees memory when it writes its file anew, every few thousand changes: a slope needs many points. */
const pointsEach = 20;
const marks = { bytesOfChange: 1.2 * 1024, folderTimes: 2, mbOfThousand: 1 };

const endings = new Endings();
const folder = await mkdtemp(join(tmpdir(), 'multaqa-years-'));
endings.add(() => rm(folder, { recursive: true, force: true }));
try {
  const graph = join(folder, 'graph');
  const changing = fork(new URL('make-changes.ts', import.meta.url), [graph], {
    execArgv: [...process.execArgv, '--max-old-space-size=512'],
    env: { ...process.env, MALLOC_ARENA_MAX: '2' },
  });
  endings.add(() => Promise.resolve(changing.kill()));
  await answerOf(changing);
  const rows: string[][] = [];
  const bytesOfChange: number[] = [];
  const rss: { readonly made: number; readonly mb: number }[] = [];
  let held = await bytesOf(graph);
  for (let closed = 1; closed <= closings; closed++) {
    let [made, mb] = [0, 0];
    for (let point = 1; point <= pointsEach; point++) {
      const parts = (closed - 1) * pointsEach + point;
      const from = Math.round(((parts - 1) * count) / closings / pointsEach);
      made = Math.round((parts * count) / closings / pointsEach);
      mb = await ask(changing, { from, to: made });
      rss.push({ made, mb });
    }
    const open = await bytesOf(graph);
    await ask(changing, { then: 'close log' });
    const left = await bytesOf(graph);
    const each = ((open - held) * closings) / count;
    bytesOfChange.push(each);
    const numbers = [each, open / 1024, left / 1024, mb];
    rows.push([String(made), ...numbers.map((number) => number.toFixed(0))]);
    say(`${made} changes`);
    held = left;
  }
  await ask(changing, { then: 'close' });
  const fresh = await bytesOfRestored(graph);
  const found = {
    bytesOfChange: bytesOfChange.reduce((sum, bytes) => sum + bytes, 0) / closings,
    folderTimes: held / fresh,
    mbOfThousand: slopeOf(rss.slice(rss.length / 2)) * 1000,
  };
  const head = ['changes', 'bytes of a change', 'folder, kB', 'log closed, kB', 'process, MB'];
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
function slopeOf(points: readonly { readonly made: number; readonly mb: number }[]): number {
  const mean = (numbers: readonly number[]) =>
    numbers.reduce((sum, number) => sum + number, 0) / numbers.length;
  const middle = mean(points.map(({ made }) => made));
  const spread = mean(points.map(({ made }) => (made - middle) ** 2));
  return mean(points.map(({ made, mb }) => (made - middle) * mb)) / spread;
}

/** The answer of the process that changes the graph: its memory in MB. */
function ask(changing: ChildProcess, asked: Asked): Promise<number> {
  changing.send(asked);
  return answerOf(changing);
}

async function answerOf(changing: ChildProcess): Promise<number> {
  const heard = new AbortController();
  const ended = once(changing, 'exit', heard).then(() => {
    throw new Error('the process that changes the graph has ended');
  });
  const [mb] = (await Promise.race([once(changing, 'message', heard), ended])) as unknown[];
  heard.abort();
  return Number(mb);
}

/** Bytes of a fresh restore of a graph that is not open. */
async function bytesOfRestored(graph: string): Promise<number> {
  const restored = `${graph}-restored`;
  const [store, other] = [
    await openStore(`embedded:${graph}`),
    await openStore(`embedded:${restored}`),
  ];
  await migrate(other, entityKindNames);
  await restoreArchive(other, () => writeArchive(store));
  await other.close();
  await store.close();
  return bytesIn(restored);
}

/** Bytes of a copy of an open graph that is opened and closed once, since only then the engine has written all anew. */
async function bytesOf(graph: string): Promise<number> {
  const copy = `${graph}-copy`;
  await cp(graph, copy, { recursive: true });
  await (await openStore(`embedded:${copy}`)).close();
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
