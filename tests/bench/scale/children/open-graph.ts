import { openStore } from '../../../../src/store/open-store.js';
import { answerOnce } from './answer.js';
import type { StoreTask } from './tasks.js';
import { touchGraph } from './touch-graph.js';

export interface Opened {
  /** Until the store answers its first statement. */
  readonly openMs: number;
  /** The growth of the resident set by opening, and with all columns read, in MiB. */
  readonly openMb: number;
  readonly touchedMb: number;
}

/** A program: opens an embedded graph, reads all of it inside the engine, and tells what that takes. */
answerOnce(async (message) => {
  const { address } = message as StoreTask;
  const before = process.memoryUsage.rss();
  const startedAt = performance.now();
  const store = await openStore(address);
  await store.version();
  const openMs = performance.now() - startedAt;
  const grown = () => (process.memoryUsage.rss() - before) / 2 ** 20;
  const openMb = grown();
  await touchGraph(store);
  const opened: Opened = { openMs, openMb, touchedMb: grown() };
  await store.close();
  return opened;
});
