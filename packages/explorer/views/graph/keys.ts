import type { Shown } from './shown.js';
import type { Change, GraphState } from './state.js';

interface KeyParts {
  readonly state: GraphState;
  readonly shown: Shown;
  readonly positions: ReadonlyMap<string, readonly [number, number]>;
  readonly change: Change;
  readonly choose: (id: string | undefined) => void;
  readonly toggle: (id: string) => void;
}

const directions: Readonly<Record<string, readonly [number, number]>> = {
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
};

/** Keys of the picture: arrows walk to the neighbour in their direction, Enter expands, digits set the focus. */
export function useGraphKeys(parts: KeyParts): (event: KeyboardEvent) => void {
  return (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const act = actionOf(event, parts);
    if (act === undefined) return;
    event.preventDefault();
    act();
  };
}

type Act = (parts: KeyParts) => void;

const acts: Readonly<Record<string, Act>> = {
  Enter: expand,
  Delete: hide,
  ' ': pick,
  Escape: ({ state, choose, change }) => {
    if (state.chosen === undefined && state.picked.length > 0) change({ picked: [] });
    else choose(undefined);
  },
  '/': () => document.querySelector<HTMLInputElement>('.gbar input')?.focus(),
};

function actionOf({ key, code }: KeyboardEvent, parts: KeyParts): (() => void) | undefined {
  const direction = directions[key];
  if (direction !== undefined)
    return () => {
      walk(direction, parts);
    };
  const digit = /^(?:Digit|Numpad)([0-3])$/.exec(code)?.[1];
  if (digit !== undefined)
    return () => {
      parts.change({ focus: Number(digit) });
    };
  // An Arabic keyboard has a letter in place of the slash.
  const act = acts[code === 'Slash' ? '/' : key];
  return (
    act &&
    (() => {
      act(parts);
    })
  );
}

/** Hides the chosen entity; a relation is hidden with one of its ends, or by its type. */
function hide({ state: { chosen, hidden }, shown, change }: KeyParts): void {
  if (chosen !== undefined && shown.nodes.some(({ id }) => id === chosen))
    change({ hidden: [...hidden, chosen], chosen: undefined });
}

/** Adds the chosen entity to the selection, or removes it. */
function pick({ state: { chosen }, shown, toggle }: KeyParts): void {
  if (chosen !== undefined && shown.nodes.some(({ id }) => id === chosen)) toggle(chosen);
}

function expand({ state: { chosen, open, seeds }, shown, change }: KeyParts): void {
  if (chosen === undefined || open.includes(chosen) || seeds.includes(chosen)) return;
  if (shown.nodes.some(({ id }) => id === chosen)) change({ open: [...open, chosen] });
}

/** Chooses the best neighbour in a direction; without a choice, the first seed. */
function walk(direction: readonly [number, number], parts: KeyParts): void {
  const { state, shown, positions, choose } = parts;
  const from = state.chosen === undefined ? undefined : positions.get(state.chosen);
  if (from === undefined || state.chosen === undefined) {
    choose(shown.nodes[0]?.id);
    return;
  }
  let best: string | undefined;
  let bestRank = 0;
  for (const id of shown.neighbours.get(state.chosen) ?? []) {
    const rank = rankOf(from, positions.get(id), direction);
    if (rank <= bestRank) continue;
    bestRank = rank;
    best = id;
  }
  if (best !== undefined) choose(best);
}

type Point = readonly [number, number];

/** Rank of a place, higher if nearer and more in this direction; 0 in another direction. */
function rankOf(from: Point, to: Point | undefined, [dx, dy]: Point): number {
  if (to === undefined) return 0;
  const [x, y] = [to[0] - from[0], to[1] - from[1]];
  const length = Math.hypot(x, y) || 1;
  const cosine = (x * dx + y * dy) / length;
  return cosine <= 0 ? 0 : (cosine * cosine) / length;
}
