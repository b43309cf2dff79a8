import { describe, expect, it } from '@jest/globals';
import {
  type Evidence,
  evidenceScore,
  exactScore,
  finalScore,
  handicapOf,
} from '../../../src/search/rank/score.js';

/** One word asked for, and it is the whole name; then what is different. */
function evidence(different: Partial<Evidence> = {}): Evidence {
  const one = {
    asked: 1,
    words: 1,
    met: 1,
    qualitySum: 1000,
    places: 1,
    placesMet: 1,
    leads: false,
  };
  return { ...one, ...different };
}

describe('evidenceScore', () => {
  it('rises with each thing that speaks for a name', () => {
    const least = evidenceScore(
      evidence({ asked: 3, met: 2, qualitySum: 1500, places: 4, placesMet: 2 }),
    );
    const better = [
      { asked: 2, met: 2, qualitySum: 1500, places: 4, placesMet: 2 },
      { asked: 3, met: 2, qualitySum: 1800, places: 4, placesMet: 2 },
      { asked: 3, met: 2, qualitySum: 1500, places: 3, placesMet: 2 },
      { asked: 3, met: 2, qualitySum: 1500, places: 4, placesMet: 2, leads: true },
    ];
    for (const more of better) expect(evidenceScore(evidence(more))).toBeGreaterThan(least);
  });

  it('never reaches that of a name that is the whole query, whatever its handicap', () => {
    const best = finalScore(evidenceScore(evidence({ leads: true })), 0, 1);
    expect(finalScore(exactScore, handicapOf('ALIAS'), 500)).toBeGreaterThan(best);
  });
});

describe('finalScore', () => {
  it('lets a length decide only between what is equal', () => {
    expect(finalScore(0.5, 0, 10)).toBeGreaterThan(finalScore(0.5, 0, 11));
    expect(finalScore(0.5001, 0, 5000)).toBeGreaterThan(finalScore(0.5, 0, 1));
  });

  it('has six digits', () => {
    expect(finalScore(2 / 3, handicapOf('ALIAS'), 7)).toBe(0.664693);
  });
});
