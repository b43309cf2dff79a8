import { table } from '../report/table.js';

/** A measured value, with the mark that it has to meet. */
export interface Measured {
  readonly what: string;
  /** Undefined if it could not be measured; the note has the reason. */
  readonly value: number | undefined;
  readonly unit: string;
  /** Number of decimal places. */
  readonly digits?: number;
  readonly mark?: { readonly limit: number; readonly isLeast?: boolean };
  readonly note?: string;
}

/** All that was measured as one table, each line saying whether its mark is met. */
export function marksTable(measured: readonly Measured[]): string {
  return table(
    ['what', 'measured', 'mark', 'it is', 'how'],
    measured.map((each) => [
      each.what,
      valueOf(each),
      limitOf(each),
      verdict(each),
      each.note ?? '',
    ]),
  );
}

function valueOf({ value, unit, digits = 0 }: Measured): string {
  return value === undefined ? '–' : withUnit(value.toFixed(digits), unit);
}

function limitOf({ mark, unit, digits = 0 }: Measured): string {
  if (mark === undefined) return '';
  return `${mark.isLeast === true ? '≥' : '≤'} ${withUnit(mark.limit.toFixed(digits), unit)}`;
}

const withUnit = (number: string, unit: string): string =>
  unit === '' ? number : `${number} ${unit}`;

function verdict({ value, mark }: Measured): string {
  if (value === undefined) return 'not measured';
  if (mark === undefined) return '';
  const isMet = mark.isLeast === true ? value >= mark.limit : value <= mark.limit;
  return isMet ? 'met' : 'missed';
}
