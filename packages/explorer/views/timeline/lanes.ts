import type { AnswerOf } from '../../data/ask.js';
import { groupBy } from '#text/group-by.js';

export type Entry = AnswerOf<'view-timeline'>['timeline']['nodes'][number];

/** Dates of one thing: of a tie that lasts, or of an event. */
export interface Lane {
  readonly key: string;
  readonly of: Entry;
  /** Bars and signs on the axis, in years from its beginning. */
  readonly marks: readonly Mark[];
}

/** A part of a lane: it lasts, or begins to without a known end; it is as vague as its date, or it is a day. */
export interface Mark extends Span {
  readonly isContested: boolean;
}

interface Span {
  readonly look: 'lasts' | 'begins' | 'vague' | 'day';
  readonly from: number;
  readonly to: number;
}

export interface Axis {
  readonly years: readonly number[];
  readonly lanes: readonly Lane[];
  /** Number of dates in the lanes. */
  readonly count: number;
  /** Number of dates before the axis begins. */
  readonly before: number;
}

const mostYears = 15;
const mostLanes = 60;
const dayWidth = 0.004;
/** Width of what begins without a known end. */
const openYears = 0.5;

/** The axis of dated entries: the last years of them, and a lane for each thing. */
export function axisOf(entries: readonly Entry[]): Axis | undefined {
  const dated = entries.filter(({ date }) => date != null);
  const years = dated.map(({ date }) => Number(date?.slice(0, 4)));
  if (years.length === 0) return undefined;
  const last = Math.max(...years);
  const first = Math.min(...years.filter((year) => year > last - mostYears));
  const shown = dated.filter(({ date }) => Number(date?.slice(0, 4)) >= first);
  const drawn = [...groupBy(shown, keyOf)].slice(0, mostLanes);
  return {
    years: Array.from({ length: last + 1 - first }, (_, index) => first + index),
    lanes: drawn.map(([key, of]) => ({
      key,
      of: of[0],
      marks: marksOf(of, first, last + 1 - first),
    })),
    count: drawn.reduce((sum, [, of]) => sum + of.length, 0),
    before: dated.length - shown.length,
  };
}

const keyOf = ({ predicate, subject, object }: Entry): string =>
  `${predicate} ${subject.id} ${object?.id ?? ''}`;

function marksOf(entries: readonly Entry[], first: number, end: number): readonly Mark[] {
  const spans = entries.map((entry) => ({ entry, span: spanOf(entry.date ?? '', first) }));
  const spansOf = (wanted: Entry['event']) =>
    spans.filter(({ entry }) => entry.event === wanted).map(({ span }) => span);
  return [
    ...barsOf(spansOf('BEGAN'), spansOf('ENDED'), end),
    ...spans.map(({ entry: { claims }, span }) => ({
      ...span,
      isContested: claims.some(({ contested }) => contested),
    })),
  ];
}

/** Bars from the first beginning before each end to that end. A beginning without an end is a short one: how long it lasts is not known. */
function barsOf(begins: readonly Span[], ends: readonly Span[], last: number): readonly Mark[] {
  const bars: Mark[] = [];
  let left = [...begins].sort((a, b) => a.from - b.from);
  for (const { from: to } of [...ends].sort((a, b) => a.from - b.from)) {
    const [first] = left;
    if (first === undefined || first.from > to) continue;
    left = left.filter((begin) => begin.from > to);
    if (first.to < to) bars.push({ look: 'lasts', from: first.to, to, isContested: false });
  }
  const open = left.at(-1);
  if (open === undefined) return bars;
  const to = Math.min(open.to + openYears, last);
  return [...bars, { look: 'begins', from: open.to, to, isContested: false }];
}

/** A date on the axis: as wide as the year or the month that it says. */
function spanOf(date: string, first: number): Span {
  const [year = 0, month, day] = date.split('-').map(Number);
  const from = year - first + ((month ?? 1) - 1) / 12 + ((day ?? 1) - 1) / 366;
  if (day !== undefined) return { look: 'day', from, to: from + dayWidth };
  return { look: 'vague', from, to: from + (month === undefined ? 1 : 1 / 12) };
}
