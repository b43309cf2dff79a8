import { chance } from './chance.js';

/** A partial date between the years, both included: a year, a month or a day, each as often. */
export function partialDate(from: number, to: number, ...keys: readonly number[]): string {
  const part = (title: number, count: number) => Math.floor(chance(...keys, title) * count);
  const year = String(from + part(1, to - from + 1));
  const month = String(1 + part(2, 12)).padStart(2, '0');
  const day = String(1 + part(3, 28)).padStart(2, '0');
  return [year, month, day].slice(0, 1 + part(4, 3)).join('-');
}
