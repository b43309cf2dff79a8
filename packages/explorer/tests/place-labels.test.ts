import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { draw, type Palette } from '../views/graph/draw.js';
import { heightOf, reachAt, type DrawnNode, type Scene, type View } from '../views/graph/drawn.js';
import { wholeView } from '../views/graph/extent.js';
import { stepAround } from '../views/graph/kept.js';
import { BoxGrid, meet, type Box, type Scales } from '../views/graph/label-boxes.js';
import type { Label, Pen } from '../views/graph/pens.js';
import { placeLabels, type PlacedLabel } from '../views/graph/place-labels.js';

const nodeAt = (x: number, y: number, more: Partial<DrawnNode> = {}): DrawnNode => ({
  id: `${x},${y}`,
  kind: 'Country',
  x,
  y,
  size: 20,
  hue: 'actor',
  badge: '',
  label: ['name'],
  labelWidth: 60,
  isStrong: false,
  isSeed: false,
  isChosen: false,
  isPicked: false,
  isFaint: false,
  ...more,
});

const sceneOf = (nodes: readonly DrawnNode[], direction: Scene['direction'] = 'ltr'): Scene => ({
  nodes,
  edges: [],
  direction,
});

interface Area {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/** Where the letters of a label lie at a scale. */
const areaOf = ({ node, x, top }: PlacedLabel, scale: number): Area => ({
  left: node.x * scale + x - node.labelWidth / 2,
  right: node.x * scale + x + node.labelWidth / 2,
  top: node.y * scale + top + 1,
  bottom: node.y * scale + top + heightOf(node) - 1,
});

function signArea(node: DrawnNode, scale: number): Area {
  const reach = reachAt(node, scale);
  const [x, y] = [node.x * scale, node.y * scale];
  return { left: x - reach, right: x + reach, top: y - reach, bottom: y + reach };
}

const tolerance = 1e-6;
const overlap = (a: Area, b: Area): boolean =>
  Math.min(a.right, b.right) - Math.max(a.left, b.left) > tolerance &&
  Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top) > tolerance;

const some = ({ from, to }: Scales): readonly number[] =>
  Array.from({ length: 9 }, (_, index) => from + ((to - from) * index) / 8);

const place = fc.integer({ min: -300, max: 300 });
const anyNode = fc
  .record({
    x: place,
    y: place,
    size: fc.integer({ min: 14, max: 40 }),
    labelWidth: fc.integer({ min: 10, max: 180 }),
    label: fc.constantFrom(['one'], ['one', 'two']),
    badge: fc.constantFrom('', '7'),
    isStrong: fc.boolean(),
    isChosen: fc.boolean(),
    isPicked: fc.boolean(),
  })
  .map(({ x, y, ...more }) => nodeAt(x, y, more));
const anyScene = fc
  .tuple(fc.array(anyNode, { minLength: 1, maxLength: 40 }), fc.constantFrom('ltr', 'rtl'))
  .map(([nodes, direction]) => sceneOf(nodes, direction));
const anyScale = fc.double({ min: 0.05, max: 6, noNaN: true });

describe('boxes of labels', () => {
  const sides = { x: 0, left: -5, right: 5, weight: 1 };
  const upper: Box = { ...sides, y: 0, top: 10, bottom: 28 };
  const lower: Box = { ...sides, y: 1000, top: -1040, bottom: -1030 }; // above the other at 1, on it at 1.05

  it('meet where they lie over each other at a scale between two at which they do not', () => {
    expect(meet(upper, lower, { from: 0.9, to: 1 })).toBe(false);
    expect(meet(upper, lower, { from: 1.08, to: 1.2 })).toBe(false);
    expect(meet(upper, lower, { from: 1, to: 1.2 })).toBe(true);
    expect(meet(upper, { ...lower, x: 3 }, { from: 1, to: 1.2 })).toBe(true);
    expect(meet(upper, { ...lower, x: 20 }, { from: 1, to: 1.2 })).toBe(false);
  });

  it('are found where a larger scale brings them together', () => {
    const grid = new BoxGrid({ from: 1, to: 1.09 });
    grid.add(upper);
    expect(grid.costOf(lower, Infinity)).toBeGreaterThan(0);
    expect(grid.costOf({ ...lower, x: 500 }, Infinity)).toBe(0);
  });
});

