import { describe, expect, it } from '@jest/globals';
import {
  type Evidence,
  evidenceScore,
  exactScore,
  finalScore,
  handicapOf,
  isAnswer,
  wordsNeeded,
} from '../../../src/search/rank/score.js';

/** One word asked for, and it is the whole name; then what is different. */
function evidence(different: Partial<Evidence> = {}): Evidence {
  const one = {
    asked: 1,
    needed: 1,
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

describe('isAnswer', () => {
  it('wants two of three words', () => {
    expect([1, 2, 3, 4, 5, 6].map((asked) => wordsNeeded(asked, false))).toEqual([
      1, 2, 2, 3, 4, 4,
    ]);
    const part = { asked: 3, needed: 2, places: 4 };
    expect(isAnswer(evidence({ ...part, met: 2, placesMet: 2 }), false)).toBe(true);
    expect(isAnswer(evidence({ ...part, met: 1, placesMet: 1 }), false)).toBe(false);
  });

  it('wants every word where one is a stranger', () => {
    expect(wordsNeeded(3, true)).toBe(3);
  });

  it('takes a name of several words that the query holds whole', () => {
    expect(
      isAnswer(
        evidence({ asked: 9, needed: 6, met: 2, qualitySum: 1900, places: 2, placesMet: 2 }),
        false,
      ),
    ).toBe(true);
  });

  it('takes a name of one word only to the letter, as half of the query or as an acronym', () => {
    expect(isAnswer(evidence({ asked: 2, needed: 2 }), false)).toBe(true);
    expect(isAnswer(evidence({ asked: 2, needed: 2, qualitySum: 950 }), false)).toBe(false);
    expect(isAnswer(evidence({ asked: 3, needed: 2 }), false)).toBe(false);
    expect(isAnswer(evidence({ asked: 3, needed: 2 }), true)).toBe(true);
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
