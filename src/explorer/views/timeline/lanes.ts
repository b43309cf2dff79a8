import type { AnswerOf } from '../../data/ask.js';
import { groupBy } from '../../../shared/group-by.js';

export type Entry = AnswerOf<'view-timeline'>['timeline']['nodes'][number];

/** Dates of one thing: of a tie that lasts, or of an event. */
export interface Lane {
  readonly key: string;
  readonly of: Entry;
  /** Bars and signs on the axis, in years from its beginning. */
  readonly marks: readonly Mark[];
}

/** A part of a lane: it lasts, it is as vague as its date, or it is a day. */
export interface Mark {
  readonly look: 'lasts' | 'vague' | 'day';
  readonly from: number;
  readonly to: number;
  readonly isContested: boolean;
}

export interface Axis {
  readonly years: readonly number[];
  readonly lanes: readonly Lane[];
  /** Number of dates before the axis begins. */
  readonly before: number;
}

const mostYears = 15;
const mostLanes = 60;
const dayWidth = 0.004;

/** The axis of dated entries: the last years of them, and a lane for each thing. */
export function axisOf(entries: readonly Entry[]): Axis | undefined {
  const dated = entries.filter(({ date }) => date != null);
  const years = dated.map(({ date }) => Number(date?.slice(0, 4)));
  if (years.length === 0) return undefined;
  const last = Math.max(...years);
  const first = Math.min(...years.filter((year) => year > last - mostYears));
  const shown = dated.filter(({ date }) => Number(date?.slice(0, 4)) >= first);
  const lanes = Array.from(groupBy(shown, keyOf), ([key, of]) => ({
    key,
    of: of[0],
    marks: marksOf(of, first, last + 1 - first),
  }));
  return {
    years: Array.from({ length: last + 1 - first }, (_, index) => first + index),
    lanes: lanes.slice(0, mostLanes),
    before: dated.length - shown.length,
  };
}

const keyOf = ({ predicate, subject, object }: Entry): string =>
  `${predicate} ${subject.id} ${object?.id ?? ''}`;

function marksOf(entries: readonly Entry[], first: number, end: number): readonly Mark[] {
  const spans = entries.map((entry) => ({ entry, span: spanOf(entry.date ?? '', first) }));
  const ends = spans.filter(({ entry }) => entry.event === 'ENDED').map(({ span }) => span.from);
  return spans.flatMap(({ entry: { event, claims }, span }): readonly Mark[] => {
    const isContested = claims.some(({ contested }) => contested);
    const own: Mark = { ...span, isContested };
    if (event !== 'BEGAN') return [own];
    return [{ look: 'lasts', from: span.to, to: ends[0] ?? end, isContested: false }, own];
  });
}

/** A date on the axis: as wide as the year or the month that it says. */
function spanOf(date: string, first: number): Omit<Mark, 'isContested'> {
  const [year = 0, month, day] = date.split('-').map(Number);
  const from = year - first + ((month ?? 1) - 1) / 12 + ((day ?? 1) - 1) / 366;
  if (day !== undefined) return { look: 'day', from, to: from + dayWidth };
  return { look: 'vague', from, to: from + (month === undefined ? 1 : 1 / 12) };
}
