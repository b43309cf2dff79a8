import type { Faults } from '../../shared/yaml/faults.js';

/** The owner of a name in a sentence about a clash: `is a field of Edition already: Its number in the series`. */
type OwnerOf = (name: string) => string | undefined;

/** Names of one sort: those of the package, and those that a file gives. */
export class TakenNames {
  readonly #ofPackage: OwnerOf;
  readonly #given = new Map<string, string>();
  readonly #faults: Faults;

  constructor(faults: Faults, ofPackage: OwnerOf) {
    this.#faults = faults;
    this.#ofPackage = ofPackage;
  }

  /** Takes a name for an entry, or records the fault and returns false. */
  take(name: string, owner: string, entry: object, ...path: readonly (string | number)[]): boolean {
    const other = this.#ofPackage(name) ?? this.#given.get(name);
    if (other === undefined) this.#given.set(name, owner);
    else this.#faults.at(entry, `"${name}" ${other}`, ...path);
    return other === undefined;
  }
}

/** Gives the sentence for names of a list. */
export function ofList(names: Pick<ReadonlySet<string>, 'has'>, sentence: string): OwnerOf {
  return (name) => (names.has(name) ? sentence : undefined);
}

/** The first owner that one of these knows. */
export function either(...owners: readonly OwnerOf[]): OwnerOf {
  return (name) => owners.map((ownerOf) => ownerOf(name)).find((owner) => owner !== undefined);
}
