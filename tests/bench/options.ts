import { parseArgs } from 'node:util';
import { fullSize, smallSize, type GraphSize } from './graph/size.js';
import type { RoundPlan } from './rounds/run-rounds.js';

/** How much is run. */
export interface BenchOptions {
  /** Only finds out whether everything runs and all answers agree; its figures say nothing. */
  readonly isShort: boolean;
  readonly size: GraphSize;
  /** Answers of each question that are compared, and asked for in turn under load. */
  readonly samples: number;
  readonly plan: RoundPlan;
  /** The same on the graph with a claim behind every relation. */
  readonly planWithClaims: RoundPlan;
  readonly timesOfRootFields: number;
  /** Fresh processes in which the schema is built. */
  readonly timesOfSchema: number;
}

const full: BenchOptions = {
  isShort: false,
  size: fullSize,
  samples: 100,
  plan: { rounds: 5, durationMs: 1000, warmUpMs: 1000, connections: [1, 16] },
  planWithClaims: { rounds: 3, durationMs: 1000, warmUpMs: 1000, connections: [16] },
  timesOfRootFields: 20,
  timesOfSchema: 5,
};

const short: BenchOptions = {
  isShort: true,
  size: smallSize,
  samples: 5,
  plan: { rounds: 1, durationMs: 150, warmUpMs: 50, connections: [1, 16] },
  planWithClaims: { rounds: 1, durationMs: 100, warmUpMs: 50, connections: [16] },
  timesOfRootFields: 1,
  timesOfSchema: 1,
};

/** `--short`, or nothing. */
export function readOptions(args: readonly string[]): BenchOptions {
  const { values } = parseArgs({ args: [...args], options: { short: { type: 'boolean' } } });
  return values.short === true ? short : full;
}
