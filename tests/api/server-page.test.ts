import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startServer } from '../fixtures/server-harness.js';
import type { Harness } from '../fixtures/server-harness.js';

describe('the page', () => {
  let folder: string;
  let server: Harness;
  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'multaqa-page-'));
    mkdirSync(join(folder, 'assets'));
    writeFileSync(join(folder, 'index.html'), '<!doctype html><title>ملتقى</title>');
    writeFileSync(join(folder, 'assets', 'index-1.js'), 'let plain;');
    writeFileSync(join(folder, 'assets', 'index-1.js.gz'), gzipSync('let packed;'));
    server = await startServer({ pageFolder: folder });
  });
  afterAll(async () => {
    await server.stop();
    rmSync(folder, { recursive: true });
  });

  it('is served at the root, under a policy that lets nothing in from elsewhere', async () => {
    const response = await server.get('/');
    expect(response.status).toBe(200);
    expect(response.headers.get('content-type')).toBe('text/html; charset=utf-8');
    expect(await response.text()).toContain('ملتقى');
    const policy = response.headers.get('content-security-policy') ?? '';
    expect(policy).toContain("default-src 'none'");
    expect(policy).not.toMatch(/https?:|\*|unsafe-eval/);
  });

  it('finds its files, which a browser may keep for good', async () => {
    const { status, headers } = await server.get('/assets/index-1.js');
    expect(status).toBe(200);
    expect(headers.get('content-type')).toBe('text/javascript; charset=utf-8');
    expect(headers.get('cache-control')).toContain('immutable');
  });

  it.each([
    ['gzip, deflate, br', 'let packed;'],
    ['identity', 'let plain;'],
    ['gzip;q=0, br;q=0', 'let plain;'],
  ])('gives them as the browser takes them: %s', async (encodings, text) => {
    const response = await server.get('/assets/index-1.js', {
      headers: { 'accept-encoding': encodings },
    });
    expect(await response.text()).toBe(text);
  });

  it.each(['/assets/none.js', '/assets/..%2findex.html', '/assets/../../package.json', '/assets/'])(
    'gives nothing else: %s',
    async (path) => {
      const status = await new Promise((resolve, reject) => {
        // fetch would tidy the path up before it asks
        request(server.url, { path }, (response) => {
          resolve(response.resume().statusCode);
        })
          .on('error', reject)
          .end();
      });
      expect(status).toBe(404);
    },
  );

  it('says how it is built where it is not', async () => {
    const unbuilt = await startServer();
    const response = await unbuilt.get('/');
    await unbuilt.stop();
    expect(response.status).toBe(200);
    expect(await response.text()).toContain('npm run build:page');
  });
});
