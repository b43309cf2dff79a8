import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { graphWords } from '../../words/graph-words.js';
import type { Scene } from './drawn.js';
import { Stage, type Grip, type Hand } from './stage.js';

interface CanvasProps extends Hand {
  readonly scene: Scene;
  readonly isDone: boolean;
  readonly label: string;
  readonly onKey: (event: KeyboardEvent) => void;
}

/**
 * The picture: dragged and zoomed by hand, wheel or buttons; a click chooses, a dragged node is pinned, a lasso selects nodes.
 */
export function GraphCanvas(props: CanvasProps) {
  const canvas = useRef<HTMLCanvasElement>(null);
  const stage = useRef<Stage | null>(null);
  const [isLasso, setLasso] = useState(false);
  const latest = useRef<Grip>({ ...props, isLasso });
  latest.current = { ...props, isLasso };
  useLayoutEffect(() => {
    if (canvas.current === null) return;
    const own = new Stage(canvas.current, () => latest.current);
    stage.current = own;
    return () => {
      own.close();
    };
  }, []);
  useLayoutEffect(() => {
    stage.current?.show(props.scene, props.isDone);
  }, [props.scene, props.isDone]);
  return (
    <>
      <canvas
        ref={canvas}
        class={isLasso ? 'canvas is-lasso' : 'canvas'}
        tabIndex={0}
        role="application"
        aria-label={props.label}
        onKeyDown={props.onKey}
      />
      <div class="zoom">
        <button
          class="btn btn--small"
          type="button"
          aria-label={graphWords.closer}
          onClick={() => stage.current?.zoomBy(1.4)}
        >
          +
        </button>
        <button
          class="btn btn--small"
          type="button"
          aria-label={graphWords.farther}
          onClick={() => stage.current?.zoomBy(1 / 1.4)}
        >
          −
        </button>
        <button class="btn btn--small" type="button" onClick={() => stage.current?.fit()}>
          {graphWords.whole}
        </button>
        <button
          class="btn btn--small"
          type="button"
          aria-pressed={isLasso}
          title={graphWords.lassoHint}
          onClick={() => {
            setLasso(!isLasso);
          }}
        >
          {graphWords.lasso}
        </button>
      </div>
    </>
  );
}
