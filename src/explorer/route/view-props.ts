import type { Place } from './location.js';

/** What every view is given: the part of the path after its name, and the whole place. */
export interface ViewProps {
  readonly id: string;
  readonly place: Place;
}
