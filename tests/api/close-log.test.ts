import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { LastArchive } from '../../src/server/lifetime/last-archive.js';
import { multaqa } from '../fixtures/cli-harness.js';
import { startServer, type Harness } from '../fixtures/server-harness.js';
import { useTokens } from '../fixtures/tokens.js';

describe('POST /admin/close-log', () => {
  const tokens = useTokens({ admin: 'ADMIN', curator: 'CURATOR' });
  const lastArchive = new LastArchive(undefined);
  const asked: unknown[] = [];
  let server: Harness;
  beforeAll(async () => {
    server = await startServer({
      lastArchive,
      environment: { AUTH_TOKENS_FILE: tokens.file },
      closeLog: ({ name }, closing) => {
        asked.push({ by: name, ...closing });
        return Promise.resolve({ before: 5, removed: 4, archive: closing.archive });
      },
    });
  });
  afterAll(() => server.stop());

  const post = async (query: string, holder: 'admin' | 'curator' | undefined) => {
    const headers = holder ? { authorization: `Bearer ${tokens.of(holder)}` } : {};
    const response = await server.get(`/admin/close-log${query}`, { method: 'POST', headers });
    return [response.status, await response.text()] as const;
  };

  it('is for the role ADMIN', async () => {
    expect((await post('?before=5', undefined))[0]).toBe(401);
    expect((await post('?before=5', 'curator'))[0]).toBe(403);
    expect(asked).toEqual([]);
  });

  it.each(['', '?before=', '?before=-1', '?before=2026-13-01', '?before=1&before=2'])(
    'refuses %j',
    async (query) => {
      const [status, text] = await post(query, 'admin');
      expect([status, text]).toEqual([
        400,
        expect.stringContaining('before takes a version or a date'),
      ]);
    },
  );

  it('needs an archive of this graph', async () => {
    const taken = { at: new Date().toISOString(), by: 'admin', bytes: 1 };
    lastArchive.note({ ...taken, version: { storeId: 'another', number: 9 } });
    const [status, text] = await post('?before=5', 'admin');
    expect([status, text]).toEqual([
      400,
      expect.stringContaining('take one before the log is closed'),
    ]);
    lastArchive.note({ ...taken, version: { storeId: 'test', number: 9 } });
    expect(await post('?before=5', 'admin')).toEqual([
      ...[200, JSON.stringify({ before: 5, removed: 4, archive: 9 })],
    ]);
    expect((await post('?before=2026-01-01', 'admin'))[0]).toBe(200);
    expect(asked).toEqual([
      { by: 'admin', before: 5, archive: 9 },
      { by: 'admin', before: '2026-01-01', archive: 9 },
    ]);
  });
});

describe('multaqa close-log', () => {
  const folder = mkdtempSync(join(tmpdir(), 'multaqa-close-log-'));
  const archive = join(folder, 'archive');
  const environment = { STORE: `embedded:${join(folder, 'graph')}`, HISTORY_KEEP: '0' };
  const close = (...flags: string[]) => multaqa(['close-log', ...flags], { environment });
  beforeAll(async () => {
    await multaqa(['seed'], { environment });
    await multaqa(['seed', '--force'], { environment });
    await multaqa(['archive', '-o', archive, '--quiet'], { environment });
  });
  afterAll(() => {
    rmSync(folder, { recursive: true });
  });

  it('closes the log of a graph that nobody has open, behind an archive that it reads', async () => {
    const { code, stdout } = await close('--before', '2', '--archive', archive);
    expect([code, JSON.parse(stdout)]).toEqual([0, { before: 2, removed: 1, archive: 2 }]);
    const asked = await multaqa(['query', '{ changes(since: 1) { nodes { kind } } }'], {
      environment,
    });
    expect([asked.code, asked.stdout]).toEqual([0, expect.stringContaining('CLOSE_LOG')]);
  });

  it.each([
    [['--before', 'yesterday'], 2, '--before takes a version or a date'],
    [['--before', '2'], 2, 'Give --archive'],
    [['--before', '2', '--archive', join(folder, 'none')], 1, 'none" cannot be read'],
    [['--before', '99', '--archive', archive], 1, 'the log can be closed before that at most'],
  ])('refuses %j', async (flags, code, sentence) => {
    const told = await close(...flags);
    expect([told.code, told.stderr]).toEqual([code, expect.stringContaining(sentence)]);
  });

  it('refuses a damaged archive', async () => {
    const damaged = join(folder, 'damaged');
    writeFileSync(damaged, 'nothing of the kind');
    expect((await close('--before', '2', '--archive', damaged)).code).toBe(1);
  });
});
