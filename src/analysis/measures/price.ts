import type { CompactGraph } from '../compact-graph.js';
import { measures, type Measure } from './measures.js';

/** Processor time as long as that of one object, the unit of all prices. */
const microsecondsOfObject = 40;

/** Processor time, as measured, of a thread, and for each visit that of the projection and the order of a measure. */
const microsecondsOfThread = 75_000;
const microsecondsOfVisit = 0.15;

/** The maximum price of a measure of a graph or a part of it, in objects: it follows from the algorithm and the graph's size. */
export function priceOf(measure: Measure, { order, size }: Pick<CompactGraph, 'order' | 'size'>) {
  const visits = order + 2 * size;
  const ofAll = microsecondsOfThread + microsecondsOfVisit * visits;
  return Math.ceil((ofAll + measures[measure].microseconds(visits)) / microsecondsOfObject);
}
