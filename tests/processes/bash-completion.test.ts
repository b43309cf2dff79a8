import { execFile } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { createApi } from '../../src/api/api.js';
import { bashCompletion } from '../../src/cli/completion/bash.js';
import { describeCommands } from '../../src/cli/completion/describe-commands.js';
import { createProgram } from '../../src/cli/program.js';
import { builtProgram } from '../fixtures/built-program.js';
import { useSeed } from '../fixtures/seed/seed-graph.js';
import { startServer, type Harness } from '../fixtures/server-harness.js';

const { stdin, stdout, stderr } = process;
const { signal } = new AbortController();
const described = describeCommands(
  await createProgram({ environment: {}, stdin, stdout, stderr, signal }, ['completion']),
);
let program: string;
beforeAll(async () => {
  program = await builtProgram('src/cli/main');
});

/** Bash's completions of a line, and what is written beside them. */
async function completeWith(environment: Record<string, string>, ...words: string[]) {
  const script = `multaqa() { "$NODE" "$PROGRAM" "$@"; }
${bashCompletion(described)}
COMP_WORDBREAKS=$' \\t\\n"\\'><=;|&(:'; COMP_LINE="$*"; COMP_POINT=\${#COMP_LINE}
_multaqa; printf '%s\\n' "\${COMPREPLY[@]}"`;
  const env = { PATH: process.env['PATH'], NODE: process.execPath, PROGRAM: program };
  const done = await promisify(execFile)('bash', ['--norc', '-c', script, 'bash', ...words], {
    env: { ...env, ...environment },
  });
  expect(done.stderr).toBe('');
  return done.stdout.trim().split('\n');
}
const complete = (...words: string[]) => completeWith({}, ...words);

describe('completion in bash', () => {
  it('offers commands', async () => {
    const commands = ['serve', 'seed', 'seed-export', 'stats', 'schema', 'split'];
    expect(await complete('multaqa', 's')).toEqual(commands);
    expect(await complete('multaqa', 'h')).toEqual(['help']);
    expect(await complete('multaqa', 'help', 's')).toEqual(commands);
  });

  it('offers formats, options and the values of an option', async () => {
    expect(await complete('multaqa', 'export', 'g')).toEqual(['gephi-csv', 'gexf', 'graphml']);
    expect(await complete('multaqa', 'export', '--o')).toEqual(['--output']);
    expect(await complete('multaqa', 'query', '--format', 't')).toEqual(['table']);
  });

  it('offers nothing, in silence, where no graph is named or none answers', async () => {
    const nowhere = { MULTAQA_URL: 'http://127.0.0.1:9' };
    for (const environment of [{}, nowhere, { STORE: 'embedded:/nowhere' }, { STORE: 'mysql://a' }])
      expect(await completeWith(environment, 'multaqa', 'stats', '--dataset', 'a')).toEqual(['']);
  });

  it('runs nothing that a server puts into an id', async () => {
    const hostile = createServer((_, response) => {
      const datasets = ['art$(touch here)', 'art`id`', 'artful'].map((id) => ({ id }));
      response.setHeader('content-type', 'application/json');
      response.end(JSON.stringify({ data: { datasets } }));
    });
    hostile.listen(0, '127.0.0.1');
    await once(hostile, 'listening');
    const { port } = hostile.address() as AddressInfo;
    const environment = { MULTAQA_URL: `http://127.0.0.1:${port}` };
    const offered = await completeWith(environment, 'multaqa', 'stats', '--dataset', 'art');
    hostile.close();
    expect(offered).toEqual(['artful']);
  });

  describe('with a server', () => {
    const seed = useSeed();
    let server: Harness;
    beforeAll(async () => {
      server = await startServer({ api: await createApi(), store: seed.store });
    });
    afterAll(() => server.stop());
    const ask = (...words: string[]) =>
      completeWith({ MULTAQA_URL: server.url }, 'multaqa', ...words);

    const countCountries = async () => {
      const answer = await fetch(`${server.url}/graphql`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ query: '{ countries { totalCount } }' }),
      });
      const { data } = (await answer.json()) as { data: { countries: { totalCount: number } } };
      return data.countries.totalCount;
    };

    it('offers its datasets', async () => {
      expect(await ask('export', 'json', '--dataset', 'ar')).toEqual(['article']);
      expect((await ask('stats', '--dataset', '')).length).toBeGreaterThan(1);
    });

    it('offers ids of its entities after what is typed of them', async () => {
      // Bash has taken "organization" and ":" as words of their own.
      expect(await ask('stats', '--seed', 'organization:dc')).toEqual(['dco']);
      expect(await ask('stats', '--seed', 'org')).toEqual(['organization:']);
      expect(await ask('assert', 'country:om')).toEqual(['om']);
      expect((await ask('merge', 'country:')).length).toBe(await countCountries());
      expect(await ask('merge', 'country:$(echo')).toEqual(['']);
    });
  });
});
