import { cp, mkdtemp, readdir, rm, stat } from 'node:fs/promises';
import { randomUUID } from 'node:crypto';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { restoreArchive, writeArchive } from '../../../src/archive/index.js';
import { closeLog } from '../../../src/change/upkeep/close-log.js';
import type { ChangeOutcome } from '../../../src/change/actions/action-types.js';
import { readDisputableClaims } from '../../../src/claims/graph/read-claims.js';
import { entityKindNames } from '../../../src/model/kinds.js';
import { createCuration } from '../../../src/review/curation.js';
import { migrate } from '../../../src/store/migrate.js';
import { openStore } from '../../../src/store/open-store.js';
import { readIds } from '../../../src/store/read-row.js';
import { cypher, toStatement } from '../../../src/store/statement.js';
import { fillWithSeed } from '../../fixtures/seed/open-seed.js';
import { Endings } from '../endings.js';
import { table } from '../report/table.js';
import { say } from '../say.js';

/**
 * Makes as many changes as some years bring, on the embedded engine and the seed, and closes the log ten times meanwhile: the
 * bytes of a change on disk, the folder beside a fresh restore of the same graph, and the growth of the process. Nine changes of
 * ten rank a claim, one states a name. The exit code is 1 where a mark is missed.
 */
const { values } = parseArgs({ options: { changes: { type: 'string', default: '100000' } } });
const count = Number(values.changes);
const closings = 10;
const marks = { bytesOfChange: 1.2 * 1024, folderTimes: 2, mbOfThousand: 1 };

const endings = new Endings();
const folder = await mkdtemp(join(tmpdir(), 'multaqa-years-'));
endings.add(() => rm(folder, { recursive: true, force: true }));
try {
  const graph = join(folder, 'graph');
  const store = await openStore(`embedded:${graph}`, { keepsOrder: true });
  endings.add(() => store.close());
  await fillWithSeed(store);
  const curation = createCuration(store);
  const people = readIds(await store.read(toStatement(cypher`MATCH (n:Person) RETURN n.id`)));
  const claims = (await readDisputableClaims(store, people)).map(({ id }) => id);
  const rows: string[][] = [];
  const bytesOfChange: number[] = [];
  const rss: { readonly made: number; readonly mb: number }[] = [];
  let held = await bytesOf(graph);
  for (let closed = 1; closed <= closings; closed++) {
    const [from, to] = [closed - 1, closed].map((part) => Math.round((part * count) / closings));
    for (let made = from ?? 0; made < (to ?? 0); made++) await change(made);
    const open = await bytesOf(graph);
    const { number: before } = await store.version();
    await closeLog(store, { by: 'bench', role: 'ADMIN' }, { before, archive: before, keepDays: 0 });
    const left = await bytesOf(graph);
    const each = ((open - held) * closings) / count;
    bytesOfChange.push(each);
    rss.push({ made: to ?? 0, mb: process.memoryUsage().rss / 1024 / 1024 });
    const numbers = [each, open / 1024, left / 1024, rss.at(-1)?.mb ?? 0];
    rows.push([String(to), ...numbers.map((number) => number.toFixed(0))]);
    say(`${to} changes`);
    held = left;
  }
  const fresh = await bytesOfRestored();
  const [middle, last] = [rss[closings / 2 - 1], rss.at(-1)];
  const mbOfThousand =
    ((last?.mb ?? 0) - (middle?.mb ?? 0)) / (((last?.made ?? 0) - (middle?.made ?? 0)) / 1000);
  const found = {
    bytesOfChange: bytesOfChange.reduce((sum, bytes) => sum + bytes, 0) / closings,
    folderTimes: held / fresh,
    mbOfThousand,
  };
  const head = ['changes', 'bytes of a change', 'folder, kB', 'log closed, kB', 'process, MB'];
  process.stdout.write(`${table(head, rows)}\n\n`);
  const names = Object.keys(marks) as (keyof typeof marks)[];
  for (const name of names)
    process.stdout.write(`${name}: ${found[name].toFixed(2)}, at most ${marks[name]}\n`);
  if (names.some((name) => found[name] > marks[name])) process.exitCode = 1;

  async function change(made: number): Promise<void> {
    const outcome = await (made % 10 === 9
      ? curation.assertClaim(author(), {
          confirm: ['WORDS_NOT_FOUND', 'LABEL'],
          claim: {
            ...{ subject: people[made % people.length] ?? '', predicate: 'NAME' },
            value: { text: `Name ${made}`, lang: 'EN', nameKind: 'ALIAS' },
            evidence: [{ document: 'document:article', note: 'It is listed.' }],
          },
        })
      : curation.setRank(author(), {
          claim: claims[made % claims.length] ?? '',
          rank: Math.floor(made / claims.length) % 2 === 0 ? 'DEPRECATED' : 'NORMAL',
        }));
    refuseErrors(outcome);
  }

  async function bytesOfRestored(): Promise<number> {
    const restored = join(folder, 'restored');
    const other = await openStore(`embedded:${restored}`);
    await migrate(other, entityKindNames);
    await restoreArchive(other, () => writeArchive(store));
    await other.close();
    return bytesIn(restored);
  }
} finally {
  await endings.run();
}
process.exit();

function author() {
  return { by: 'bench', role: 'CURATOR', reason: 'A bench.', requestId: randomUUID() } as const;
}

function refuseErrors({ errors }: ChangeOutcome): void {
  if (errors.length > 0) throw new Error(JSON.stringify(errors));
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
