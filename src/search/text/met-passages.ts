import { addToList } from '#text/get-or-make.js';
import { placeIn, slotOf, type FormPlaces } from './word-places.js';

/** A passage that has all words of the query. */
export interface MetPassage {
  readonly slot: number;
  /** Above 0, at most 1: depends on the certainty of the words and their proximity. */
  readonly score: number;
}

/** An occurrence of one word in a passage: its place and certainty. */
interface Meeting {
  readonly place: number;
  readonly quality: number;
}

const closeness = 0.4;
const digits = 1e6;

/** The passages that have every word, in the order of their slots, from the places of each word's forms. */
export function* metPassages(words: readonly (readonly FormPlaces[])[]): Generator<MetPassage> {
  const [rarest, ...others] = words
    .map((forms) => ({ forms, size: forms.reduce((sum, { places }) => sum + places.length, 0) }))
    .sort((a, b) => a.size - b.size)
    .map(({ forms }) => meetingsBySlot(forms));
  for (const [slot, meetings] of rarest ?? []) {
    const all = [meetings, ...others.map((other) => other.get(slot) ?? [])];
    if (all.every(({ length }) => length > 0)) yield { slot, score: scoreOf(all) };
  }
}

function meetingsBySlot(forms: readonly FormPlaces[]): Map<number, Meeting[]> {
  const bySlot = new Map<number, Meeting[]>();
  for (const { places, quality } of forms)
    for (const place of places)
      addToList(bySlot, slotOf(place), { place: placeIn(place), quality });
  return bySlot;
}

/** Scores each place of the rarest word by the closest occurrence of the others. */
function scoreOf([rarest = [], ...others]: readonly (readonly Meeting[])[]): number {
  const scores = rarest.map((start) => {
    const window = [start, ...others.map((meetings) => closest(meetings, start.place))];
    const places = window.map(({ place }) => place);
    const width = Math.max(...places) - Math.min(...places) + 1;
    const quality = window.reduce((sum, each) => sum + each.quality, 0) / window.length;
    return quality * (1 - closeness + closeness * Math.min(1, window.length / width));
  });
  return Math.round(Math.max(...scores) * digits) / digits;
}

function closest(meetings: readonly Meeting[], to: number): Meeting {
  return meetings.reduce((best, each) =>
    Math.abs(each.place - to) < Math.abs(best.place - to) ? each : best,
  );
}
