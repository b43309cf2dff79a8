import { setTimeout as pause } from 'node:timers/promises';
import { hasOtherVocabulary } from '../change/load/keep-vocabulary.js';
import type { GraphReader } from '../store/graph-reader.js';

/** Calls `onOther` once if another process gives a shared graph another vocabulary; looks until the signal is aborted. */
export function watchVocabulary(
  store: GraphReader,
  signal: AbortSignal,
  onOther: () => void,
  everyMs = 2000,
): void {
  if (!store.capabilities.sharedWithOtherProcesses) return;
  const watch = async (): Promise<void> => {
    for (;;) {
      await pause(everyMs, undefined, { signal, ref: false });
      // A store that does not answer is told elsewhere, and asked again here.
      if (await hasOtherVocabulary(store).catch(() => false)) {
        onOther();
        return;
      }
    }
  };
  watch().catch(() => undefined);
}
