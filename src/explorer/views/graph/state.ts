import { language } from '../../language.js';
import { partsOfMoment, readMoment, type Moment } from '../../route/moment.js';
import { idsIn, queryOf } from '../../route/places.js';

export const sizes = ['shown', 'ties', 'betweenness', 'pageRank', 'same'] as const;
export type Size = (typeof sizes)[number];

export const colourings = ['kind', 'community'] as const;
export type Colouring = (typeof colourings)[number];

export const layouts = ['forces', 'rings'] as const;
export type LayoutName = (typeof layouts)[number];

export const graphViews = ['canvas', 'list', 'table'] as const;
export type GraphViewName = (typeof graphViews)[number];

/** How a relation is known, as its line shows it. */
export const lines = ['stated', 'said', 'reference', 'derived'] as const;
export type Line = (typeof lines)[number];

export interface Pin {
  readonly id: string;
  readonly x: number;
  readonly y: number;
}

/** All that makes the picture what it is; its address says all of it, so that a step back undoes a step. */
export interface GraphState extends Moment {
  readonly seeds: readonly string[];
  /** What was expanded, in this order. */
  readonly open: readonly string[];
  readonly hidden: readonly string[];
  readonly kindsOff: readonly string[];
  readonly linesOff: readonly string[];
  readonly typesOff: readonly string[];
  readonly minConfidence: number;
  /** Only what claims of this dataset say. */
  readonly dataset: string | undefined;
  readonly max: number;
  readonly size: Size;
  readonly color: Colouring;
  readonly layout: LayoutName;
  readonly pins: readonly Pin[];
  /** The entity or relation that is chosen. */
  readonly chosen: string | undefined;
  /** The entities that were selected together, to do one thing with all of them. */
  readonly picked: readonly string[];
  /** How far from it is still drawn in full; 0 is everything. */
  readonly focus: number;
  /** As the reader chose it; where nothing was chosen, a phone begins with the list. */
  readonly view: GraphViewName | undefined;
}

/** Changes the state as one step of history. */
export type Change = (change: Partial<GraphState>) => void;

export const usualMax = 200;
/** As many as the API gives at once. */
export const largestMax = 2000;
/** An address with more ids than this would be too long for servers. */
export const maxPicked = 200;

const within = (text: string | null, least: number, most: number, usual: number): number => {
  const number = Number(text ?? usual);
  return Number.isFinite(number) ? Math.min(most, Math.max(least, number)) : usual;
};

const oneOf = <Value extends string>(
  values: readonly [Value, ...Value[]],
  text: string | null,
): Value => values.find((value) => value === text) ?? values[0];

/** The state that an address describes; what cannot be read is left as it is usually. */
export function readState(query: URLSearchParams): GraphState {
  const list = (name: string): readonly string[] => idsIn(query.get(name));
  return {
    seeds: list('seeds'),
    open: list('open'),
    hidden: list('hide'),
    kindsOff: list('off'),
    linesOff: list('unknown'),
    typesOff: list('types'),
    minConfidence: within(query.get('least'), 0, 1, 0),
    dataset: query.get('dataset') ?? undefined,
    ...readMoment(query),
    max: Math.round(within(query.get('max'), 1, largestMax, usualMax)),
    size: oneOf(sizes, query.get('size')),
    color: oneOf(colourings, query.get('color')),
    layout: oneOf(layouts, query.get('layout')),
    pins: list('pins').flatMap(readPin),
    chosen: query.get('at') ?? undefined,
    picked: list('pick').slice(0, maxPicked),
    focus: Math.round(within(query.get('focus'), 0, 3, 0)),
    view: graphViews.find((view) => view === query.get('view')),
  };
}

function readPin(text: string): readonly Pin[] {
  const [, id, x, y] = /^(.+)@(-?\d{1,6})x(-?\d{1,6})$/.exec(text) ?? [];
  return id === undefined ? [] : [{ id, x: Number(x), y: Number(y) }];
}

/** The address of a state; what is as usual is left out. */
export function addressOfState(state: GraphState): string {
  return `/${language}/graph${queryOf({
    seeds: state.seeds,
    open: state.open,
    hide: state.hidden,
    off: state.kindsOff,
    unknown: state.linesOff,
    types: state.typesOff,
    least: state.minConfidence === 0 ? undefined : String(state.minConfidence),
    dataset: state.dataset,
    ...partsOfMoment(state),
    max: state.max === usualMax ? undefined : String(state.max),
    size: unless(state.size, sizes[0]),
    color: unless(state.color, colourings[0]),
    layout: unless(state.layout, layouts[0]),
    pins: state.pins.map(({ id, x, y }) => `${id}@${Math.round(x)}x${Math.round(y)}`),
    at: state.chosen,
    pick: state.picked,
    focus: state.focus === 0 ? undefined : String(state.focus),
    view: state.view,
  })}`;
}

const unless = (value: string, usual: string): string | undefined =>
  value === usual ? undefined : value;

/** A list with a value in it, or without it where it was. */
export const toggled = (list: readonly string[], value: string): readonly string[] =>
  list.includes(value) ? list.filter((each) => each !== value) : [...list, value];
