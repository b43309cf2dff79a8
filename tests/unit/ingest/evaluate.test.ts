import { readdirSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { brokenMustNots } from '#reader/evaluate/must-nots.js';
import { pairBest } from '#reader/evaluate/matching.js';
import {
  annotateSeed,
  evaluateDocuments,
  isSeed,
  readAnnotated,
} from '../../../src/ingest/evaluate/index.js';
import { summarise } from '#reader/evaluate/bootstrap.js';
import { DocumentScore } from '#reader/evaluate/score.js';
import type { Gold } from '#reader/evaluate/gold.js';
import type { Prediction } from '#reader/evaluate/prediction.js';
import { readGraphKnowledge } from '../../../src/ingest/gazetteer/read-graph-knowledge.js';
import { compiledSeed, seedFolder } from '../../fixtures/seed/compiled-seed.js';
import { useSeed } from '../../fixtures/seed/seed-graph.js';

const dev = (name: string) =>
  new URL(`../../../packages/reader/sets/dev/${name}`, import.meta.url).pathname;
const first = dev('first');

/** The annotations as if they had been predicted; the first of each choice. */
function asPredicted({ mentions, claims, quotes, numbers }: Gold): Prediction {
  return { mentions, claims, quotes, numbers };
}

describe('the score of a document', () => {
  it('is full for its own annotations, and breaks nothing', async () => {
    const sets = await Promise.all(readdirSync(dev('')).map((name) => readAnnotated(dev(name))));
    for (const { gold, text } of sets.flat()) {
      const score = new DocumentScore(gold, asPredicted(gold), text);
      for (const [line, { fp, fn }] of Object.entries(score.lines()))
        expect({ line, fp, fn }).toEqual({ line, fp: 0, fn: 0 });
      expect(brokenMustNots(score)).toEqual([]);
      expect(score.unsliced).toBe(0);
    }
  });

  it('counts a span whose words are others, a must-not and a wrong speaker', async () => {
    const [document] = await readAnnotated(first);
    if (!document) throw new Error('There is no document.');
    const { gold, text } = document;
    const claims = [
      { subject: 'country:jo', predicate: 'MEMBER_OF', object: 'organization:dco', evidence: [] },
    ];
    const quotes = gold.quotes.map((quote) => ({ ...quote, speaker: 'person:alyahya' }));
    const mentions = [{ start: 0, end: 6, exact: 'other', kind: 'Place', entityId: 'NEW:a' }];
    const score = new DocumentScore(gold, { mentions, claims, quotes, numbers: [] }, text);
    expect(score.unsliced).toBe(1);
    expect(brokenMustNots(score)).toEqual([
      'states that sent diplomats, or did not, are no memberships',
    ]);
    expect(score.lines()['quotes with the right speaker']).toEqual({ tp: 0, fp: 4, fn: 4 });
    expect(score.meant('NEW:a')).toBe('NEW:place:rabat');
  });

  it('counts a relation that is younger than an annotation only where this has one', async () => {
    const [document] = await readAnnotated(first);
    if (!document) throw new Error('There is no document.');
    const { gold, text } = document;
    const met = { subject: 'person:a', predicate: 'MET', object: 'person:b', evidence: [] };
    const predicted = { ...asPredicted(gold), claims: [...gold.claims, met] };
    const wrongIn = (annotated: Gold) =>
      new DocumentScore(annotated, predicted, text).lines()['claims, core']?.fp;
    expect(wrongIn(gold)).toBe(0);
    const another = { ...met, object: 'person:c', tier: 'core' };
    expect(
      wrongIn({ ...gold, claims: [...gold.claims, another as unknown as Gold['claims'][number]] }),
    ).toBe(1);
  });
});

describe('the article of the seed', () => {
  it('is read beside what the other documents say, and compared with what the seed says of it', async () => {
    const [article, ...others] = annotateSeed(await compiledSeed());
    if (!article) throw new Error('There is no document with a text.');
    expect(others).toEqual([]);
    const { evaluation, errors } = evaluateDocuments([article]);
    const line = (name: string) => evaluation.lines[name];
    expect(line('mentions, strict, core')?.precision).toBeGreaterThanOrEqual(0.93);
    expect(line('mentions, strict, core')?.recall).toBeGreaterThanOrEqual(0.85);
    expect(line('claims, core')?.recall).toBeGreaterThanOrEqual(0.6);
    expect(line('numbers: value, unit and bound')?.f1).toBe(1);
    expect(evaluation.unsliced).toBe(0);
    expect(errors.some(({ error, what }) => error === 'MISSED' && what.includes('HAS_GOAL'))).toBe(
      true,
    );
  });

  it('is annotated with entities of its own where no other document names them', async () => {
    const [article] = annotateSeed(await compiledSeed());
    const ids = article?.gold.mentions.map(({ entityId }) => entityId);
    expect(ids).toContain('organization:dco');
    expect(ids).toContain('NEW:topic:tech_diplomacy');
    expect(article?.knowledge?.names.map(({ entity }) => entity)).not.toContain(
      'topic:tech_diplomacy',
    );
    expect(article?.gold.quotes).toHaveLength(4);
  });

  it('lies in a seed, and not in a folder of annotations', async () => {
    expect(await isSeed(seedFolder)).toBe(true);
    expect(await isSeed(first)).toBe(false);
    expect(await isSeed('nowhere')).toBe(false);
  });
});

describe('pairBest', () => {
  it('pairs one to one, the best fit first', () => {
    const fit = (a: number, b: number) => 1 / (1 + Math.abs(a - b));
    expect([...pairBest([1, 2], [2, 9], fit)]).toEqual([
      [1, 0],
      [0, 1],
    ]);
  });
});

describe('summarise', () => {
  it('gives the rates of all documents, with an interval that is the same every time', () => {
    const line = summarise([
      { tp: 3, fp: 1, fn: 0 },
      { tp: 1, fp: 0, fn: 3 },
    ]);
    expect(line).toMatchObject({ precision: 0.8, recall: 4 / 7, tp: 4, fp: 1, fn: 3 });
    expect([line.low, line.high]).toEqual([0.4, 6 / 7]);
  });
});

describe('the annotated documents', () => {
  const seeded = useSeed();

  it('that the rules were not made for are read as well as is asked', async () => {
    const knowledge = await readGraphKnowledge(seeded.store);
    const documents = await readAnnotated(dev('second'));
    const { evaluation } = evaluateDocuments(documents, knowledge);
    const f1 = (line: string): number => evaluation.lines[line]?.f1 ?? 0;
    expect(documents).toHaveLength(10);
    expect(f1('mentions, strict, core')).toBeGreaterThanOrEqual(0.93);
    expect(f1('claims, core, with the right sentence')).toBeGreaterThanOrEqual(0.85);
    expect(f1('claims, core, not yet in the graph, with sentence')).toBeGreaterThanOrEqual(0.8);
    expect(f1('quotes with the right speaker')).toBeGreaterThanOrEqual(0.85);
    expect(f1('numbers: value, unit and bound')).toBeGreaterThanOrEqual(0.9);
    expect(evaluation.brokenMustNots).toEqual([]);
    expect(evaluation.unsliced).toBe(0);
  });

  it('of the newest texts, by which the rules were mended too, are read as well as is told', async () => {
    const knowledge = await readGraphKnowledge(seeded.store);
    const documents = await readAnnotated(dev('fourth'));
    const { evaluation } = evaluateDocuments(documents, knowledge);
    const f1 = (line: string): number => evaluation.lines[line]?.f1 ?? 0;
    expect(documents).toHaveLength(17);
    expect(f1('mentions, strict, core')).toBeGreaterThanOrEqual(0.98);
    expect(f1('claims, core, with the right sentence')).toBeGreaterThanOrEqual(0.97);
    expect(f1('claims, core, not yet in the graph, with sentence')).toBeGreaterThanOrEqual(0.97);
    expect(f1('quotes with the right speaker')).toBeGreaterThanOrEqual(0.95);
    expect(f1('numbers: value, unit and bound')).toBeGreaterThanOrEqual(0.95);
    expect(evaluation.brokenMustNots).toEqual([]);
    expect(evaluation.unsliced).toBe(0);
  });

  it.each([
    ['in three sets', dev('fifth'), 26, { mentions: 0.94, claims: 0.89, figures: 0.97 }],
    ['that were set aside', dev('sixth'), 17, { mentions: 0.94, claims: 0.79, figures: 0.94 }],
  ])('of the texts %s are read as well as is told', async (_, texts, count, least) => {
    const documents = await readAnnotated(texts);
    const { evaluation } = evaluateDocuments(documents, await readGraphKnowledge(seeded.store));
    const f1 = (line: string): number => evaluation.lines[line]?.f1 ?? 0;
    expect(documents).toHaveLength(count);
    expect(f1('mentions, strict, core')).toBeGreaterThanOrEqual(least.mentions);
    expect(f1('claims, core, with the right sentence')).toBeGreaterThanOrEqual(least.claims);
    expect(f1('numbers: value, unit and bound')).toBeGreaterThanOrEqual(least.figures);
    expect(evaluation.unsliced).toBe(0);
  });

  it('are read as well as is promised', async () => {
    const knowledge = await readGraphKnowledge(seeded.store);
    const { evaluation } = evaluateDocuments(await readAnnotated(first), knowledge);
    const f1 = (line: string): number => evaluation.lines[line]?.f1 ?? 0;
    expect(f1('mentions, strict, core')).toBeGreaterThanOrEqual(0.95);
    expect(f1('claims, core, with the right sentence')).toBeGreaterThanOrEqual(0.9);
    expect(f1('claims, core, not yet in the graph, with sentence')).toBeGreaterThanOrEqual(0.9);
    expect(f1('quotes with the right speaker')).toBeGreaterThanOrEqual(0.9);
    expect(f1('numbers: value, unit and bound')).toBeGreaterThanOrEqual(0.95);
    expect(evaluation.brokenMustNots).toEqual([]);
    expect(evaluation.unsliced).toBe(0);
  });
});