describe('labels of a drawing', () => {
  it('never lie over each other, at any scale for which they are placed', () => {
    fc.assert(
      fc.property(anyScene, anyScale, (scene, at) => {
        const scales = stepAround(at);
        const labels = placeLabels(scene, scales);
        for (const scale of some(scales)) {
          const areas = labels.map((label) => areaOf(label, scale));
          expect(areas.filter((a, i) => areas.some((b, j) => j < i && overlap(a, b)))).toEqual([]);
        }
      }),
    );
  });

  it('cover no sign of another, not even those of what matters', () => {
    fc.assert(
      fc.property(anyScene, anyScale, (scene, at) => {
        const scales = stepAround(at);
        const labels = placeLabels(scene, scales);
        for (const scale of some(scales))
          expect(
            labels.filter((label) =>
              scene.nodes.some(
                (other) =>
                  other !== label.node && overlap(areaOf(label, scale), signArea(other, scale)),
              ),
            ),
          ).toEqual([]);
      }),
    );
  });

  it('stand below, else above, else where the name goes on', () => {
    const one = nodeAt(0, 0);
    const [below, above] = [
      nodeAt(0, 26, { labelWidth: 900 }),
      nodeAt(0, -26, { labelWidth: 900 }),
    ];
    const spotIn = (scene: Scene): PlacedLabel | undefined =>
      placeLabels(scene, { from: 1, to: 1.01 }).find(({ node }) => node === one);
    expect(spotIn(sceneOf([one]))).toMatchObject({ x: 0, top: 12 });
    expect(spotIn(sceneOf([one, below]))).toMatchObject({ x: 0, top: -29 });
    const wide = [nodeAt(-200, 0), nodeAt(200, 0)]; // room at both sides
    expect(spotIn(sceneOf([one, below, above, ...wide]))).toMatchObject({ x: 45, top: -9 });
    expect(spotIn(sceneOf([one, below, above, ...wide], 'rtl'))).toMatchObject({ x: -45 });
  });

  it('are those of what comes first where there is room for few, and of all once there is', () => {
    const nodes = Array.from({ length: 25 }, (_, at) => nodeAt((at % 5) * 30, (at - (at % 5)) * 6));
    const few = placeLabels(sceneOf(nodes), stepAround(0.7));
    expect(few.length).toBeLessThan(25);
    expect(few.map(({ node }) => node)).toEqual(
      nodes.filter((node) => few.some((each) => each.node === node)),
    );
    expect(placeLabels(sceneOf(nodes), stepAround(4))).toHaveLength(25);
    const [hidden] = nodes.filter((node) => few.every((each) => each.node !== node));
    const chosen = { ...(hidden ?? nodeAt(0, 0)), isChosen: true };
    const [first] = placeLabels(
      sceneOf([chosen, ...nodes.filter((each) => each !== hidden)]),
      stepAround(0.7),
    );
    expect(first?.node).toBe(chosen);
  });

  it('are not cut off where all of the scene is seen, on a desktop and on a phone', () => {
    const sizes = fc.constantFrom([816, 780], [390, 592]);
    fc.assert(
      fc.property(anyScene, sizes, (scene, [width = 0, height = 0]) => {
        const view = wholeView(scene, width, height);
        for (const label of placeLabels(scene, stepAround(view.scale))) {
          const { left, right, top, bottom } = areaOf(label, view.scale);
          expect(left + view.x).toBeGreaterThanOrEqual(11);
          expect(right + view.x).toBeLessThanOrEqual(width - 11);
          expect(top + view.y).toBeGreaterThanOrEqual(11);
          expect(bottom + view.y).toBeLessThanOrEqual(height - 11);
        }
      }),
    );
  });
});

/** Records the written texts. */
function recorder(): { readonly pen: Pen; readonly labels: Label[] } {
  const labels: Label[] = [];
  const nothing = (): void => undefined;
  const pen = { fill: nothing, lines: nothing, circle: nothing, sign: nothing };
  return { pen: { ...pen, label: (label) => void labels.push(label) }, labels };
}

const colors = {
  paper: '',
  ink: '',
  inkSoft: '',
  line: '',
  edge: '',
  halo: '',
  picked: '',
  pickedSoft: '',
};
const hues = { actor: '', forum: '', idea: '', speech: '', fact: '', other: '' };
const palette: Palette = { ...colors, hues };

describe('a drawing that is moved', () => {
  it('writes the same labels, moved as far', () => {
    const nodes = Array.from({ length: 30 }, (_, at) => nodeAt((at * 37) % 400, (at * 53) % 300));
    const scene = sceneOf(nodes);
    const view: View = { width: 800, height: 600, scale: 0.9, x: 150, y: 120 };
    const written = (at: View): readonly (readonly [number, number])[] => {
      const { pen, labels } = recorder();
      draw(pen, scene, at, palette);
      return labels.map(({ x, y }) => [Math.round(x - at.x), Math.round(y - at.y)] as const);
    };
    const before = written(view);
    expect(before.length).toBeGreaterThan(10);
    expect(written({ ...view, x: 203, y: 77 })).toEqual(before);
  });
});
