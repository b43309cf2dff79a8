import { quadtree, type Quadtree } from 'd3-quadtree';
import { select } from 'd3-selection';
import { zoom, zoomIdentity } from 'd3-zoom';
import { direction } from '../../language.js';
import { themeChanged } from '../../theme.js';
import { draw } from './draw.js';
import { shareAt, type DrawnNode, type Scene, type View } from './drawn.js';
import { wholeView } from './extent.js';
import { family } from './labels.js';
import { drawnOn, isInside, piecesOf, type Point } from './lasso.js';
import { keptPalette } from './palette.js';
import { CanvasPen } from './pens.js';
import { emptyScene } from './scene.js';

/** Actions of the pointer on the picture. */
export interface Hand {
  readonly choose: (id: string | undefined) => void;
  readonly pin: (id: string, x: number, y: number) => void;
  /** Selects these together, in addition to the selection if `isMore`. */
  readonly pick: (ids: readonly string[], isMore: boolean) => void;
  readonly toggle: (id: string) => void;
}

/** The same, and whether a drag outside the nodes is a lasso. */
export interface Grip extends Hand {
  readonly isLasso: boolean;
}

const reach = 14;

/** The canvas with its pointer events: the thing under the pointer, the position of the picture, and redrawing. */
export class Stage {
  readonly #canvas: HTMLCanvasElement;
  readonly #hand: () => Grip;
  readonly #zoom: ReturnType<typeof zoom<HTMLCanvasElement, unknown>>;
  readonly #resized: ResizeObserver;
  #scene = emptyScene;
  #tree: Quadtree<DrawnNode> = quadtree<DrawnNode>();
  #view: View = { width: 1, height: 1, scale: 1, x: 0, y: 0 };
  #frame = 0;
  /** True if the reader has moved the picture: then it is not fitted automatically. */
  #isMoved = false;
  #dragged: { node: DrawnNode; x: number; y: number; hasMoved: boolean } | undefined;
  /** The lasso, in screen coordinates. */
  #lasso: readonly Point[] | undefined;

  constructor(canvas: HTMLCanvasElement, hand: () => Grip) {
    this.#canvas = canvas;
    this.#hand = hand;
    this.#zoom = zoom<HTMLCanvasElement, unknown>()
      .scaleExtent([0.05, 6])
      .filter((event: MouseEvent) => event.type === 'wheel' || !this.#isTaken(event))
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
    canvas.addEventListener('pointercancel', this.#onCancel);
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
      const palette = keptPalette();
      draw(pen, this.#scene, this.#view, palette);
      const look = { color: palette.picked, width: 2, dash: [6, 4], opacity: 1 };
      if (this.#lasso !== undefined) pen.lines(piecesOf(this.#lasso), look);
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
    return distance <= Math.max(reach, (node.size * shareAt(this.#view.scale)) / 2 + 4)
      ? node
      : undefined;
  }

  /** True if a gesture does not move the picture: it is on a node, or a lasso. */
  #isTaken(event: MouseEvent): boolean {
    if (event.button > 0 || event.shiftKey || this.#hand().isLasso) return true;
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
    if (event.button > 0) return;
    const node = this.#nodeAt(event);
    if (node === undefined || event.shiftKey) {
      if (!event.shiftKey && !this.#hand().isLasso) return;
      this.#canvas.setPointerCapture(event.pointerId);
      this.#lasso = [[event.offsetX, event.offsetY]];
      return;
    }
    this.#canvas.setPointerCapture(event.pointerId);
    this.#dragged = { node, x: event.offsetX, y: event.offsetY, hasMoved: false };
  };

  readonly #onMove = (event: PointerEvent): void => {
    if (this.#lasso !== undefined) {
      this.#lasso = drawnOn(this.#lasso, [event.offsetX, event.offsetY]);
      this.#redraw();
      return;
    }
    const dragged = this.#dragged;
    if (dragged === undefined) {
      const isFree = this.#nodeAt(event) === undefined;
      const idle = this.#hand().isLasso ? 'crosshair' : 'grab';
      this.#canvas.style.cursor = isFree ? idle : 'pointer';
      return;
    }
    if (Math.hypot(event.offsetX - dragged.x, event.offsetY - dragged.y) < 5) return;
    dragged.hasMoved = true;
    const [x, y] = this.#toScene(event);
    this.#scene = moved(this.#scene, dragged.node.id, x, y);
    this.#redraw();
  };

  readonly #onUp = (event: PointerEvent): void => {
    const lasso = this.#lasso;
    this.#lasso = undefined;
    if (lasso !== undefined) {
      this.#redraw();
      // Fewer points enclose nothing: it was a click.
      if (lasso.length > 2) this.#pickIn(lasso, event.shiftKey);
      return;
    }
    const dragged = this.#dragged;
    this.#dragged = undefined;
    if (dragged?.hasMoved !== true) return;
    const [x, y] = this.#toScene(event);
    this.#hand().pin(dragged.node.id, x, y);
    this.#keepClick();
  };

  readonly #onCancel = (): void => {
    this.#lasso = undefined;
    this.#dragged = undefined;
    this.#redraw();
  };

  #pickIn(line: readonly Point[], isMore: boolean): void {
    const { scale, x, y } = this.#view;
    const inside = this.#scene.nodes.filter((node) =>
      isInside([node.x * scale + x, node.y * scale + y], line),
    );
    this.#hand().pick(
      inside.map(({ id }) => id),
      isMore,
    );
    this.#keepClick();
  }

  /** Suppresses the click that ends a drag or a lasso. */
  #keepClick(): void {
    this.#canvas.addEventListener('click', stop, { capture: true, once: true });
    // If no click follows, the next one counts.
    setTimeout(() => {
      this.#canvas.removeEventListener('click', stop, { capture: true });
    });
  }

  readonly #onClick = (event: MouseEvent): void => {
    const node = this.#nodeAt(event);
    if (event.shiftKey && node !== undefined) this.#hand().toggle(node.id);
    else this.#hand().choose(node?.id ?? this.#edgeAt(event));
  };
}

const stop = (event: Event): void => {
  event.stopImmediatePropagation();
};

function moved({ nodes, edges, ...rest }: Scene, id: string, x: number, y: number): Scene {
  const next = new Map(nodes.map((node) => [node.id, node.id === id ? { ...node, x, y } : node]));
  return {
    ...rest,
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
