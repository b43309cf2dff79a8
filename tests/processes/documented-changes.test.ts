import { execFile } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { useSeed } from '../fixtures/seed/seed-graph.js';
import { createApi } from '../../src/api/api.js';
import { startServer, type Harness } from '../fixtures/server-harness.js';

const page = readFileSync('docs/changes.md', 'utf8');
const run = promisify(execFile);

describe('the page on following the graph', () => {
  const seed = useSeed();
  let server: Harness;
  beforeAll(async () => {
    server = await startServer({ store: seed.store, api: await createApi() });
  });
  afterAll(() => server.stop());

  const programOf = (language: string): string => {
    const [, code = ''] =
      new RegExp(`\`\`\`${language}\\n([^\`]*(?:\`[^\`]+)*?)\`\`\``).exec(page) ?? [];
    return code.replaceAll('http://127.0.0.1:4000', server.url);
  };
  const printed = /^1 LOAD false [1-9]\d*\n$/i;

  it('has a program in JavaScript that tells of the load', async () => {
    const { stdout } = await run(process.execPath, ['--input-type=module', '-e', programOf('js')]);
    expect(stdout).toMatch(printed);
  });

  it('has one in Python that tells the same', async () => {
    const { stdout } = await run('python3', ['-c', programOf('python')]);
    expect(stdout).toMatch(printed);
  });

  it('has one that subscribes by GraphQL', async () => {
    const { stdout } = await run(process.execPath, ['--input-type=module', '-e', programOf('mjs')]);
    expect(stdout).toMatch(/^1 false [1-9]\d*\n$/);
  });

  it('has a first command for curl that gives lines of JSON', async () => {
    const [command = ''] = programOf('sh').split('\n');
    const { stdout } = await run('sh', ['-c', command]);
    const [line = ''] = stdout.split('\n');
    expect(JSON.parse(line)).toMatchObject({ number: 1, kind: 'LOAD' });
  });
});
