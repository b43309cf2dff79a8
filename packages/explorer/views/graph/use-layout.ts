import { useLayoutEffect, useMemo, useState } from 'preact/hooks';
import type { LayoutTask, Positions } from './layout-task.js';
import { Layouter } from './layouter.js';

export interface Laid {
  /** Known positions of the task's nodes. */
  readonly positions: ReadonlyMap<string, readonly [number, number]>;
  readonly isDone: boolean;
}

const nothing: Laid = { positions: new Map(), isDone: false };

/** Lays out a graph in a worker, and returns the positions as they arrive. */
export function useLayout(task: LayoutTask | undefined): Laid {
  const [laid, setLaid] = useState<Laid>(nothing);
  const [layouter] = useState(() => new Layouter());
  useLayoutEffect(
    () => () => {
      layouter.close();
    },
    [layouter],
  );
  // Contains everything that is laid out.
  const key = useMemo(() => JSON.stringify(task), [task]);
  // Before the next frame is painted, since the picture waits for it.
  useLayoutEffect(() => {
    if (task === undefined) return;
    layouter.layOut(task, ({ positions, isLast }) => {
      setLaid({ positions: byId(task, positions), isDone: isLast });
    });
  }, [key]);
  return laid;
}

function byId({ nodes }: LayoutTask, positions: Positions): Laid['positions'] {
  return new Map(
    nodes.map(({ id }, index) => [id, [positions[2 * index] ?? 0, positions[2 * index + 1] ?? 0]]),
  );
}
