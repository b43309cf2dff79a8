import { KnownStages } from './known-stages.js';
import { layOut } from './layout.js';
import type { LayoutTask, Positions } from './layout-task.js';

/** What the page is told: positions as they come, the last of a task marked. */
export interface LayoutNews {
  readonly positions: Positions;
  readonly isLast: boolean;
}

/** What is there sooner is drawn once, where it is to be. */
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
