import { readFileSync } from 'node:fs';
import { expect, it } from '@jest/globals';
import { useServedSeed } from '../fixtures/seed/served-seed.js';
import { describeJava, useJava } from './java.js';

interface Matched {
  readonly cell: string;
  readonly type: string;
  readonly verdict: 'matched' | 'none' | 'new';
  readonly id: string;
  readonly names: readonly string[];
}

const table = 'tests/fixtures/matching/cells.tsv';
const [, ...cells] = readFileSync(table, 'utf8')
  .trim()
  .split('\n')
  .map((line) => line.split('\t'));
const meant = new Map(cells.map(([cell, type, id]) => [`${type}: ${cell}`, id]));

describeJava('OpenRefine', () => {
  const served = useServedSeed();
  const runJava = useJava('org.openrefine:main:3.9.5');

  it('guesses a type, matches a table in batches of its own, and adds columns', async () => {
    const printed = await runJava('OpenRefine.java', `${served.server.url}/reconcile`, table);
    const { matched, ...rest } = JSON.parse(printed) as { readonly matched: readonly Matched[] };
    expect(rest).toMatchObject({
      guessed: [{ id: 'Country' }],
      refused: [expect.stringContaining('400')],
      columns: [
        { id: 'ISO_ALPHA_3', name: 'Three-letter country code' },
        { id: 'MEMBER_OF', name: 'member of', expectedType: { id: 'Organization' } },
      ],
      added: [
        ['OMN', { id: 'organization:gcc' }],
        [null, { id: 'organization:dco', name: 'Digital Cooperation Organization' }],
      ],
    });
    const found = matched.filter(({ verdict }) => verdict === 'matched');
    for (const { cell, type, id } of found)
      expect({ cell, id }).toEqual({ cell, id: meant.get(`${type}: ${cell}`) });
    expect(matched).toHaveLength(meant.size);
    expect(found.length).toBeGreaterThanOrEqual(60);
    const qatar = matched.find(({ cell }) => cell === 'قطر');
    expect(qatar).toMatchObject({ id: 'country:qa', names: expect.arrayContaining(['قطر']) });
  }, 120_000);
});
