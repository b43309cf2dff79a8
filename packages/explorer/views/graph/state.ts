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

/** The ways a relation is known, shown by its line. */
export const lines = ['stated', 'said', 'reference', 'derived'] as const;
export type Line = (typeof lines)[number];

export interface Pin {
  readonly id: string;
  readonly x: number;
  readonly y: number;
}

/** Everything that defines the picture; its address has all of it, so that a step back undoes a step. */
export interface GraphState extends Moment {
  readonly seeds: readonly string[];
  /** Expanded nodes, in this order. */
  readonly open: readonly string[];
  readonly hidden: readonly string[];
  readonly kindsOff: readonly string[];
  readonly linesOff: readonly string[];
  readonly typesOff: readonly string[];
  readonly minConfidence: number;
  /** Shows only the claims of this dataset. */
  readonly dataset: string | undefined;
  readonly max: number;
  readonly size: Size;
  readonly color: Colouring;
  readonly layout: LayoutName;
  readonly pins: readonly Pin[];
  /** The chosen entity or relation. */
  readonly chosen: string | undefined;
  /** The selected entities, for actions on all of them. */
  readonly picked: readonly string[];
  /** Distance from the chosen one that is drawn in full; 0 for everything. */
  readonly focus: number;
  /** The reader's choice; by default a phone starts with the list. */
  readonly view: GraphViewName | undefined;
}

/** Changes the state as one entry of the history. */
export type Change = (change: Partial<GraphState>) => void;

export const usualMax = 200;
/** The API's maximum. */
export const largestMax = 2000;
/** Maximum ids in an address that servers accept. */
export const maxPicked = 200;

const within = (text: string | null, least: number, most: number, usual: number): number => {
  const number = Number(text ?? usual);
  return Number.isFinite(number) ? Math.min(most, Math.max(least, number)) : usual;
};

const oneOf = <Value extends string>(
  values: readonly [Value, ...Value[]],
  text: string | null,
): Value => values.find((value) => value === text) ?? values[0];

/** The state in an address; unreadable parts have their defaults. */
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

/** The address of a state, without defaults. */
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

/** A list with a value added, or removed if it was there. */
export const toggled = (list: readonly string[], value: string): readonly string[] =>
  list.includes(value) ? list.filter((each) => each !== value) : [...list, value];
