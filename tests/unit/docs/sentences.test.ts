import { describe, expect, it } from '@jest/globals';
import { readFileSync } from 'node:fs';
import { compiledSeed } from '../../fixtures/seed/compiled-seed.js';
import { reviewDay, sentencesPage, sentencesPath } from '../../fixtures/sentences/page.js';
import { tellAll } from '../../fixtures/sentences/tell-seed.js';

const read = (path: string) => readFileSync(new URL(`../../../${path}`, import.meta.url), 'utf8');
const seed = await compiledSeed();
const told = tellAll(seed, reviewDay);

interface Golden {
  readonly id: string;
  readonly ar: string;
  readonly en: string;
}

describe('the sentences of the seed', () => {
  it('are those of the fixture that is reviewed', async () => {
    expect(read(sentencesPath)).toBe(await sentencesPage(seed, reviewDay));
  });

  it('read as they were written by people who speak both languages', () => {
    const golden = JSON.parse(read('tests/fixtures/sentences/golden.json')) as readonly Golden[];
    const said = new Map(told.map(({ id, say }) => [id, { id, ar: say('ar'), en: say('en') }]));
    expect(golden.map(({ id }) => said.get(id))).toEqual(golden);
  });

  it('stand without a neutral pattern, as the seed declares all that they need', () => {
    const all = told.flatMap(({ say }) => [
      ...[say('ar'), say('en'), say('ar', 'target'), say('en', 'target')],
    ]);
    expect(all.filter((sentence) => / – .*\([^)]*\)$/u.test(sentence))).toEqual([]);
    expect(all.filter((sentence) => !/(?:\.|[”»]|\]|[”»\]] – .*)$/u.test(sentence))).toEqual([]);
  });

  it('never set reported speech in quotation marks', () => {
    const reported = told.filter(({ id }) => id === 'said:person:alyahya~quote:alyahya_indirect');
    expect(reported).toHaveLength(1);
    for (const { say } of reported)
      for (const from of ['source', 'target'] as const)
        expect(say('ar', from) + say('en', from)).not.toMatch(/[«»“”]/u);
  });
});
