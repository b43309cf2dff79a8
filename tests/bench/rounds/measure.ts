import type { PreparedQuestion } from '../compare/prepare.js';
import type { Contestant } from '../contestants/contestant.js';
import type { Usage } from '../contestants/report-usage.js';
import type { LoadPlan, LoadResult } from '../load/load.js';
import type { Child } from '../processes/child.js';

/** How one contestant did in one round. */
export interface Measurement {
  readonly perSecond: number;
  readonly p50Ms: number;
  readonly p99Ms: number;
  /** Processor time of the contestant's own process for one request. */
  readonly cpuMs: number;
  readonly bytesOfAnswer: number;
}

export interface Load {
  readonly connections: number;
  readonly durationMs: number;
}

/** Puts the load on one contestant; another process sends it. */
export async function measure(
  loader: Child,
  contestant: Contestant,
  { question, requestsOf }: PreparedQuestion,
  load: Load,
): Promise<Measurement> {
  const plan: LoadPlan = {
    port: contestant.port,
    requests: requestsOf(contestant),
    ...load,
  };
  const before = await cpuOf(contestant);
  const { result, error } = (await loader.receive(plan)) as { result?: LoadResult; error?: string };
  const cpuMs = ((await cpuOf(contestant)) - before) / 1000;
  if (result === undefined)
    throw new Error(`${contestant.title} failed under load on ${question.name}: ${error ?? ''}`);
  const { requests, durationMs, p50Ms, p99Ms, bytesOfAnswer } = result;
  return {
    perSecond: (requests * 1000) / durationMs,
    p50Ms,
    p99Ms,
    cpuMs: cpuMs / requests,
    bytesOfAnswer,
  };
}

async function cpuOf({ child }: Contestant): Promise<number> {
  const { cpuMicroseconds } = (await child.receive('usage')) as Usage;
  return cpuMicroseconds;
}
