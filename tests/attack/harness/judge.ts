import { heapMb } from './built-server.js';
import type { Probe, Seen } from './watch.js';

/** Effects of an attack on the server. */
export interface Outcome extends Seen {
  /** Number of answers by status; 0: none. */
  readonly statuses: Readonly<Record<string, number>>;
  /** Time after the attack until the service was whole again; undefined: not in time. */
  readonly wholeAfterMs: number | undefined;
  /** Time after the attack until its processor was at rest; undefined: it was still at work. */
  readonly restsAfterMs: number | undefined;
  readonly isSameProcess: boolean;
  /** Its exit at SIGTERM; undefined: it had to be killed. */
  readonly endedWith: number | NodeJS.Signals | undefined;
  readonly endedAfterMs: number;
  readonly warnings: readonly string[];
}

/** Tolerated effects of a failed attack. */
export interface Tolerance {
  /** The share of another client's questions that must be answered; the others are 503 with Retry-After. */
  readonly minAnswered: number;
  /** The statuses that attackers may get: answered, or refused in good order. Not 500, not 504, and not none at all. */
  readonly mayAnswer: readonly number[];
}

/** Factor on every limit of time: the marks are those of a machine with nothing else to do. */
export const patience = Number(process.env['ATTACK_PATIENCE'] ?? 1);

const maxLiveMs = 200 * patience;
/** Number of first probes of liveness that may wait longer: simultaneous requests of an attack are read at once. */
const maxLateLive = 2;
const maxOthersP99Ms = 1000 * patience;
const maxRssMb = heapMb + 300;
export const wholeWithinMs = 5000 * patience;
/** The grace of running questions and the pause before it, with room for a busy machine. */
export const endsWithinMs = 20_000;

/** The figures of an outcome. */
export function figuresOf({ live, others, ...outcome }: Outcome) {
  const answered = others.filter(({ status }) => status === 200);
  const refused = others.filter(({ status, saysWhen }) => status === 503 && saysWhen);
  return {
    lateLive: live.filter((probe) => ownMs(probe) >= maxLiveMs).length,
    liveMaxMs: Math.round(Math.max(0, ...live.map(ownMs))),
    noiseMaxMs: Math.round(Math.max(0, ...live.map(({ noiseMs }) => noiseMs))),
    liveRawMaxMs: Math.round(Math.max(0, ...live.map(({ ms }) => ms))),
    notLive: live.filter(({ status }) => status !== 200).length,
    othersAsked: others.length,
    othersAnswered: answered.length,
    othersRefused: refused.length,
    othersP99Ms: Math.round(percentile(answered.map(ownMs), 0.99)),
    rssMaxMb: outcome.rssMaxMb,
    statuses: outcome.statuses,
    wholeAfterMs: outcome.wholeAfterMs,
    restsAfterMs: outcome.restsAfterMs,
    endedWith: outcome.endedWith,
    endedAfterMs: outcome.endedAfterMs,
  };
}

/** Failed expectations, each in a sentence; none if the attack failed. */
export function faultsOf(outcome: Outcome, tolerance: Tolerance): readonly string[] {
  const figures = figuresOf(outcome);
  const { othersAsked, othersAnswered, othersRefused } = figures;
  const failed = othersAsked - othersAnswered - othersRefused;
  const odd = Object.entries(outcome.statuses)
    .filter(([status]) => !tolerance.mayAnswer.includes(Number(status)))
    .map(([status, count]) => `${count} × ${status === '0' ? 'none' : status}`);
  const checks: readonly (readonly [boolean, string])[] = [
    [figures.notLive === 0, `Liveness was not 200, ${figures.notLive} times.`],
    [
      figures.lateLive <= maxLateLive && figures.liveMaxMs < maxOthersP99Ms,
      `Liveness took ${figures.liveMaxMs} ms, and ${figures.lateLive} times more than ${maxLiveMs} ms.`,
    ],
    [failed === 0, `${failed} of ${othersAsked} questions of another client failed.`],
    [
      othersAnswered >= tolerance.minAnswered * othersAsked,
      `Only ${othersAnswered} of ${othersAsked} questions of another client were answered.`,
    ],
    [
      figures.othersP99Ms < maxOthersP99Ms,
      `Another client waited ${figures.othersP99Ms} ms (p99).`,
    ],
    [figures.rssMaxMb <= maxRssMb, `The process took ${figures.rssMaxMb} MB.`],
    [odd.length === 0, `The attackers were answered ${odd.join(', ')}.`],
    [outcome.isSameProcess, 'The process ended.'],
    [outcome.wholeAfterMs !== undefined, `The service was not whole within ${wholeWithinMs} ms.`],
    [outcome.restsAfterMs !== undefined, `It was still at work ${wholeWithinMs} ms later.`],
    [outcome.endedWith === 0, `At SIGTERM it ended with ${outcome.endedWith ?? 'nothing'}.`],
    [outcome.warnings.length === 0, `It warned: ${outcome.warnings.join(' ')}`],
  ];
  return checks.filter(([holds]) => !holds).map(([, sentence]) => sentence);
}

/** Time that the server itself took. */
function ownMs({ ms, noiseMs }: Probe): number {
  return ms - noiseMs;
}

/** 0 for none. */
export function percentile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.ceil(sorted.length * share) - 1] ?? 0;
}
