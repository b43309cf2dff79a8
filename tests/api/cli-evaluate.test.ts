import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Prediction } from '#reader/evaluate/prediction.js';
import type { Evaluation } from '#reader/evaluate/report.js';
import { sliceCodePoints } from '#text/code-points.js';
import { openStore } from '../../src/store/open-store.js';
import { multaqa } from '../fixtures/cli-harness.js';
import { says, startModel, states } from '../fixtures/hostile-model.js';
import { fillWithSeed } from '../fixtures/seed/open-seed.js';
import { goodSeed } from '../fixtures/seed/temporary-seed.js';

const folder = mkdtempSync(join(tmpdir(), 'multaqa-cli-evaluate-'));
const annotated = join(folder, 'annotated');
const address = `embedded:${join(folder, 'graph')}`;
const texts = ['08_en_lantern_forum_press.txt', '13_ar_weather.txt'] as const;

afterAll(() => {
  rmSync(folder, { recursive: true });
});

const versionOf = async () => {
  const store = await openStore(address);
  const { number } = await store.version({ anew: true });
  await store.close();
  return number;
};

describe('multaqa evaluate', () => {
  beforeAll(async () => {
    const source = new URL('../../packages/reader/sets/dev/first/', import.meta.url);
    for (const part of ['gold', 'texts']) mkdirSync(join(annotated, part), { recursive: true });
    for (const text of texts)
      for (const path of [`texts/${text}`, `gold/${text.slice(0, 2)}.json`])
        cpSync(new URL(path, source), join(annotated, path));
    const store = await openStore(address);
    await fillWithSeed(store, goodSeed());
    await store.close();
  });

  it('prints a table, and the same in JSON, and writes nothing to the graph', async () => {
    const before = await versionOf();
    const table = await multaqa(['evaluate', annotated, '--store', address]);
    const json = await multaqa(['evaluate', annotated, '--store', address, '--json']);
    const { documents, lines, unsliced, brokenMustNots } = JSON.parse(json.stdout) as Evaluation;
    expect([table.code, json.code, documents, unsliced]).toEqual([0, 0, 2, 0]);
    expect(table.stdout).toContain(`must-nots broken: ${String(brokenMustNots.length)};`);
    for (const { document, why } of brokenMustNots)
      expect(table.stdout).toContain(`  ${document}  ${why}\n`);
    expect(table.stdout).toMatch(/^2 documents +P +R +F1 +95 % of F1/);
    for (const [name, { f1, tp }] of Object.entries(lines)) {
      const row = table.stdout.split('\n').find((line) => line.startsWith(`${name} `));
      expect(row?.slice(name.length)).toContain(f1.toFixed(3));
      expect(row).toMatch(new RegExp(`\\s${String(tp)}\\s+\\d+\\s+\\d+$`));
    }
    expect(lines['claims, core']?.f1).toBeGreaterThan(0);
    expect(await versionOf()).toBe(before);
  });

  it('writes what was read of each document, every span as it stands in its text', async () => {
    const out = join(folder, 'read');
    const args = ['evaluate', annotated, '--store', address, '--predictions', out];
    expect((await multaqa(args)).code).toBe(0);
    expect(readdirSync(out).sort()).toEqual(['08.json', '13.json']);
    for (const text of texts) {
      const said = readFileSync(join(annotated, 'texts', text), 'utf8');
      const read = JSON.parse(
        readFileSync(join(out, `${text.slice(0, 2)}.json`), 'utf8'),
      ) as Prediction;
      expect(Object.keys(read).sort()).toEqual(['claims', 'mentions', 'numbers', 'quotes']);
      const spans = [...read.mentions, ...read.quotes, ...read.numbers];
      expect(spans.length).toBeGreaterThan(0);
      for (const { start, end, exact } of spans)
        expect(sliceCodePoints(said, start, end)).toBe(exact);
    }
  });

  it('shows no errors of a closed set, its totals alone, unless told to', async () => {
    const closed = join(folder, 'closed');
    cpSync(annotated, closed, { recursive: true });
    writeFileSync(join(closed, 'CLOSED.md'), '# Closed\n');
    const evaluate = (...flags: string[]) =>
      multaqa(['evaluate', closed, '--store', address, ...flags]);
    for (const flags of [['--missed'], ['--predictions', join(folder, 'kept')]]) {
      const { code, stdout, stderr } = await evaluate(...flags);
      expect([code, stdout]).toEqual([1, '']);
      expect(stderr).toContain('is closed');
    }
    expect((await evaluate()).stdout).toContain('2 documents');
    expect((await evaluate('--missed', '--open')).code).toBe(0);
    expect(existsSync(join(folder, 'kept'))).toBe(false);
  });

  it('reads several sets at once, and counts the patterns that match', async () => {
    const sets = join(folder, 'sets');
    for (const name of ['one', 'two']) cpSync(annotated, join(sets, name), { recursive: true });
    const { stdout } = await multaqa(['evaluate', sets, '--store', address]);
    expect(stdout).toMatch(/^4 documents/);
    expect(stdout).toMatch(/\nframes: \d+ lines, .*; patterns: \d+, \d+ \/ 0 \/ \d+; .* 0\.0 %\n$/);
  });

  it('reads by a model, which judges, and repeats that from kept answers without it', async () => {
    const text = readFileSync(join(annotated, 'texts', texts[0]), 'utf8');
    const quote = text.split('\n').find((line) => line.length > 40) ?? '';
    const claim = {
      what: { sentence: null, quote },
      predicate: 'FOUNDED',
      value: '1850',
      subject: { kind: 'Organization', name: quote.split(' ')[0] },
    };
    const model = await startModel(states(claim));
    const environment = { EXTRACTOR_LLM_URL: model.url, EXTRACTOR_LLM_MODEL: 'weaver' };
    const flags = ['--extractor', 'both', '--judge', 'llm', '--cache', join(folder, 'answers')];
    const run = () =>
      multaqa(['evaluate', annotated, '--store', address, ...flags], { environment });
    const first = await run();
    const asked = model.asked.length;
    await model.stop();
    const again = await run();
    expect([first.code, again.code, asked > 0]).toEqual([0, 0, true]);
    expect(again.stdout).toBe(first.stdout);
    expect(first.stdout).toMatch(/^llm\n2 documents[^]*\nboth\n2 documents/);
    expect(first.stdout).toMatch(/taken away by the judge: right 0, wrong 0\n/);
    expect(
      readdirSync(join(folder, 'answers')).every((name) => /^[0-9a-f]{64}\.json$/.test(name)),
    ).toBe(true);
  });

  it('has claims of the rules judged: one that the model does not confirm is taken away', async () => {
    const model = await startModel(says('{"verdicts":[]}'));
    const environment = { EXTRACTOR_LLM_URL: model.url, EXTRACTOR_LLM_MODEL: 'weaver' };
    const flags = ['--judge', 'rules', '--json'];
    const { stdout } = await multaqa(['evaluate', annotated, '--store', address, ...flags], {
      environment,
    });
    await model.stop();
    const { lines, extractors } = JSON.parse(stdout) as Evaluation & {
      readonly extractors: readonly { readonly takenAway: { readonly right: number } }[];
    };
    expect(lines['claims, core']?.tp).toBe(0);
    expect(extractors[0]?.takenAway.right).toBeGreaterThan(0);
  });

  it('asks no model that is not in the settings', async () => {
    const { code, stderr } = await multaqa([
      ...['evaluate', annotated, '--store', address, '--extractor', 'llm'],
    ]);
    expect([code, stderr]).toEqual([1, expect.stringContaining('No language model is configured')]);
  });

  it('says in a sentence that a folder has no annotations', async () => {
    const { code, stderr } = await multaqa(['evaluate', join(folder, 'none'), '--store', address]);
    expect(code).not.toBe(0);
    expect(stderr).toMatch(/^multaqa: .*none/);
  });
});
