import { execFile } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { promisify } from 'node:util';
import { describe, expect, it } from '@jest/globals';
import { useServedSeed } from '../fixtures/seed/served-seed.js';

const page = readFileSync('docs/dashboards.md', 'utf8');
const programs = [...page.matchAll(/```js\n([^`]*)```/g)].map(([, program = '']) => program);

describe('the page on dashboards', () => {
  const served = useServedSeed();

  /** Output of a program of the page, line by line, when it asks this server. */
  async function run(program: string): Promise<readonly string[]> {
    const code = program.replaceAll('http://127.0.0.1:4000', served.server.url);
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
