import { compareTexts } from '#text/compare-texts.js';
import { invariant, KnownError } from '../errors.js';

/** The keys and indices from the top of a file to a node in it. */
export type YamlPath = readonly (string | number)[];

/** A YAML file with the line of each path. */
export interface SourceFile {
  /** Relative to the folder that is read: `article/people.yaml`. */
  readonly name: string;
  /** From 1; for a missing path the line of its nearest ancestor. */
  lineOf(path: YamlPath): number | null;
  /** True for a key without a value within { }, as a comma in a value makes it. */
  isCut?(path: YamlPath): boolean;
}

/** A place in the files that are read. */
export class Place {
  constructor(
    readonly file: SourceFile,
    readonly path: YamlPath = [],
  ) {}

  /** The place at these keys below this one. */
  in(...keys: YamlPath): Place {
    return new Place(this.file, [...this.path, ...keys]);
  }

  /** `article/people.yaml:12 entities[0].names[1].text`. */
  toString(): string {
    const line = this.file.lineOf(this.path);
    return [`${this.file.name}${line === null ? '' : `:${line}`}`, this.keys]
      .filter(Boolean)
      .join(' ');
  }

  /** `entities[0].names[1].text`; empty for a whole file. */
  get keys(): string {
    return this.path
      .map((key) => (typeof key === 'number' ? `[${key}]` : `.${key}`))
      .join('')
      .replace(/^\./, '');
  }
}

/** A fault and its place. */
export interface Fault {
  readonly place: Place;
  readonly reason: string;
}

/** Collects the faults of all files, so that a person sees them at once. */
export class Faults {
  readonly #found: Fault[] = [];
  readonly #places = new WeakMap<object, Place>();

  /** Records the place of a value of a file, and of everything in it. */
  locate(value: unknown, place: Place): void {
    if (typeof value !== 'object' || value === null) return;
    this.#places.set(value, place);
    if (Array.isArray(value))
      for (const [index, element] of value.entries()) this.locate(element, place.in(index));
    else for (const [key, inner] of Object.entries(value)) this.locate(inner, place.in(key));
  }

  /** The place of an entry of a located file. */
  placeOf(entry: object): Place {
    const place = this.#places.get(entry);
    invariant(place, 'an entry of the file was located');
    return place;
  }

  /** Records a fault of an entry of a located file, or of its content; returns null, as the reader's result. */
  at(entry: object, reason: string, ...path: YamlPath): null {
    return this.add(this.placeOf(entry).in(...path), reason);
  }

  add(place: Place, reason: string): null {
    this.#found.push({ place, reason });
    return null;
  }

  /** The faults so far, in order of discovery. */
  get found(): readonly Fault[] {
    return this.#found;
  }

  /** Throws BAD_INPUT with one line a fault, in the order of files and lines, if there are any; the summary begins the message. */
  throwIfAny(summary: string): void {
    if (this.#found.length === 0) return;
    const lines = this.#found
      .toSorted(
        (a, b) =>
          compareTexts(a.place.file.name, b.place.file.name) || lineOf(a.place) - lineOf(b.place),
      )
      .map(({ place, reason }) => `${place.toString()}: ${reason}`);
    throw new KnownError(
      'BAD_INPUT',
      `${summary}, it has ${count(lines.length)}:\n${lines.join('\n')}`,
    );
  }
}

function lineOf(place: Place): number {
  return place.file.lineOf(place.path) ?? 0;
}

function count(faults: number): string {
  return faults === 1 ? 'a fault' : `${faults} faults`;
}
