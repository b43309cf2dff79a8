import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { multaqa } from '../fixtures/cli-harness.js';
import { copySeedGraph } from '../fixtures/seed/copied-seed.js';

const folder = mkdtempSync(join(tmpdir(), 'multaqa-cli-as-of-'));
beforeAll(() => copySeedGraph(join(folder, 'graph')));
afterAll(() => {
  rmSync(folder, { recursive: true });
});

const run = (line: string) =>
  multaqa(line.split(' '), { environment: { STORE: `embedded:${join(folder, 'graph')}` } });

const countAt = async (flags: string) => {
  const { stdout } = await run(`stats --json -q --as-of 2022-01-01 ${flags}`);
  return (JSON.parse(stdout) as { relationsByType: unknown }).relationsByType;
};

describe('a graph of one time on the command line', () => {
  it('has the relations that surely held, or those that may have', async () => {
    const members = '--type MEMBER_OF --seed organization:dco';
    expect(await countAt(members)).toEqual({ MEMBER_OF: 8 });
    expect(await countAt(`${members} --certainty POSSIBLE`)).toEqual({ MEMBER_OF: 10 });
    expect(await countAt(`--dataset article --certainty POSSIBLE`)).toEqual({});
  });

  it.each([
    ['export jsonl --as-of 2022-13', '"asOf.on": A PartialDate is "2020"'],
    ['export jsonl --as-of 2022 --certainty SURE', 'CERTAIN, POSSIBLE, ANY'],
    ['export jsonl --certainty ANY', '"asOf": give both.'],
    [
      'query --name member-states --var id=organization:dco --var asOf=2022-13',
      'A PartialDate is "2020"',
    ],
  ])('is not asked for by a line that is wrong: %s', async (line, sentence) => {
    const { code, stdout, stderr } = await run(line);
    expect([code, stdout, stderr]).toEqual([2, '', expect.stringContaining(sentence)]);
  });
});
