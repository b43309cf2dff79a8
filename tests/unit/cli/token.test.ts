import {
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeEach, describe, expect, it } from '@jest/globals';
import { hashToken, readTokenLines } from '../../../src/config/token-lines.js';
import { multaqa } from '../../fixtures/cli-harness.js';

const folder = mkdtempSync(join(tmpdir(), 'multaqa-token-'));
const file = join(folder, 'tokens');
afterAll(() => {
  rmSync(folder, { recursive: true });
});
beforeEach(() => {
  for (const name of readdirSync(folder)) rmSync(join(folder, name));
});

const token = (line: string, environment = {}) =>
  multaqa(['token', ...line.split(' '), '--file', file], { environment });
const read = () => readFileSync(file, 'utf8');

describe('token create', () => {
  it('prints a token once, and leaves its hash alone in a file of its owner', async () => {
    const { code, stdout, stderr } = await token('create a-1 --role CURATOR');
    const made = stdout.trimEnd().split('\n').at(-1) ?? '';
    expect(code).toBe(0);
    expect(made).toMatch(/^mq_[\w-]{43}$/);
    expect(stderr).toContain('"a-1" (CURATOR)');
    expect(stderr).not.toContain(made);
    expect(read()).toBe(`a-1 CURATOR ${hashToken(made)}\n`);
    expect(statSync(file).mode & 0o777).toBe(0o600);
    expect(readdirSync(folder)).toEqual(['tokens']);
  });

  it('adds a line to those that are there, which stay as they are', async () => {
    const before = `# ours\nold ADMIN ${hashToken('old')} 5`;
    writeFileSync(file, before, { mode: 0o640 });
    const first = await token('create a --role READER --budget 0');
    await token('create b --role READER --budget 1000000000');
    const hash = hashToken(first.stdout.trim());
    expect(read().startsWith(`${before}\na READER ${hash} 0\nb READER `)).toBe(true);
    expect(read().endsWith(' 1000000000\n')).toBe(true);
    expect(statSync(file).mode & 0o777).toBe(0o640);
    expect(readTokenLines(read()).tokens).toHaveLength(3);
  });

  it('writes to the file behind a link', async () => {
    writeFileSync(join(folder, 'real'), '');
    symlinkSync(join(folder, 'real'), file);
    await token('create a --role READER');
    expect(readFileSync(join(folder, 'real'), 'utf8')).toMatch(/^a READER /);
  });

  it('makes no two that are the same, and loses none that are made at once', async () => {
    const names = Array.from({ length: 8 }, (_, i) => `t${i}`);
    const ended = await Promise.all(names.map((name) => token(`create ${name} --role READER`)));
    const done = ended.filter(({ code }) => code === 0);
    const refused = ended.filter(({ code }) => code !== 0);
    expect(done).not.toEqual([]);
    expect(new Set(done.map(({ stdout }) => stdout)).size).toBe(done.length);
    expect(readTokenLines(read()).tokens).toHaveLength(done.length);
    for (const { code, stdout, stderr } of refused) {
      expect([code, stdout]).toEqual([1, '']);
      expect(stderr).toContain('Another command is changing this file');
    }
  });

  it('takes the file of the server where none is named', async () => {
    const { code } = await multaqa(['token', 'create', 'a', '--role', 'READER'], {
      environment: { AUTH_TOKENS_FILE: file },
    });
    expect([code, read()]).toEqual([0, expect.stringMatching(/^a READER /)]);
  });

  it.each([
    ['create', 2, 'Give the name of the token: multaqa token create <name>.'],
    ['create a', 2, 'Give --role: one of READER, CONTRIBUTOR, CURATOR, ADMIN.'],
    ['create a --role OWNER', 2, 'Allowed choices are READER, CONTRIBUTOR, CURATOR, ADMIN'],
    ['create A --role READER', 2, 'A name takes up to 64 of'],
    ['create a/b --role READER', 2, 'A name takes up to 64 of'],
    ['create # --role READER', 2, 'A name takes up to 64 of'],
    ['create a --role READER --budget -1', 2, 'budget'],
    ['create a --role READER --budget 1e9', 2, '--budget takes an integer from 0 to 1000000000.'],
    ['create a b --role READER', 2, 'too many arguments'],
    ['create old --role READER', 1, 'has a token "old" already: revoke it first.'],
    ['make a --role READER', 2, 'Allowed choices are create, list, revoke'],
    ['list a', 2, 'list takes no name'],
    ['list --role READER', 2, '--role and --budget belong to create only.'],
    ['revoke', 2, 'Give the name of the token'],
    ['revoke new', 1, 'has no token "new".'],
  ])('%s is refused, and changes nothing', async (line, expected, sentence) => {
    const before = `old ADMIN ${hashToken('old')}\n`;
    writeFileSync(file, before);
    const { code, stdout, stderr } = await token(line);
    expect([code, stdout]).toEqual([expected, '']);
    expect(stderr).toContain(sentence);
    expect(read()).toBe(before);
    expect(readdirSync(folder)).toEqual(['tokens']);
  });

  it('leaves a broken file as it is', async () => {
    writeFileSync(file, 'a READER secret\n');
    const { code, stderr } = await token('create b --role READER');
    expect([code, read()]).toEqual([1, 'a READER secret\n']);
    expect(stderr).toContain('tokens", line 1: the third word must be the SHA-256');
    expect(stderr).not.toContain('secret');
  });

  it('makes no folder', async () => {
    const { code, stderr } = await multaqa([
      'token',
      'create',
      'a',
      '--role',
      'READER',
      '--file',
      join(folder, 'none', 'tokens'),
    ]);
    expect([code, stderr]).toEqual([1, expect.stringContaining('its folder does not exist')]);
  });

  it('needs a file', async () => {
    const { code, stderr } = await multaqa(['token', 'create', 'a', '--role', 'READER']);
    expect([code, stderr]).toEqual([
      2,
      expect.stringContaining('Give the file of tokens by --file'),
    ]);
  });
});

