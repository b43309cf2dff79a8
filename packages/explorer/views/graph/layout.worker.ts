import { KnownStages } from './known-stages.js';
import { layOut } from './layout.js';
import type { LayoutTask, Positions } from './layout-task.js';

/** A message to the page: positions as they arrive, with the last of a task marked. */
export interface LayoutNews {
  readonly positions: Positions;
  readonly isLast: boolean;
}

/** Interval of messages; a faster layout is drawn only in its final state. */
const tellEveryMs = 100;

const known = new KnownStages();

self.addEventListener('message', ({ data }: MessageEvent<LayoutTask>) => {
  let toldAt = performance.now();
  const tell = (positions: Positions, isLast: boolean): void => {
    toldAt = performance.now();
    self.postMessage({ positions, isLast } satisfies LayoutNews);
  };
  const positions = layOut(
    data,
    (news) => {
      if (performance.now() - toldAt >= tellEveryMs) tell(news, false);
    },
    known,
  );
  tell(positions, true);
});
