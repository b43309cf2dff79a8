import { takeSteps, type Turn } from '../../../shared/turn.js';

/** Sorted keys. */
export type Run = readonly string[];

/** Compares by code points, as engines do; JavaScript compares UTF-16 units, which puts U+FF5E behind U+1F600. */
export function compareKeys(a: string, b: string): number {
  const length = Math.min(a.length, b.length);
  for (let i = 0; i < length; i++) {
    const [left, right] = [a.charCodeAt(i), b.charCodeAt(i)];
    if (left !== right) return toCodePointOrder(left) - toCodePointOrder(right);
  }
  return a.length - b.length;
}

/** Moves surrogates, the halves of code points beyond U+FFFF, behind all other units. */
function toCodePointOrder(unit: number): number {
  return unit >= 0xd800 && unit <= 0xdfff ? unit + 0x10000 : unit;
}

/** Merges sorted runs into one, in turns with the event loop. */
export async function mergeRuns(runs: readonly Run[], turn: Turn): Promise<Run> {
  let left = runs;
  while (left.length > 1) {
    const merged: Run[] = [];
    for (let i = 0; i < left.length; i += 2) merged.push(await merge(left[i], left[i + 1], turn));
    left = merged;
  }
  return left[0] ?? [];
}

async function merge(a: Run = [], b: Run = [], turn: Turn): Promise<Run> {
  if (b.length === 0) return a;
  const merged: string[] = [];
  let [nextA, nextB] = [0, 0];
  await takeSteps(a.length + b.length, turn, () => {
    const [left, right] = [a[nextA], b[nextB]];
    if (right === undefined || (left !== undefined && compareKeys(left, right) <= 0)) {
      if (left !== undefined) merged.push(left);
      nextA += 1;
    } else {
      merged.push(right);
      nextB += 1;
    }
  });
  return merged;
}
