import { layOut } from './layout.js';
import type { LayoutTask, Positions } from './layout-task.js';

/** What the page is told: positions as they come, the last of a task marked. */
export interface LayoutNews {
  readonly positions: Positions;
  readonly isLast: boolean;
}

self.addEventListener('message', ({ data }: MessageEvent<LayoutTask>) => {
  const tell = (positions: Positions, isLast: boolean): void => {
    self.postMessage({ positions, isLast } satisfies LayoutNews);
  };
  const positions = layOut(data, (news) => {
    tell(news, false);
  });
  tell(positions, true);
});
