import { describe, expect, it } from '@jest/globals';
import { analyse } from '../../../../src/ingest/analyse.js';
import { readAnnotated } from '../../../../src/ingest/evaluate/index.js';
import { predictionOf } from '#reader/evaluate/prediction.js';
import { DocumentScore } from '#reader/evaluate/score.js';
import { readGraphKnowledge } from '../../../../src/ingest/gazetteer/read-graph-knowledge.js';
import { readAnswer } from '../../../../src/ingest/llm/read-answer.js';
import { useSeed } from '../../../fixtures/seed/seed-graph.js';
import { Oracle } from './oracle.js';

const dev = new URL('../../../../packages/reader/sets/dev', import.meta.url).pathname;
const leastKept = { ofAll: 0.97, ofSet: 0.945 };

describe('a model that answers the annotations of the tuned texts', () => {
  const seeded = useSeed();

  it('keeps nearly all of its core claims through all checks', async () => {
    const knowledge = await readGraphKnowledge(seeded.store);
    const sets = new Map<string, { kept: number; asked: number }>();
    for (const { name, text, gold } of await readAnnotated(dev)) {
      const byRules = analyse({ text }, knowledge);
      const rules = new DocumentScore(gold, predictionOf(byRules, gold.model), text);
      const oracle = new Oracle(gold, text, byRules, (id) => rules.meant(id));
      const shown = { first: 0, end: byRules.sentences.length };
      const { said, dropped } = readAnswer(oracle.answer(), shown);
      expect(dropped).toEqual([]);
      const read = analyse({ text }, knowledge, { said, isModelAlone: true });
      // Claims of all kinds that annotations may have.
      const score = new DocumentScore(gold, predictionOf(read, 2), text);
      const { tp = 0, fn = 0 } = score.lines()['claims, core'] ?? {};
      const set = name.split('/')[0] ?? '';
      const { kept, asked } = sets.get(set) ?? { kept: 0, asked: 0 };
      sets.set(set, { kept: kept + tp, asked: asked + tp + fn });
    }
    const counts = [...sets.values()];
    const sum = (part: 'kept' | 'asked') => counts.reduce((all, each) => all + each[part], 0);
    expect(counts).toHaveLength(9);
    expect(Math.min(...counts.map(({ kept, asked }) => kept / asked))).toBeGreaterThan(
      leastKept.ofSet,
    );
    expect(sum('kept') / sum('asked')).toBeGreaterThanOrEqual(leastKept.ofAll);
  });
});
