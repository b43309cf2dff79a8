import { quadtree, type Quadtree } from 'd3-quadtree';
import { select } from 'd3-selection';
import { zoom, zoomIdentity } from 'd3-zoom';
import { useEffect, useLayoutEffect, useRef } from 'preact/hooks';
import { direction } from '../../language.js';
import { themeChanged } from '../../theme.js';
import { words } from '../../words/words.js';
import { readPalette } from './palette.js';
import { draw, wholeView, type DrawnNode, type Scene, type View } from './draw.js';
import { family } from './labels.js';
import { CanvasPen } from './pens.js';

interface CanvasProps {
  readonly scene: Scene;
  readonly isDone: boolean;
  readonly label: string;
  readonly choose: (id: string | undefined) => void;
  readonly onKey: (event: KeyboardEvent) => void;
  readonly pin: (id: string, x: number, y: number) => void;
}

/** The picture: dragged and zoomed by hand, by wheel or by its buttons; a click chooses, a dragged node is pinned. */
export function GraphCanvas(props: CanvasProps) {
  const canvas = useRef<HTMLCanvasElement>(null);
  const stage = useRef<Stage | null>(null);
  const latest = useRef(props);
  latest.current = props;
  useLayoutEffect(() => {
    if (canvas.current === null) return;
    const own = new Stage(canvas.current, () => latest.current);
    stage.current = own;
    return () => {
      own.close();
    };
  }, []);
  useEffect(() => {
    stage.current?.show(props.scene, props.isDone);
  }, [props.scene, props.isDone]);
  return (
    <>
      <canvas
        ref={canvas}
        class="canvas"
        tabIndex={0}
        role="application"
        aria-label={props.label}
        onKeyDown={props.onKey}
      />
      <div class="zoom">
        <button
          class="btn btn--small"
          type="button"
          aria-label={words.graph.closer}
          onClick={() => stage.current?.zoomBy(1.4)}
        >
          +
        </button>
        <button
          class="btn btn--small"
          type="button"
          aria-label={words.graph.farther}
          onClick={() => stage.current?.zoomBy(1 / 1.4)}
        >
          −
        </button>
        <button class="btn btn--small" type="button" onClick={() => stage.current?.fit()}>
          {words.graph.whole}
        </button>
      </div>
    </>
  );
}

const reach = 14;

/** The canvas with its hand: what is under the pointer, where the picture lies, and when it is drawn again. */
class Stage {
  readonly #canvas: HTMLCanvasElement;
  readonly #props: () => CanvasProps;
  readonly #zoom: ReturnType<typeof zoom<HTMLCanvasElement, unknown>>;
  readonly #resized: ResizeObserver;
  #scene: Scene = { nodes: [], edges: [] };
  #tree: Quadtree<DrawnNode> = quadtree<DrawnNode>();
  #view: View = { width: 1, height: 1, scale: 1, x: 0, y: 0 };
  #frame = 0;
  /** The reader has moved the picture: it is no longer fitted by itself. */
  #isMoved = false;
  #dragged: { node: DrawnNode; x: number; y: number; hasMoved: boolean } | undefined;

