import { execFile } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { createApi } from '../../src/api/api.js';
import { readOperations } from '../../src/operations/read-operations.js';
import { useSeed } from '../fixtures/seed/seed-graph.js';
import { startServer, type Harness } from '../fixtures/server-harness.js';

const page = readFileSync('docs/dashboards.md', 'utf8');
const programs = [...page.matchAll(/```js\n([^`]*)```/g)].map(([, program = '']) => program);

describe('the page on dashboards', () => {
  const seed = useSeed();
  let server: Harness;
  beforeAll(async () => {
    const api = await createApi();
    const operations = readOperations('operations', api.schema);
    server = await startServer({ api, store: seed.store, operations });
  });
  afterAll(() => server.stop());

  /** What a program of the page prints, line by line, when it asks this server. */
  async function run(program: string): Promise<readonly string[]> {
    const code = program.replaceAll('http://127.0.0.1:4000', server.url);
    const options = ['--input-type=module', '-e', code];
    const { stdout } = await promisify(execFile)(process.execPath, options);
    return stdout.trimEnd().split('\n');
  }

  it('has a program that prints the editions of the series', async () => {
    expect(await run(programs[0] ?? '')).toEqual([
      expect.stringMatching(/^Inaugural edition of Diplomatic Connect 2023-04-12 \d+$/),
      expect.any(String),
      expect.any(String),
      '4th edition of Diplomatic Connect 2024-12-17 3',
    ]);
  });

  it('has a program whose second answer is confirmed', async () => {
    expect(await run(programs[1] ?? '')).toEqual(['200', '304']);
  });
});
