import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from '@jest/globals';
import { multaqa } from '../fixtures/cli-harness.js';

const folder = mkdtempSync(join(tmpdir(), 'multaqa-documented-ingest-'));
const store = `embedded:${join(folder, 'trial')}`;

/** A command and its output in the page, with an ellipsis for omissions. */
interface Step {
  readonly command: string;
  readonly shown: readonly string[];
}

const page = readFileSync('docs/ingest.md', 'utf8');
const steps = [...page.matchAll(/^```sh\n(.*?)^```$/gms)]
  .flatMap(([, code = '']) => code.split(/^\$ /m).slice(1))
  .filter((text) => text.includes('--store embedded:./trial'))
  .map((text): Step => {
    const [command = '', ...shown] = text.trimEnd().split('\n');
    return { command, shown };
  });

const prompt = /( q end: ?)(\w?)$/;
/** Input at the prompts of a step. */
const answersIn = ({ shown }: Step): string =>
  shown.flatMap((line) => prompt.exec(line)?.[2] ?? []).join('\n');

/** Lines without the width of a table's columns, and without the typed input. */
const linesOf = (text: string): readonly string[] =>
  text.split('\n').map((line) => line.replace(prompt, '$1').replaceAll(/[ ─]+/g, ' ').trim());

async function newestChange(): Promise<string> {
  const { stdout } = await multaqa(['changes', '--first', '1', '--store', store, '--json']);
  return /[0-9a-f]{8}-[0-9a-f-]{27}/.exec(stdout)?.[0] ?? '';
}

/** The command of the page, over a graph of its own; a change is the newest one. */
async function wordsOf(command: string): Promise<readonly string[]> {
  const words = [...command.matchAll(/'([^']*)'|(\S+)/g)].map(
    ([, quoted, bare = '']) => quoted ?? bare,
  );
  const newest = await newestChange();
  return words
    .slice(1)
    .map((word) => word.replace('embedded:./trial', store))
    .map((word) => (/^[0-9a-f]{8}-[0-9a-f-]{27}$/.test(word) ? newest : word));
}

describe('the session of the page on documents', () => {
  afterAll(() => {
    rmSync(folder, { recursive: true });
  });

  it.each(steps)('shows what comes of $command', async (step) => {
    const { stdout, stderr } = await multaqa(await wordsOf(step.command), {
      stdin: `${answersIn(step)}\n`,
    });
    const seen = linesOf((stdout + stderr).replaceAll(' q end: ', ' q end:\n'));
    const expected = linesOf(step.shown.join('\n')).filter((line) => line !== '');
    let from = 0;
    for (const line of expected.filter((each) => each !== '…')) {
      const at = seen.findIndex((each, i) => i >= from && each.includes(line));
      expect({ line, isShown: at >= 0 }).toEqual({ line, isShown: true });
      from = at;
    }
  });

  it('has all its steps', () => {
    expect(steps.map(({ command }) => command.split(' ')[1])).toEqual([
      'seed',
      'ingest',
      'ingest',
      'review',
      'query',
      'undo',
      ...['review', 'review', 'ingest', 'review', 'review', 'review', 'query'],
    ]);
  });
});