  constructor(canvas: HTMLCanvasElement, props: () => CanvasProps) {
    this.#canvas = canvas;
    this.#props = props;
    this.#zoom = zoom<HTMLCanvasElement, unknown>()
      .scaleExtent([0.05, 6])
      .filter((event: MouseEvent) => !this.#isOnNode(event) || event.type === 'wheel')
      .on(
        'zoom',
        ({
          transform,
          sourceEvent,
        }: {
          transform: { k: number; x: number; y: number };
          sourceEvent: unknown;
        }) => {
          this.#view = { ...this.#view, scale: transform.k, x: transform.x, y: transform.y };
          if (sourceEvent !== null) this.#isMoved = true;
          this.#redraw();
        },
      );
    select(canvas).call(this.#zoom).on('dblclick.zoom', null);
    canvas.addEventListener('pointerdown', this.#onDown);
    canvas.addEventListener('pointermove', this.#onMove);
    canvas.addEventListener('pointerup', this.#onUp);
    canvas.addEventListener('click', this.#onClick);
    window.addEventListener(themeChanged, this.#redraw);
    this.#resized = new ResizeObserver(() => {
      this.#resize();
    });
    this.#resized.observe(canvas);
  }

  close(): void {
    cancelAnimationFrame(this.#frame);
    this.#resized.disconnect();
    window.removeEventListener(themeChanged, this.#redraw);
    select(this.#canvas).on('.zoom', null);
  }

  show(scene: Scene, isDone: boolean): void {
    this.#scene = scene;
    this.#tree = quadtree(
      [...scene.nodes],
      ({ x }) => x,
      ({ y }) => y,
    );
    if (!this.#isMoved || !isDone) this.fit();
    this.#redraw();
  }

  fit(): void {
    this.#isMoved = false;
    const { width, height } = this.#view;
    const { scale, x, y } = wholeView(this.#scene, width, height);
    this.#zoom.transform(select(this.#canvas), zoomIdentity.translate(x, y).scale(scale));
  }

  zoomBy(factor: number): void {
    this.#isMoved = true;
    this.#zoom.scaleBy(select(this.#canvas), factor);
  }

  #resize(): void {
    const { clientWidth: width, clientHeight: height } = this.#canvas;
    const ratio = window.devicePixelRatio;
    this.#canvas.width = Math.round(width * ratio);
    this.#canvas.height = Math.round(height * ratio);
    this.#view = { ...this.#view, width, height };
    if (!this.#isMoved) this.fit();
    this.#redraw();
  }

  readonly #redraw = (): void => {
    cancelAnimationFrame(this.#frame);
    this.#frame = requestAnimationFrame(() => {
      const context = this.#canvas.getContext('2d');
      if (context === null) return;
      const pen = new CanvasPen(context, window.devicePixelRatio, family(), direction);
      draw(pen, this.#scene, this.#view, readPalette());
    });
  };

  #toScene({ offsetX, offsetY }: MouseEvent): readonly [number, number] {
    const { scale, x, y } = this.#view;
    return [(offsetX - x) / scale, (offsetY - y) / scale];
  }

  #nodeAt(event: MouseEvent): DrawnNode | undefined {
    const [x, y] = this.#toScene(event);
    const radius = (reach + 12) / this.#view.scale;
    const node = this.#tree.find(x, y, radius);
    if (node === undefined) return undefined;
    const distance = Math.hypot(node.x - x, node.y - y) * this.#view.scale;
    return distance <= Math.max(reach, node.size / 2 + 4) ? node : undefined;
  }

  #isOnNode(event: MouseEvent): boolean {
    return 'offsetX' in event && this.#nodeAt(event) !== undefined;
  }

  #edgeAt(event: MouseEvent): string | undefined {
    const [x, y] = this.#toScene(event);
    let best: string | undefined;
    let nearest = 8 / this.#view.scale;
    for (const { id, from, to } of this.#scene.edges) {
      const distance = distanceToSegment(x, y, from, to);
      if (distance < nearest) {
        nearest = distance;
        best = id;
      }
    }
    return best;
  }

  readonly #onDown = (event: PointerEvent): void => {
    const node = this.#nodeAt(event);
    if (node === undefined) return;
    this.#canvas.setPointerCapture(event.pointerId);
    this.#dragged = { node, x: event.offsetX, y: event.offsetY, hasMoved: false };
  };

  readonly #onMove = (event: PointerEvent): void => {
    const dragged = this.#dragged;
    if (dragged === undefined) {
      this.#canvas.style.cursor = this.#nodeAt(event) === undefined ? 'grab' : 'pointer';
      return;
    }
    if (Math.hypot(event.offsetX - dragged.x, event.offsetY - dragged.y) < 5) return;
    dragged.hasMoved = true;
    const [x, y] = this.#toScene(event);
    this.#scene = moved(this.#scene, dragged.node.id, x, y);
    this.#redraw();
  };

  readonly #onUp = (event: PointerEvent): void => {
    const dragged = this.#dragged;
    this.#dragged = undefined;
    if (dragged?.hasMoved !== true) return;
    const [x, y] = this.#toScene(event);
    this.#props().pin(dragged.node.id, x, y);
    // The click that ends a drag chooses nothing.
    this.#canvas.addEventListener('click', stop, { capture: true, once: true });
  };

  readonly #onClick = (event: MouseEvent): void => {
    this.#props().choose(this.#nodeAt(event)?.id ?? this.#edgeAt(event));
  };
}

const stop = (event: Event): void => {
  event.stopImmediatePropagation();
};

function moved({ nodes, edges }: Scene, id: string, x: number, y: number): Scene {
  const next = new Map(nodes.map((node) => [node.id, node.id === id ? { ...node, x, y } : node]));
  return {
    nodes: [...next.values()],
    edges: edges.map((edge) => ({
      ...edge,
      from: next.get(edge.from.id) ?? edge.from,
      to: next.get(edge.to.id) ?? edge.to,
    })),
  };
}

function distanceToSegment(x: number, y: number, from: DrawnNode, to: DrawnNode): number {
  const [dx, dy] = [to.x - from.x, to.y - from.y];
  const length = dx * dx + dy * dy;
  const along = length === 0 ? 0 : ((x - from.x) * dx + (y - from.y) * dy) / length;
  const at = Math.min(1, Math.max(0, along));
  return Math.hypot(x - from.x - at * dx, y - from.y - at * dy);
}
