/** The required certainty that a relation held at the date; the first hides only those known not to have held. */
export const certainties = ['ANY', 'POSSIBLE', 'CERTAIN'] as const;
export type Sureness = (typeof certainties)[number];

/** A filter of a view by time: a day, a month or a year, with the required certainty. */
export interface Moment {
  readonly on: string | undefined;
  readonly sure: Sureness;
}

/** The date and certainty in an address; unreadable parts are ignored. */
export function readMoment(query: URLSearchParams): Moment {
  const sure = query.get('sure');
  return {
    on: readDate(query.get('on')),
    sure: certainties.find((each) => each === sure) ?? certainties[0],
  };
}

/** A valid year, month or day; undefined for other text. */
export function readDate(text: string | null): string | undefined {
  const date = (text ?? '').trim();
  const day = new Date(date);
  const isDate = /^\d{4}(-\d\d){0,2}$/.test(date) && !Number.isNaN(day.getTime());
  // February 30 would be read as a day of March.
  return isDate && day.toISOString().startsWith(date) ? date : undefined;
}

/** The parts of an address for it, without defaults. */
export const partsOfMoment = ({ on, sure }: Moment) => ({
  on,
  sure: sure === certainties[0] ? undefined : sure,
});

/** The variables for it; empty without a date. */
export const asOfVariables = ({ on, sure }: Moment) =>
  on === undefined ? {} : { asOf: { on, certainty: sure } };
