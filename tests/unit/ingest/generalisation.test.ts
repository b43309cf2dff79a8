import { beforeAll, describe, expect, it } from '@jest/globals';
import {
  evaluateDocuments,
  readAnnotated,
  type Evaluation,
} from '../../../src/ingest/evaluate/index.js';
import { readGraphKnowledge } from '../../../src/ingest/gazetteer/read-graph-knowledge.js';
import { useSeed } from '../../fixtures/seed/seed-graph.js';

const folder = new URL('../../../packages/reader/sets/', import.meta.url).pathname;

/** Bounds that are only ever made tighter, but for the F1 of the tuned, which may pay for fewer patterns down to its mark. */
const bounds = {
  patterns: 40,
  shareOfPatternsInOneDocumentOrNone: 0.1,
  shareOfRightClaimsByRulesOfOneDocument: 0.024,
  longPatterns: 19,
  gapOfF1: 0.15,
  leastF1OfTuned: 0.95,
  leastF1OfUnread: 0.804,
  mustNotsOfTuned: 1,
  mustNotsOfUnread: 4,
};

const claims = ({ lines }: Evaluation): number =>
  lines['claims, core, with the right sentence']?.f1 ?? 0;

describe('reading', () => {
  const seeded = useSeed();
  let tuned: Evaluation;
  let unread: Evaluation;

  beforeAll(async () => {
    const knowledge = await readGraphKnowledge(seeded.store);
    const read = async (name: string) =>
      evaluateDocuments(await readAnnotated(`${folder}${name}`), knowledge).evaluation;
    [tuned, unread] = [await read('dev'), await read('check')];
  });

  it('has few patterns, and most of them match in two or more of the tuned texts', () => {
    const { pattern, longPatterns } = tuned.constructions;
    const count = pattern.none + pattern.one + pattern.twoOrMore;
    expect(count).toBeGreaterThan(0);
    expect(count).toBeLessThanOrEqual(bounds.patterns);
    expect((pattern.none + pattern.one) / count).toBeLessThanOrEqual(
      bounds.shareOfPatternsInOneDocumentOrNone,
    );
    expect(longPatterns).toBeLessThanOrEqual(bounds.longPatterns);
  });

  it('owes few of its right claims to a rule for one text', () => {
    expect(tuned.constructions.ofOneDocument).toBeLessThanOrEqual(
      bounds.shareOfRightClaimsByRulesOfOneDocument,
    );
  });

  it('is nearly as good on texts that nobody who mends rules has seen', () => {
    expect([tuned.documents, unread.documents]).toEqual([148, 16]);
    expect(claims(tuned)).toBeGreaterThanOrEqual(bounds.leastF1OfTuned);
    expect(claims(unread)).toBeGreaterThanOrEqual(bounds.leastF1OfUnread);
    expect(claims(tuned) - claims(unread)).toBeLessThanOrEqual(bounds.gapOfF1);
  });

  it('claims no more of what texts tempt to than before', () => {
    expect(tuned.brokenMustNots.length).toBeLessThanOrEqual(bounds.mustNotsOfTuned);
    expect(unread.brokenMustNots.length).toBeLessThanOrEqual(bounds.mustNotsOfUnread);
  });
});
