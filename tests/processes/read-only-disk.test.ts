import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { builtProgram } from '../fixtures/built-program.js';

/** Mounts a disk for the commands alone, without rights of an administrator. */
const alone = ['unshare', '--map-root-user', '--mount'] as const;

const canMount = (() => {
  try {
    execFileSync(alone[0], [...alone.slice(1), 'mount', '-t', 'tmpfs', 'tmpfs', '/mnt']);
    return true;
  } catch {
    return false; // another system, or one that lets no user do it
  }
})();

(canMount ? describe : describe.skip)('a disk that is read-only', () => {
  let home = '';
  beforeAll(async () => {
    home = await mkdtemp(join(tmpdir(), 'read-only-'));
  });
  afterAll(() => rm(home, { recursive: true }));

  it('is told as that, by all that would write there', async () => {
    const program = await builtProgram('src/cli/main');
    const commands = [
      'query "{ countries { totalCount } }" --store embedded:$disk/graph',
      'doctor --store embedded:$disk/graph',
      'seed --store embedded:$disk/a/b',
      'archive --store embedded:$home/graph -o $disk/x.archive',
      'backup $disk/a/b --store embedded:$home/graph',
      'seed-export article -o $disk/a/b --store embedded:$home/graph',
      'init $disk/a/b',
      'init $disk/empty',
    ];
    const multaqa = `node ${program}`;
    const script = [
      `home=${home} disk=${home}/disk && mkdir $disk && mount -t tmpfs tmpfs $disk && mkdir $disk/empty`,
      `${multaqa} seed --store embedded:$home/graph >/dev/null && cp -r $home/graph $disk/graph`,
      'mount -o remount,ro $disk',
      ...commands.map((command) => `echo; ${multaqa} ${command} 2>&1`),
    ].join('\n');
    const { stdout } = spawnSync(alone[0], [...alone.slice(1), 'sh', '-c', script], {
      encoding: 'utf8',
      env: { ...process.env, LOG_LEVEL: 'silent' },
    });
    const told = stdout
      .replaceAll(home, '')
      .split('\n')
      .filter((line) => line.includes('/disk'));
    expect(told).toEqual([
      'multaqa: The graph in "/disk/graph" cannot be opened: its disk is read-only.',
      expect.stringMatching(
        /^WRONG +store +The graph in "\/disk\/graph" cannot be opened: its disk is read-only\.$/,
      ),
      'multaqa: The folder "/disk/a/b" cannot be created: its disk is read-only.',
      'multaqa: "/disk/x.archive" cannot be written: that disk is read-only.',
      'multaqa: "/disk/a/b" cannot be written: that disk is read-only.',
      'multaqa: "/disk/a/b/datasets/article" cannot be written: that disk is read-only.',
      'multaqa: "/disk/a" cannot be written: that disk is read-only.',
      expect.stringMatching(
        /^multaqa: "\/disk\/empty\/.+" cannot be written: that disk is read-only\.$/,
      ),
    ]);
  });
});
