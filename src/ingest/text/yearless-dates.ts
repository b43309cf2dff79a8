import { isPartialDate } from '../../shared/partial-dates.js';
import { gregorianMonths } from '../lexicon/months.js';
import { dayOf, isOf, readDay, readMonth, until, type DateSpan, type Read } from './dates.js';
import type { Token } from './tokens.js';

const dayMs = 86_400_000;
const halfYear = 183;

/**
 * Days without a year, `on 21 November`, يوم 15 أكتوبر, of a text that says on which day it was written: those of the year that
 * is nearest to it. Where a date with its year stands already nothing is read.
 */
export function yearlessDates(
  tokens: readonly Token[],
  written: string,
  isDate: (token: number) => boolean,
): DateSpan[] {
  if (written.length < 10) return [];
  const dates: DateSpan[] = [];
  for (let at = 0; at < tokens.length; at += 1) {
    const date = isDate(at) ? undefined : yearlessAt(tokens, at, written);
    if (!date || isDate(date.to - 1) || isDate(date.to)) continue;
    dates.push(date);
    at = date.to - 1;
  }
  return dates;
}

function yearlessAt(tokens: readonly Token[], at: number, written: string): DateSpan | undefined {
  const found = dayFirst(tokens, at) ?? monthFirst(tokens, at);
  if (!found || tokens[found.to]?.kind === 'NUMBER') return undefined;
  const { first, second, month, to } = found;
  const value = nearest(written, month.value, first.value);
  const last = second ? nearest(written, month.value, second.value) : null;
  return isPartialDate(value) ? { from: at, to, value, last } : undefined;
}

interface Yearless {
  readonly first: Read;
  readonly second: Read | undefined;
  readonly month: Read;
  readonly to: number;
}

/** `21 November`, `3 to 5 May`, 3 إلى 5 نوفمبر. */
function dayFirst(tokens: readonly Token[], at: number): Yearless | undefined {
  const first = readDay(tokens, at);
  if (!first) return undefined;
  const second = secondDay(tokens, first);
  const month = readMonth(tokens, (second ?? first).to, gregorianMonths);
  return month && { first, second, month, to: month.to };
}

/** `November 21`. */
function monthFirst(tokens: readonly Token[], at: number): Yearless | undefined {
  if (tokens[at]?.isCapital !== true) return undefined;
  const month = readMonth(tokens, at, gregorianMonths);
  const first = month && readDay(tokens, month.to);
  if (!first) return undefined;
  const second = secondDay(tokens, first);
  return { first, second, month, to: (second ?? first).to };
}

function secondDay(tokens: readonly Token[], { to }: Read): Read | undefined {
  return isOf(tokens[to], until) ? readDay(tokens, to + 1) : undefined;
}

/** In the year in which it is no more than half a year from when the text was written. */
function nearest(written: string, month: number, day: number): string {
  const year = Number(written.slice(0, 4));
  const daysFrom = (other: number): number =>
    Math.abs(Date.parse(dayOf(other, month, day)) - Date.parse(written)) / dayMs;
  const best = [year, year - 1, year + 1].find((other) => daysFrom(other) < halfYear) ?? year;
  return dayOf(best, month, day);
}
