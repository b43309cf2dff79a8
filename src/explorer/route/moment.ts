/** How sure it must be that a relation held at the date; the first hides only what is known not to have. */
export const certainties = ['ANY', 'POSSIBLE', 'CERTAIN'] as const;
export type Sureness = (typeof certainties)[number];

/** Since a view may show only what held then: a day, a month or a year, and how sure that must be. */
export interface Moment {
  readonly on: string | undefined;
  readonly sure: Sureness;
}

/** The date that an address names, and how sure it asks to be; what cannot be read is as if it were not there. */
export function readMoment(query: URLSearchParams): Moment {
  const sure = query.get('sure');
  return {
    on: readDate(query.get('on')),
    sure: certainties.find((each) => each === sure) ?? certainties[0],
  };
}

/** A year, a month or a day that there is; anything else that was written is none. */
export function readDate(text: string | null): string | undefined {
  const date = (text ?? '').trim();
  const day = new Date(date);
  const isDate = /^\d{4}(-\d\d){0,2}$/.test(date) && !Number.isNaN(day.getTime());
  // February 30 would be read as a day of March.
  return isDate && day.toISOString().startsWith(date) ? date : undefined;
}

/** How an address says it; what is as usual is left out. */
export const partsOfMoment = ({ on, sure }: Moment) => ({
  on,
  sure: sure === certainties[0] ? undefined : sure,
});

/** What is asked of the graph for it: nothing where no date is named. */
export const asOfVariables = ({ on, sure }: Moment) =>
  on === undefined ? {} : { asOf: { on, certainty: sure } };
