import type { Tally } from './matching.js';

export interface Rates {
  readonly precision: number;
  readonly recall: number;
  readonly f1: number;
}

export interface Line extends Rates, Tally {
  /** Lower bound of the 95 % interval over many draws of documents with repetition. */
  readonly low: number;
  readonly high: number;
}

const draws = 1000;

/** Precision, recall and F1 of the documents' tallies together, with the interval of F1 over documents; deterministic. */
export function summarise(tallies: readonly Tally[]): Line {
  const total = sum(tallies);
  const random = mulberry32(7);
  const scores: number[] = [];
  for (let draw = 0; draw < draws; draw += 1) {
    const drawn = tallies.map(() => tallies[Math.floor(random() * tallies.length)] ?? total);
    scores.push(ratesOf(sum(drawn)).f1);
  }
  scores.sort((a, b) => a - b);
  const [low = 0, high = 0] = [
    scores[Math.floor(0.025 * draws)],
    scores[Math.floor(0.975 * draws) - 1],
  ];
  return { ...total, ...ratesOf(total), low, high };
}

function sum(tallies: readonly Tally[]): Tally {
  let [tp, fp, fn] = [0, 0, 0];
  for (const each of tallies) [tp, fp, fn] = [tp + each.tp, fp + each.fp, fn + each.fn];
  return { tp, fp, fn };
}

function ratesOf({ tp, fp, fn }: Tally): Rates {
  const precision = tp + fp > 0 ? tp / (tp + fp) : 0;
  const recall = tp + fn > 0 ? tp / (tp + fn) : 0;
  return {
    precision,
    recall,
    f1: precision + recall > 0 ? (2 * precision * recall) / (precision + recall) : 0,
  };
}

/** Tommy Ettinger's 32-bit generator, so that a report is the same on every machine. */
function mulberry32(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}
