import type { Comparison } from '../compare/compare-contestants.js';
import type { ContestantName } from '../contestants/contestant.js';
import { median } from '../rounds/median.js';
import type { Measurement } from '../rounds/measure.js';
import type { QuestionResult } from '../rounds/run-rounds.js';
import { table } from './table.js';

const head = [
  'question',
  'at',
  'contestant',
  'per second',
  'p50 ms',
  'p99 ms',
  'CPU ms',
  'kB',
  '× @neo4j/graphql',
  '× by hand',
];

/** Medians over the rounds. A ratio is the median of the rounds' ratios, since within a round all had the same machine. */
export function comparisonTable({ results, contestants }: Comparison): string {
  const rows = results.flatMap((result) =>
    contestants.map(({ name, title }, i) => [
      i === 0 ? result.question.name : '',
      String(result.connections),
      title,
      ...numbersOf(result, name),
    ]),
  );
  return table(head, rows);
}

function numbersOf(result: QuestionResult, name: ContestantName): string[] {
  const middle = (read: (measurement: Measurement) => number) =>
    median(result.rounds.map((round) => valueOf(round, name, read)));
  return [
    middle(({ perSecond }) => perSecond).toFixed(0),
    middle(({ p50Ms }) => p50Ms).toFixed(2),
    middle(({ p99Ms }) => p99Ms).toFixed(2),
    middle(({ cpuMs }) => cpuMs).toFixed(3),
    (middle(({ bytesOfAnswer }) => bytesOfAnswer) / 1000).toFixed(1),
    ratio(result, name, 'library').toFixed(2),
    ratio(result, name, 'bare').toFixed(2),
  ];
}

/** How much more of something one contestant has than another: of answers in the same time unless said otherwise. */
export function ratio(
  { rounds }: QuestionResult,
  name: ContestantName,
  other: ContestantName,
  read = ({ perSecond }: Measurement) => perSecond,
): number {
  return median(rounds.map((round) => valueOf(round, name, read) / valueOf(round, other, read)));
}

function valueOf(
  round: ReadonlyMap<ContestantName, Measurement>,
  name: ContestantName,
  read: (measurement: Measurement) => number,
): number {
  const measurement = round.get(name);
  return measurement === undefined ? NaN : read(measurement);
}
