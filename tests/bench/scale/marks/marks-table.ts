import { table } from '../../report/table.js';
import type { Measured } from './measure-marks.js';

const head = ['format', 'first byte ms', 'growth MiB', 's', 'rows/s', '× driver', 'CPU s', 'MB'];

/** How many times as fast as the driver: by the mean of its passes before and after. */
export function ratioOf({ usage, drivers: [before, after] }: Measured): number {
  return (before.seconds + after.seconds) / 2 / usage.seconds;
}

/** The exports of one engine, a row each, below the driver's own passes. */
export function marksTable(measured: readonly Measured[]): string {
  const [first] = measured;
  if (first === undefined) throw new Error('Nothing was measured.');
  const passes = new Set(measured.flatMap(({ drivers }) => drivers));
  const rowsOfGraph = first.drivers[0].amount;
  const drivers = [...passes].map((pass) => [
    ...['the driver alone', ms(pass.firstMs), whole(pass.growthMb), pass.seconds.toFixed(1)],
    ...[whole(rowsOfGraph / pass.seconds), '1.00', pass.cpuSeconds.toFixed(1), '–'],
  ]);
  const exports = measured.map((one) => [
    ...[one.format, ms(one.usage.firstMs), whole(one.usage.growthMb), one.usage.seconds.toFixed(1)],
    ...[whole(rowsOfGraph / one.usage.seconds), ratioOf(one).toFixed(2)],
    ...[one.usage.cpuSeconds.toFixed(1), (one.usage.amount / 1e6).toFixed(0)],
  ]);
  return table(head, [...drivers, ...exports]);
}

/** Demands on the exports of one engine, and their results. */
export function marksMet(title: string, measured: readonly Measured[]): string[][] {
  const most = (of: (one: Measured) => number) => Math.max(...measured.map(of));
  const jsonl = measured.filter(({ format }) => format === 'jsonl').map(ratioOf);
  const firstMs = most(({ usage }) => usage.firstMs);
  const growthMb = most(({ usage }) => usage.growthMb);
  const lowest = Math.min(...measured.map(ratioOf));
  const ofJsonl = Math.max(...jsonl);
  return [
    [`${title}: first byte, ms, below 500`, ms(firstMs), met(firstMs < 500)],
    [`${title}: growth of memory, MiB, below 100`, whole(growthMb), met(growthMb < 100)],
    [`${title}: JSON Lines, × the driver, at least 0.5`, ofJsonl.toFixed(2), met(ofJsonl >= 0.5)],
    [`${title}: the slowest format, at least 0.25`, lowest.toFixed(2), met(lowest >= 0.25)],
  ];
}

const met = (is: boolean) => (is ? 'met' : 'missed');
const ms = (value: number) => value.toFixed(0);
const whole = (value: number) => Math.round(value).toLocaleString('en');
