import type { DrawnNode, Scene } from './drawn.js';
import type { Scales } from './label-boxes.js';
import { placeLabels, type PlacedLabel } from './place-labels.js';
import type { Line } from './state.js';

/** Lines drawn with one style: four numbers each, in scene coordinates. */
export interface LinesOfLook {
  readonly line: Line | 'chosen';
  readonly isFaint: boolean;
  readonly segments: readonly number[];
}

/** The parts of a picture that do not change while it is moved. */
export interface KeptScene {
  /** Double lines first, since their middle would cut others; chosen ones last, on top. */
  readonly lines: readonly LinesOfLook[];
  /** The most important last, on top. */
  readonly signs: readonly DrawnNode[];
  readonly labelsAt: (scale: number) => readonly PlacedLabel[];
}

const scenes = new WeakMap<Scene, KeptScene>();

/** The same object for the same scene. */
export function keptOf(scene: Scene): KeptScene {
  let kept = scenes.get(scene);
  if (kept === undefined) {
    kept = { lines: linesOf(scene), signs: [...scene.nodes].reverse(), labelsAt: labelsOf(scene) };
    scenes.set(scene, kept);
  }
  return kept;
}

function linesOf({ edges }: Scene): readonly LinesOfLook[] {
  const looks = new Map<string, LinesOfLook & { readonly segments: number[] }>();
  const chosen: number[] = [];
  for (const { from, to, line, isChosen } of edges) {
    if (isChosen) chosen.push(from.x, from.y, to.x, to.y);
    const isFaint = from.isFaint || to.isFaint;
    const key = `${line} ${isFaint}`;
    const look = looks.get(key) ?? { line, isFaint, segments: [] };
    look.segments.push(from.x, from.y, to.x, to.y);
    looks.set(key, look);
  }
  const isDouble = ({ line }: LinesOfLook): boolean => line === 'derived';
  const all: LinesOfLook[] = [...looks.values()].sort(
    (a, b) => Number(isDouble(b)) - Number(isDouble(a)),
  );
  if (chosen.length > 0) all.push({ line: 'chosen', isFaint: false, segments: chosen });
  return all;
}

/** Steps per doubling of the scale; within a step no label moves. */
const steps = 8;

/** The range of scales around one that share the places of labels. */
export function stepAround(scale: number): Scales {
  const step = Math.floor(Math.log2(scale) * steps);
  return { from: 2 ** (step / steps), to: 2 ** ((step + 1) / steps) };
}

function labelsOf(scene: Scene): KeptScene['labelsAt'] {
  const known = new Map<number, readonly PlacedLabel[]>();
  return (scale) => {
    const scales = stepAround(scale);
    let labels = known.get(scales.from);
    if (labels === undefined) known.set(scales.from, (labels = placeLabels(scene, scales)));
    return labels;
  };
}
