import type { Place } from './location.js';

/** Properties of every view: the part of the path after its name, and the whole place. */
export interface ViewProps {
  readonly id: string;
  readonly place: Place;
}
