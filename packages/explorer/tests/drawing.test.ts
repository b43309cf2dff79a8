import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { drawnOn, isInside, piecesOf, type Point } from '../views/graph/lasso.js';
import { KnownStages } from '../views/graph/known-stages.js';
import { layOut } from '../views/graph/layout.js';
import type { LayoutTask } from '../views/graph/layout-task.js';

const square: readonly Point[] = [
  [0, 0],
  [10, 0],
  [10, 10],
  [0, 10],
];

describe('a line drawn around nodes', () => {
  it('holds what lies inside, whichever way it was drawn', () => {
    for (const line of [square, [...square].reverse()]) {
      expect(isInside([5, 5], line)).toBe(true);
      expect(isInside([5, -1], line)).toBe(false);
      expect(isInside([11, 5], line)).toBe(false);
    }
  });

  it('leaves out a bay', () => {
    const horseshoe: readonly Point[] = [
      ...square.slice(0, 3),
      [6, 10],
      [6, 2],
      [4, 2],
      [4, 10],
      [0, 10],
    ];
    expect(isInside([5, 5], horseshoe)).toBe(false);
    expect(isInside([2, 5], horseshoe)).toBe(true);
  });

  it('holds the same wherever it begins', () => {
    const coordinate = fc.integer({ min: -20, max: 20 });
    const point = fc.tuple(coordinate, coordinate);
    const line = fc.array(point, { minLength: 3, maxLength: 12 });
    fc.assert(
      fc.property(line, point, fc.nat(12), (drawn, [x, y], turn) => {
        const begun = turn % drawn.length;
        const turned = [...drawn.slice(begun), ...drawn.slice(0, begun)];
        const at = [x + 0.5, y + 0.25] as const;
        expect(isInside(at, turned)).toBe(isInside(at, drawn));
      }),
    );
  });

  it('grows by points that lie apart, and is closed', () => {
    const line = drawnOn(drawnOn(drawnOn([], [0, 0]), [1, 1]), [10, 0]);
    expect(line).toEqual([
      [0, 0],
      [10, 0],
    ]);
    expect(piecesOf(line)).toEqual([10, 0, 0, 0, 0, 0, 10, 0]);
  });
});

const node = (id: string, pin?: readonly [number, number]): LayoutTask['nodes'][number] => ({
  id,
  halfWidth: 40,
  halfHeight: 20,
  below: 5,
  ...(pin && { pin }),
});

/** A star of so many leaves around the first node, with one leaf behind the last of them. */
const starOf = (leaves: number, pin?: readonly [number, number]): LayoutTask => ({
  nodes: [...Array.from({ length: leaves + 1 }, (_, index) => node(`n${index}`)), node('far', pin)],
  edges: [
    ...Array.from({ length: leaves }, (_, index) => [0, index + 1] as const),
    [leaves, leaves + 1],
  ],
  seeds: [0],
  opened: [],
  layout: 'rings',
});

describe('a layout by rings', () => {
  const radiusOf = (positions: ArrayLike<number>, index: number): number =>
    Math.hypot(positions[2 * index] ?? 0, positions[2 * index + 1] ?? 0);

  it('places what is nearer to the seed further inside, the same each time', () => {
    const positions = layOut(starOf(30), () => undefined);
    const radii = Array.from({ length: 31 }, (_, index) => radiusOf(positions, index));
    expect(radii[0]).toBe(0);
    expect(radiusOf(positions, 31)).toBeGreaterThan(Math.max(...radii));
    expect([...layOut(starOf(30), () => undefined)]).toEqual([...positions]);
  });

  it('lays no label over another', () => {
    const positions = layOut(starOf(60), () => undefined);
    const overlaps = Array.from({ length: 62 }, (_, a) =>
      Array.from({ length: a }, (_unused, b) => {
        const dx = Math.abs((positions[2 * a] ?? 0) - (positions[2 * b] ?? 0));
        const dy = Math.abs((positions[2 * a + 1] ?? 0) - (positions[2 * b + 1] ?? 0));
        return dx < 79.9 && dy < 39.9;
      }).filter(Boolean),
    ).flat();
    expect(overlaps).toEqual([]);
  });

  it('leaves a pin where it is', () => {
    const positions = layOut(starOf(5, [77, -33]), () => undefined);
    expect([...positions.slice(12)]).toEqual([77, -33]);
  });
});

describe('a layout by forces that grows', () => {
  /** The last leaf of a star was opened, which brought what is behind it. */
  const grown: LayoutTask = { ...starOf(6), layout: 'forces', opened: [6] };
  const begun: LayoutTask = {
    ...grown,
    opened: [],
    nodes: grown.nodes.slice(0, 7),
    edges: grown.edges.slice(0, 6),
  };
  const grow = (known: KnownStages) => {
    let tellings = 0;
    const positions = layOut(grown, () => tellings++, known);
    return { positions: [...positions], tellings };
  };

  it('moves nothing that was there', () => {
    const before = layOut(begun, () => undefined);
    expect(grow(new KnownStages()).positions.slice(0, 14)).toEqual([...before]);
  });

  it('works out only what came, and gives the same', () => {
    const known = new KnownStages();
    layOut(begun, () => undefined, known);
    const [anew, further] = [grow(new KnownStages()), grow(known)];
    expect(further.positions).toEqual(anew.positions);
    expect(further.tellings).toBeLessThan(anew.tellings);
  });

  it('works out a stage anew where something of it has changed', () => {
    const known = new KnownStages();
    layOut(begun, () => undefined, known);
    const [first, ...others] = begun.nodes;
    const changed = [{ ...first, ...node('other') }, ...others] as LayoutTask['nodes'];
    const task = { ...begun, nodes: changed };
    const anew = layOut(task, () => undefined);
    expect([...layOut(task, () => undefined, known)]).toEqual([...anew]);
    expect([...anew]).not.toEqual([...layOut(begun, () => undefined)]);
  });
});
