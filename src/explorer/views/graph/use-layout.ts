import { useEffect, useState } from 'preact/hooks';
import type { LayoutTask, Positions } from './layout-task.js';
import type { LayoutNews } from './layout.worker.js';

export interface Laid {
  /** Where each node of the task is, as far as it is known. */
  readonly positions: ReadonlyMap<string, readonly [number, number]>;
  readonly isDone: boolean;
}

const nothing: Laid = { positions: new Map(), isDone: false };

/** Lays a graph out beside the page, and gives the positions as they come. */
export function useLayout(task: LayoutTask | undefined): Laid {
  const [laid, setLaid] = useState<Laid>(nothing);
  const key = task === undefined ? '' : JSON.stringify(task);
  useEffect(() => {
    if (task === undefined) return;
    const worker = new Worker(new URL('./layout.worker.ts', import.meta.url), { type: 'module' });
    worker.addEventListener('message', ({ data }: MessageEvent<LayoutNews>) => {
      setLaid({ positions: byId(task, data.positions), isDone: data.isLast });
      if (data.isLast) worker.terminate();
    });
    worker.postMessage(task);
    return () => {
      worker.terminate();
    };
    // The key says all that is laid out.
  }, [key]);
  return laid;
}

function byId({ nodes }: LayoutTask, positions: Positions): Laid['positions'] {
  return new Map(
    nodes.map(({ id }, index) => [id, [positions[2 * index] ?? 0, positions[2 * index + 1] ?? 0]]),
  );
}
