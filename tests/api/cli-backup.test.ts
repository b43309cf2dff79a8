import {
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { openStore } from '../../src/store/open-store.js';
import { multaqa } from '../fixtures/cli-harness.js';
import { statement } from '../fixtures/stores/every-store.js';

const folder = mkdtempSync(join(tmpdir(), 'multaqa-backup-'));
const environment = { STORE: `embedded:${join(folder, 'graph')}` };
const backups = join(folder, 'backups');
afterAll(() => {
  rmSync(folder, { recursive: true });
});

const backup = (...flags: readonly string[]) =>
  multaqa(['backup', backups, '--quiet', ...flags], { environment });
/** Only dates come from the clock of a test; all else that waits does so in real time. */
const everythingElse = [
  ...([
    'hrtime',
    'nextTick',
    'performance',
    'queueMicrotask',
    'setImmediate',
    'clearImmediate',
  ] as const),
  ...(['setInterval', 'clearInterval', 'setTimeout', 'clearTimeout'] as const),
];
const archives = () => readdirSync(backups).filter((name) => name.endsWith('.archive'));

describe('multaqa backup', () => {
  beforeAll(() => multaqa(['seed'], { environment }));

  it('names an archive once it was read back, and keeps the newest', async () => {
    for (let taken = 0; taken < 3; taken += 1) {
      const { code, stdout } = await backup('--keep', '2');
      expect([code, stdout]).toEqual([
        0,
        expect.stringMatching(/^multaqa-.*\.archive: version \d+/),
      ]);
    }
    const index = JSON.parse(readFileSync(join(backups, 'backups.json'), 'utf8')) as {
      readonly file: string;
    }[];
    expect(archives()).toEqual(index.map(({ file }) => file));
    expect(archives()).toHaveLength(2);
    const modes = readdirSync(backups).map((name) => statSync(join(backups, name)).mode & 0o777);
    expect(new Set(modes)).toEqual(new Set([0o600]));
    const restored = { STORE: `embedded:${join(folder, 'restored')}` };
    const [, newest = ''] = archives();
    const { code } = await multaqa(['restore', join(backups, newest)], { environment: restored });
    expect(code).toBe(0);
  });

  it('removes nothing that its index does not name', async () => {
    writeFileSync(join(backups, 'multaqa-of-another.archive'), 'kept');
    await backup('--keep', '1');
    expect(archives()).toHaveLength(2);
    expect(readFileSync(join(backups, 'multaqa-of-another.archive'), 'utf8')).toBe('kept');
  });

  it('leaves all as it is where there is no graph, or an index of others', async () => {
    const before = readdirSync(backups);
    const nowhere = { STORE: `embedded:${join(folder, 'nowhere')}` };
    const missing = await multaqa(['backup', backups, '--quiet'], { environment: nowhere });
    expect([missing.code, readdirSync(backups)]).toEqual([1, before]);
    const index = readFileSync(join(backups, 'backups.json'));
    writeFileSync(
      join(backups, 'backups.json'),
      '[{"file": "../graph/graph.grafeo", "at": "2024"}]',
    );
    const { code, stderr } = await backup('--keep', '1');
    expect([code, stderr]).toEqual([1, expect.stringContaining('is no index of backups')]);
    expect(readdirSync(backups)).toEqual(before);
    writeFileSync(join(backups, 'backups.json'), index);
  });

  it('tells by its exit code whether the newest is old, and takes none', async () => {
    const before = readdirSync(backups);
    expect((await backup('--max-age', '1')).code).toBe(0);
    const index = JSON.parse(readFileSync(join(backups, 'backups.json'), 'utf8')) as object[];
    const old = index.map((each) => ({ ...each, at: '2024-01-01T00:00:00.000Z' }));
    writeFileSync(join(backups, 'backups.json'), JSON.stringify(old));
    expect((await backup('--max-age', '1')).code).toBe(3);
    expect(readdirSync(backups)).toEqual(before);
    const ahead = index.map((each) => ({ ...each, at: '2999-01-01T00:00:00.000Z' }));
    writeFileSync(join(backups, 'backups.json'), JSON.stringify(ahead));
    const jumped = await backup('--max-age', '1');
    expect([jumped.code, jumped.stdout]).toEqual([3, expect.stringContaining('the clock was')]);
    writeFileSync(join(backups, 'backups.json'), JSON.stringify(index));
    const empty = await multaqa(['backup', join(folder, 'empty'), '--max-age', '1']);
    expect([empty.code, empty.stdout]).toEqual([3, 'no backup\n']);
  });

  it.each(['0', 'many'])('refuses to keep %s', async (count) => {
    const { code, stderr } = await backup('--keep', count);
    expect([code, stderr]).toEqual([2, expect.stringContaining('--keep takes a whole number')]);
  });
});

describe('a clock that jumps', () => {
  const jumping = join(folder, 'jumping');
  const at = async (moment: string, ...flags: readonly string[]) => {
    jest.useFakeTimers({ now: new Date(moment), doNotFake: everythingElse });
    return multaqa(['backup', jumping, '--quiet', ...flags], { environment });
  };
  const listed = () =>
    (
      JSON.parse(readFileSync(join(jumping, 'backups.json'), 'utf8')) as {
        readonly file: string;
        readonly at: string;
      }[]
    ).map(({ file, at: moment }) => [moment.slice(0, 10), existsSync(join(jumping, file))]);
  afterEach(() => {
    jest.useRealTimers();
  });

  it.each([
    ['back', ['2026-05-03', '2026-05-01', '2026-05-02']],
    ['forward', ['2026-05-01', '2031-01-01', '2026-05-02']],
    ['nowhere', ['2026-05-01', '2026-05-01', '2026-05-01']],
  ])('%s: the last two that were taken are kept', async (_, days) => {
    rmSync(jumping, { recursive: true, force: true });
    for (const day of days) expect((await at(day, '--keep', '2')).code).toBe(0);
    expect(listed()).toEqual(days.slice(1).map((day) => [day, true]));
    const last = days.at(-1) ?? '';
    expect((await at(last, '--max-age', '26')).code).toBe(0);
    expect((await at('2026-05-04', '--max-age', '26')).code).toBe(3);
  });

  it('counts one of a time to come as too old, until the next is taken', async () => {
    rmSync(jumping, { recursive: true, force: true });
    await at('2031-01-01');
    const ahead = await at('2026-05-01', '--max-age', '26');
    expect([ahead.code, ahead.stdout]).toEqual([3, expect.stringContaining('the clock was or is')]);
    await at('2026-05-01');
    expect((await at('2026-05-01', '--max-age', '26')).code).toBe(0);
  });

  it('is told where the index has no moment', async () => {
    const index = join(jumping, 'backups.json');
    writeFileSync(index, readFileSync(index, 'utf8').replaceAll(/"at": "[^"]*"/g, '"at": "soon"'));
    const { code, stderr } = await at('2026-05-01', '--max-age', '26');
    expect([code, stderr]).toEqual([1, expect.stringContaining('is no index of backups')]);
  });
});

/** The commands of the drill, as the page for operators has them. */
function drillIn(page: string): readonly string[] {
  const [, block = ''] = /\nThe drill.*?```sh\n(.*?)```/s.exec(page) ?? [];
  return block.split('\n').filter((line) => line !== '');
}

describe('the drill', () => {
  it('is done as the page has it: the newest backup is restored, found whole, and equals the graph', async () => {
    const lines = drillIn(readFileSync('docs/operations.md', 'utf8'));
    const drill = join(folder, 'drill');
    await backup();
    const taken = archives().filter((name) => /-v\d+\./.test(name));
    const newest = join(backups, taken.sort().at(-1) ?? '');
    const outputs: string[] = [];
    for (const line of lines) {
      const words = line
        .replace('/backups/forum/NEWEST', newest)
        .replace('./trial', drill)
        .split(' ');
      const { code, stdout, stderr } = await multaqa(words.slice(1), { environment });
      expect([line, code, stderr.includes('WRONG')]).toEqual([line, 0, false]);
      outputs.push(stdout);
    }
    expect(lines.map((line) => line.split(' ')[1])).toEqual([
      'restore',
      'doctor',
      'stats',
      'stats',
    ]);
    const [, , restored, served] = outputs;
    expect(restored).not.toBe('');
    expect(restored).toBe(served);
  });
});

describe('a graph of a newer version', () => {
  it('is refused in one line by all that would read or change it, and stays as it is', async () => {
    const newer = { STORE: `embedded:${join(folder, 'newer')}` };
    await multaqa(['seed'], { environment: newer });
    const store = await openStore(newer.STORE);
    await store.write(statement("MATCH (d:Dataset {id: 'article'}) SET d.layout = 99"));
    const before = await store.version();
    await store.close();
    for (const line of [
      'seed',
      'seed --force',
      'query {countries{totalCount}}',
      `backup ${backups}`,
    ]) {
      const { code, stderr } = await multaqa([...line.split(' ')], { environment: newer });
      expect([line, code, stderr.split('\n').slice(0, 2)]).toEqual([
        ...[line, 1],
        [expect.stringMatching(/^multaqa: A newer version of Multaqa has written this graph/), ''],
      ]);
    }
    const { code, stdout } = await multaqa(['doctor'], { environment: newer });
    expect([code, /layout .*\n.*/.exec(stdout)?.[0].replace(/\s+/g, ' ')]).toEqual([
      3,
      'layout A newer version of Multaqa has written this graph (form 99; this one knows 7) to mend it: use that version, or restore an archive of this one elsewhere',
    ]);
    const again = await openStore(newer.STORE);
    expect(await again.version()).toEqual(before);
    await again.close();
  });
});
