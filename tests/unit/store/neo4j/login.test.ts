import { mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import neo4j from 'neo4j-driver';
import type { AuthToken } from 'neo4j-driver';
import { Login } from '../../../../src/store/neo4j/login.js';

const minute = 60_000;
const failure = (code: string) => new neo4j.Neo4jError(code, code, '', '');

describe('the login of a process', () => {
  let folder: string;
  let passwordFile: string;
  /** The server's. */
  let right: string | undefined;
  let tried: string[];
  let written = 0;
  let login: Login;

  beforeEach(() => {
    jest.useFakeTimers();
    folder = mkdtempSync(join(tmpdir(), 'multaqa-login-'));
    passwordFile = join(folder, 'password');
    right = 'first';
    tried = [];
    write('first');
    login = make('bolt');
  });
  afterEach(() => {
    jest.useRealTimers();
    rmSync(folder, { recursive: true });
  });

  function make(scheme: 'bolt' | 'neo4j', file: string | null = passwordFile): Login {
    const address = { url: `${scheme}://graph.example`, user: 'multaqa', database: undefined };
    return new Login({ ...address, password: 'first', passwordFile: file ?? undefined }, logIn);
  }

  /** A server that counts refused logins as Neo4j does. */
  async function logIn({ credentials }: AuthToken): Promise<void> {
    tried.push(credentials);
    await Promise.resolve();
    if (right === undefined) throw failure('ServiceUnavailable');
    if (right === 'locked') throw failure('Neo.ClientError.Security.AuthenticationRateLimit');
    if (credentials !== right) throw failure('Neo.ClientError.Security.Unauthorized');
  }

  /** Writes the file, each time later than before. */
  function write(password: string): void {
    writeFileSync(passwordFile, `${password}\n`);
    written += 10;
    utimesSync(passwordFile, written, written);
  }

  /** Opens connections as a driver does: how many of them were let through. */
  async function open(count = 1): Promise<number> {
    const gates = Array.from({ length: count }, () => login.getClientCertificate());
    const settled = await Promise.allSettled(gates);
    return settled.filter(({ status }) => status === 'fulfilled').length;
  }

  it('is proven once for all connections that are opened at once', async () => {
    expect(await open(50)).toBe(50);
    expect(tried).toEqual(['first']);
    expect(login.getToken().credentials).toBe('first');
  });

  it('is not tried again with a password that was refused, however many connections are wanted', async () => {
    right = 'second';
    for (let i = 0; i < 9 * 60; i++) {
      expect(await open(20)).toBe(0);
      jest.advanceTimersByTime(1000);
    }
    expect(tried).toEqual(['first']);
  });

  it('is told its refusal by the error of the server', async () => {
    right = 'second';
    const code = 'Neo.ClientError.Security.Unauthorized';
    await expect(login.getClientCertificate()).rejects.toMatchObject({ code });
    await expect(login.getClientCertificate()).rejects.toMatchObject({ code });
  });

  it('takes a new file within 15 s, and at most one login each 10 s until it is right', async () => {
    await open();
    right = 'third';
    await open();
    write('second');
    const at: number[] = [];
    const start = performance.now();
    for (let i = 0; i < 600 && tried.at(-1) !== 'third'; i++) {
      const before = tried.length;
      await open(3);
      if (tried.length > before) at.push(performance.now() - start);
      if (tried.at(-1) === 'second') write('third');
      jest.advanceTimersByTime(100);
    }
    expect(tried).toEqual(['first', 'first', 'second', 'third']);
    const [second = 0, third = 0] = at;
    for (const pause of [second, third - second]) {
      expect(pause).toBeGreaterThanOrEqual(10_000);
      expect(pause).toBeLessThan(13_200);
    }
    expect(login.getToken().credentials).toBe('third');
  });

  it('is never refused where the file is written before a connection is wanted', async () => {
    await open();
    right = 'second';
    write('second');
    expect(await open(5)).toBe(5);
    expect(tried).toEqual(['first', 'second']);
  });

  it('falls back to the last right password where the server does not have the new one yet', async () => {
    await open();
    write('second');
    expect(await open()).toBe(0);
    expect(login.getToken().credentials).toBe('first'); // the open connections have it
    jest.advanceTimersByTime(13_000);
    expect(await open()).toBe(1);
    right = 'second'; // later, the server has it
    expect(await open()).toBe(0);
    jest.advanceTimersByTime(13_000);
    expect(await open()).toBe(1);
    expect(tried).toEqual(['first', 'second', 'first', 'first', 'second']);
  });

  it('tries the same password again once its file is written again, or after ten minutes', async () => {
    right = 'second';
    await open();
    right = 'first';
    jest.advanceTimersByTime(minute);
    expect(await open()).toBe(0);
    write('first');
    expect(await open()).toBe(1);
    right = 'second';
    await open();
    right = 'first';
    jest.advanceTimersByTime(10 * minute);
    expect(await open()).toBe(1);
    expect(tried).toHaveLength(4);
  });

  it('waits where somebody has locked the user, and then sends the same password', async () => {
    right = 'locked';
    expect(await open(10)).toBe(0);
    right = 'first';
    jest.advanceTimersByTime(9_900);
    expect(await open(10)).toBe(0);
    jest.advanceTimersByTime(3_200);
    expect(await open(10)).toBe(10);
    expect(tried).toEqual(['first', 'first']);
  });

  it('keeps the right password where the file is gone', async () => {
    await open();
    rmSync(passwordFile);
    expect(await open()).toBe(1);
  });

  it('has the password of the settings without a file', async () => {
    login = make('bolt', null);
    write('second');
    expect(await open()).toBe(1);
    expect(tried).toEqual(['first']);
  });

  it('is tried again at once where the server was away, which refuses nothing', async () => {
    right = undefined;
    expect(await open()).toBe(0);
    right = 'first';
    expect(await open()).toBe(1);
  });

  it('leaves it to a cluster whether another of its servers is there', async () => {
    login = make('neo4j');
    right = undefined;
    expect(await open()).toBe(1);
    right = 'second';
    expect(await open()).toBe(0);
  });
});