describe('the tokens of a file', () => {
  beforeEach(() => {
    writeFileSync(file, `# ours\na READER ${hashToken('a')}\nab ADMIN ${hashToken('ab')} 7\n`);
  });

  it('are listed without their hashes', async () => {
    const { code, stdout } = await token('list');
    expect(code).toBe(0);
    expect(stdout).toMatch(/a +READER +by its role\nab +ADMIN +7\n$/);
    expect(stdout).not.toContain(hashToken('a'));
  });

  it('are listed, made and withdrawn in JSON for a program', async () => {
    const listed = await token('list --json');
    expect(JSON.parse(listed.stdout)).toEqual([
      { name: 'a', role: 'READER', costPerMinute: null },
      { name: 'ab', role: 'ADMIN', costPerMinute: 7 },
    ]);
    const made = await token('create c --role READER --json');
    const { token: secret, ...rest } = JSON.parse(made.stdout) as Record<string, string>;
    expect(rest).toEqual({ name: 'c', role: 'READER' });
    expect(read()).toContain(hashToken(secret ?? ''));
    expect(JSON.parse((await token('revoke c --json')).stdout)).toEqual({ name: 'c' });
  });

  it('are withdrawn one by one', async () => {
    const { code, stdout, stderr } = await token('revoke a');
    expect([code, stdout]).toEqual([0, '']);
    expect(stderr).toContain('no longer has the token of "a"');
    expect(read()).toBe(`# ours\nab ADMIN ${hashToken('ab')} 7\n`);
  });

  it('are not looked for in a file that is not there', async () => {
    rmSync(file);
    for (const line of ['list', 'revoke a']) {
      const { code, stderr } = await token(line);
      expect([code, stderr]).toEqual([1, expect.stringContaining('There is no file')]);
    }
    expect(readdirSync(folder)).toEqual([]);
  });
});
