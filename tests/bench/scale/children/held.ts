import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';

/** Memory of a structure. */
export interface Held {
  /** Time to build it. */
  readonly seconds: number;
  /** Heap and other memory after a collection, in MiB. */
  readonly heldMb: number;
  /** The highest resident set of the process, in MiB. */
  readonly highestMb: number;
}

/** Builds something, and weighs it once everything needed only for building has been collected. */
export async function weigh(build: () => Promise<object>): Promise<Held> {
  setFlagsFromString('--expose-gc');
  const collect = runInNewContext('gc') as () => void;
  const weight = () => {
    collect();
    const { heapUsed, external } = process.memoryUsage();
    return (heapUsed + external) / 2 ** 20;
  };
  const before = weight();
  const startedAt = performance.now();
  const built = await build();
  const seconds = (performance.now() - startedAt) / 1000;
  const heldMb = weight() - before;
  held.add(built);
  return { seconds, heldMb, highestMb: process.resourceUsage().maxRSS / 1024 };
}

/** Keeps what was built alive until it has been weighed. */
const held = new Set<object>();
