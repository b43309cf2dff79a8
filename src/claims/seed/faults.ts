import { compareTexts } from '../../shared/compare-texts.js';
import { invariant, KnownError } from '../../shared/errors.js';

/** The keys and indices from the top of a file to something in it. */
export type YamlPath = readonly (string | number)[];

/** A YAML file that gives the line on which a path lies. */
export interface SourceFile {
  /** Relative to the seed's folder: `article/people.yaml`. */
  readonly name: string;
  /** From 1; the line of the nearest thing around it where the path itself is missing. */
  lineOf(path: YamlPath): number | null;
}

/** Where in the seed something is written. */
export class Place {
  constructor(
    readonly file: SourceFile,
    readonly path: YamlPath = [],
  ) {}

  /** The place of something inside of what is here. */
  in(...keys: YamlPath): Place {
    return new Place(this.file, [...this.path, ...keys]);
  }

  /** `article/people.yaml:12 entities[0].names[1].text`. */
  toString(): string {
    const line = this.file.lineOf(this.path);
    const path = this.path
      .map((key) => (typeof key === 'number' ? `[${key}]` : `.${key}`))
      .join('')
      .replace(/^\./, '');
    return [`${this.file.name}${line === null ? '' : `:${line}`}`, path].filter(Boolean).join(' ');
  }
}

/** What is wrong, and where it is written. */
export interface Fault {
  readonly place: Place;
  readonly reason: string;
}

/** Collects what is wrong in all files, so that a person sees it at once and not fault by fault. */
export class Faults {
  readonly #found: Fault[] = [];
  readonly #places = new WeakMap<object, Place>();

  /** Remembers where a value of a file, and everything in it, is written. */
  locate(value: unknown, place: Place): void {
    if (typeof value !== 'object' || value === null) return;
    this.#places.set(value, place);
    if (Array.isArray(value))
      for (const [index, element] of value.entries()) this.locate(element, place.in(index));
    else for (const [key, inner] of Object.entries(value)) this.locate(inner, place.in(key));
  }

  /** Where an entry of a located file is written. */
  placeOf(entry: object): Place {
    const place = this.#places.get(entry);
    invariant(place, 'an entry of the seed was located');
    return place;
  }

  /** Notes what is wrong with an entry of a located file, or with what lies in it; gives null, what a reader has then read. */
  at(entry: object, reason: string, ...path: YamlPath): null {
    return this.add(this.placeOf(entry).in(...path), reason);
  }

  add(place: Place, reason: string): null {
    this.#found.push({ place, reason });
    return null;
  }

  /** What was found so far, in the order in which it was noted. */
  get found(): readonly Fault[] {
    return this.#found;
  }

  /** Throws BAD_INPUT with one line a fault, in the order of files and lines; nothing where there is none. */
  throwIfAny(): void {
    if (this.#found.length === 0) return;
    const lines = this.#found
      .toSorted(
        (a, b) =>
          compareTexts(a.place.file.name, b.place.file.name) || lineOf(a.place) - lineOf(b.place),
      )
      .map(({ place, reason }) => `${place.toString()}: ${reason}`);
    throw new KnownError(
      'BAD_INPUT',
      `The seed was not loaded, it has ${count(lines.length)}:\n${lines.join('\n')}`,
    );
  }
}

function lineOf(place: Place): number {
  return place.file.lineOf(place.path) ?? 0;
}

function count(faults: number): string {
  return faults === 1 ? 'a fault' : `${faults} faults`;
}
