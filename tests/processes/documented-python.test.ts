import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { createApi } from '../../src/api/api.js';
import { startServer, type Harness } from '../fixtures/server-harness.js';
import { describePython, hasLibraries, python } from './python.js';
import { useSeed } from '../fixtures/seed/seed-graph.js';

const pages = ['researchers', 'clients'].map((name) =>
  readFileSync(new URL(`../../docs/${name}.md`, import.meta.url), 'utf8'),
);
const programs = pages
  .join('\n')
  .split(/^## /m)
  .flatMap((section) =>
    [...section.matchAll(/^```python\n(.*?)^```/gms)].map(
      ([, code = '']) => [section.split('\n', 1).join(), code] as const,
    ),
  );

/** Required output of each program over the seed. */
const printed: Readonly<Record<string, RegExp>> = {
  NetworkX: /^0\.\d+ منظمة التعاون الرقمي\n[^]*^2021-04-12 \[/m,
  'rdflib and SPARQL':
    /مجلس التعاون لدول الخليج العربية \| مجلس التعاون يستضيف الدورة الرابعة من الملتقى/,
  'SPARQL with Oxigraph': /^الدورة الرابعة من الملتقى الدبلوماسي للاقتصاد الرقمي \| \d+\n/,
  'schema.org and other names': /^2024-12-17 \p{Script=Arabic}/mu,
  pandas:
    /^Topic +35\n[^]*Sultanate of Oman +Digital Cooperation Organization +2021-04-12[^]*'DCO'[^]*مجلس التعاون يستضيف/m,
  'polars and DuckDB': /^99\n\[\('[^']+', \d+\)\]\n\d+\n$/,
  'One table by its address': /^True\n$/,
  'pandas by address': /^True True\n$/,
  'polars by address': /^16\n$/,
};

/** Programs of which only some can run everywhere. */
const canRun: Readonly<Record<string, boolean>> = {
  'One table by its address': hasLibraries('polars'),
  'polars by address': hasLibraries('polars'),
  'SPARQL with Oxigraph': hasLibraries('pyoxigraph'),
  'polars and DuckDB': hasLibraries('duckdb', 'polars'),
};

describePython('the Python of the pages for researchers and clients', () => {
  const seed = useSeed();
  const folder = mkdtempSync(join(tmpdir(), 'multaqa-python-'));
  let server: Harness;
  beforeAll(async () => {
    server = await startServer({ store: seed.store, api: await createApi() });
  });
  afterAll(async () => {
    await server.stop();
    rmSync(folder, { recursive: true });
  });

  const runnable = programs.filter(([title]) => canRun[title] ?? true);
  it.each(runnable)('runs against a server: %s', async (title, code) => {
    const child = spawn(python, ['-'], {
      cwd: folder,
      env: { ...process.env, PYTHONIOENCODING: 'utf-8' },
    });
    child.stdin.end(code.replaceAll('http://127.0.0.1:4000', server.url));
    const [out, err] = await Promise.all([text(child.stdout), text(child.stderr)]);
    expect(err).toBe('');
    expect(out).toMatch(printed[title] ?? /never/);
  });

  it('is there for each tool', () => {
    expect(programs.map(([title]) => title)).toEqual(Object.keys(printed));
  });
});
