import type { Selection } from '../read/selection.js';
import { maxIdsAtOnce } from './fetch-references.js';
import { toError, type AnswerPath } from './field-errors.js';
import type { Container, Key, Place } from './place.js';

/** A field of results whose values are ids, with the places in the answer of the things they identify. */
export class OpenReference {
  readonly #place: Place;
  readonly #wanted = new Map<string, { readonly container: Container; readonly key: Key }[]>();

  constructor(place: Place) {
    this.#place = place;
  }

  get selection(): Selection {
    return this.#place.selection;
  }

  /** Records the place of the thing with this id. */
  want(id: string, container: Container, key: Key): void {
    const places = this.#wanted.get(id);
    if (places) places.push({ container, key });
    else this.#wanted.set(id, [{ container, key }]);
  }

  /**
   * Fills the things into their places in the answer, fetching some ids at a time.
   *
   * @throws FieldFailure if a thing that the root field needs is missing or cannot be fetched
   */
  async fill(
    answer: Container,
    fetch: (ids: readonly string[]) => Promise<readonly unknown[]>,
  ): Promise<void> {
    const ids = [...this.#wanted.keys()];
    let isFaulty = false;
    for (let start = 0; start < ids.length; start += maxIdsAtOnce) {
      const some = ids.slice(start, start + maxIdsAtOnce);
      try {
        const values = await fetch(some);
        for (const [i, id] of some.entries()) {
          const value = values[i] ?? null;
          this.#put(id, value);
          if (value === null) isFaulty ||= !this.#place.isNullable;
        }
      } catch (error) {
        for (const id of ids.slice(start)) this.#put(id, toError(error));
        isFaulty = true;
        break;
      }
    }
    if (!isFaulty) return;
    const places = placesTo(this.#place);
    failFaulty(places, answer, places[0].selection.key, []);
  }

  #put(id: string, value: unknown): void {
    for (const { container, key } of this.#wanted.get(id) ?? []) container[key] = value;
  }
}

/** The places that lead to one, from that of the root field. */
function placesTo(place: Place): readonly [Place, ...Place[]] {
  return place.above ? [...placesTo(place.above), place] : [place];
}

/** Fails errors, and nulls where none are allowed, at the last of the places; the others lead to it. */
function failFaulty(
  places: readonly Place[],
  container: Container,
  key: Key,
  above: AnswerPath,
): void {
  const [place, ...below] = places;
  if (!place) return;
  const path = [...above, key];
  const value = container[key];
  try {
    place.check(value);
    for (const each of keysIn(value, place, below[0]))
      failFaulty(below, value as Container, each, path);
  } catch (error) {
    place.fail(error, container, key, path);
  }
}

/** The keys of the next place in a value of the one before. */
function keysIn(value: unknown, place: Place, next: Place | undefined): Iterable<Key> {
  if (value === null || !next) return [];
  if (next.selection !== place.selection) return [next.selection.key];
  return (value as readonly unknown[]).keys();
}
