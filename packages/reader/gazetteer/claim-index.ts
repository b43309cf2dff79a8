import { byId } from '#text/compare-texts.js';
import { addToList, getOrMake } from '#text/get-or-make.js';
import type { ClaimList, KnownClaim } from './graph-knowledge.js';

/** The claims of a list by one of their entities; made when they are asked for, since all of them take much memory. */
export class ClaimIndex {
  readonly #claims: ClaimList;
  readonly #places = new Map<string, number[]>();
  readonly #made = new Map<string, readonly KnownClaim[]>();

  constructor(claims: ClaimList) {
    this.#claims = claims;
  }

  add(entity: string, place: number): void {
    addToList(this.#places, entity, place);
  }

  /** In the order of their ids. */
  of(entity: string): readonly KnownClaim[] {
    const places = this.#places.get(entity);
    if (!places) return [];
    return getOrMake(this.#made, entity, () =>
      places.flatMap((place) => this.#claims.at(place) ?? []).sort(byId),
    );
  }

  /** Gives back the claims that were made. */
  forget(): void {
    this.#made.clear();
  }
}
