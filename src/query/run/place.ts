import { isNonNullType, type GraphQLOutputType } from 'graphql';
import type { Values } from '../../shared/mapping.js';
import { Turn } from '../../shared/turn.js';
import type { Selection } from '../read/selection.js';
import { FieldFailure, type AnswerPath, type FieldErrors } from './field-errors.js';
import { allOf, ignore, isPromise, withAlso, type Waiting } from './waiting.js';

/** The response key of a field, or the index of an item. */
export type Key = string | number;

/** An object or a list of the answer. */
export type Container = Record<Key, unknown>;

/** Puts into the container what is made of a value that is not null. */
export type Complete = (value: unknown, container: Container, key: Key) => Waiting;

/** How far the answer to a root field has come. */
export class Progress {
  /** The keys of where it is: every place writes its own, and finds above it those of the places around it. */
  readonly #keys: Key[] = [];
  #turn: Turn | undefined;

  constructor(readonly errors: FieldErrors) {}

  /** Starts at its first use. */
  get turn(): Turn {
    return (this.#turn ??= new Turn());
  }

  /** Goes into the object or list that stands under this key. */
  enter(depth: number, key: Key): void {
    this.#keys[depth] = key;
  }

  /** Goes on where it was when it had this path. */
  resume(path: AnswerPath): void {
    for (const [depth, key] of path.entries()) this.#keys[depth] = key;
  }

  /** The path of what it is in, so many keys long. */
  pathOf(length: number): AnswerPath {
    return this.#keys.slice(0, length);
  }
}

export interface PlaceOptions {
  /** The place of the object or list in which it is; none for a root field. */
  readonly above: Place | undefined;
  readonly parentName: string;
  readonly selection: Selection;
  readonly type: GraphQLOutputType;
  readonly progress: Progress;
}

/**
 * Where the values of a field go, or the items of its lists: one place for all of them. A value that fails is null, with
 * its error recorded, or where it may not be null fails the place around it (GraphQL specification 6.4.4). Promises are
 * chained as in graphql-js, so that of errors that race the same are shown in the same order.
 */
export class Place {
  readonly above: Place | undefined;
  readonly parentName: string;
  readonly selection: Selection;
  readonly type: GraphQLOutputType;
  /** How many keys stand above it. */
  readonly depth: number;
  readonly isNullable: boolean;
  readonly #progress: Progress;
  readonly #complete: Complete;

  constructor(
    { above, parentName, selection, type, progress }: PlaceOptions,
    completerOf: (place: Place) => Complete,
  ) {
    this.above = above;
    this.parentName = parentName;
    this.selection = selection;
    this.type = type;
    this.depth = above ? above.depth + 1 : 0;
    this.isNullable = !isNonNullType(type);
    this.#progress = progress;
    this.#complete = completerOf(this);
  }

  /** `Type.field`, for messages. */
  get title(): string {
    return `${this.parentName}.${this.selection.field.name}`;
  }

  /** Puts a value, or what a promise gives, into the container. */
  put(value: unknown, container: Container, key: Key): Waiting {
    try {
      if (isPromise(value)) return this.#putLater(value, container, key);
      const waiting = this.#settle(value, container, key);
      return waiting && this.#watch(waiting, container, key);
    } catch (error) {
      this.fail(error, container, key);
      return undefined;
    }
  }

  /** @throws FieldFailure for the place above where this one may not be null */
  fail(thrown: unknown, container: Container, key: Key, path?: AnswerPath): void {
    const at = path ?? this.#pathOf(key);
    const failure = FieldFailure.of(thrown, this.selection.nodes, at);
    if (!this.isNullable) throw failure;
    container[key] = null;
    this.#progress.errors.add(failure, this.depth + 1);
  }

  /** @throws Error where the value is null and may not be, or is itself an error */
  check(value: unknown): void {
    if (value instanceof Error) throw value;
    if ((value === null || value === undefined) && !this.isNullable)
      throw new Error(`Cannot return null for non-nullable field ${this.title}.`);
  }

  #putLater(value: PromiseLike<unknown>, container: Container, key: Key): Waiting {
    const path = this.#pathOf(key);
    container[key] = null; // fields keep their order
    return value
      .then((resolved) => {
        this.#progress.resume(path);
        return this.#settle(resolved, container, key);
      })
      .then(undefined, (error: unknown) => {
        this.fail(error, container, key, path);
      });
  }

  /** Not in `put`, which would make a closure for every value that is there at once. */
  #watch(waiting: PromiseLike<unknown>, container: Container, key: Key): Waiting {
    return waiting.then(undefined, (failure: unknown) => {
      this.fail(failure, container, key);
    });
  }

  #pathOf(key: Key): AnswerPath {
    return [...this.#progress.pathOf(this.depth), key];
  }

  #settle(value: unknown, container: Container, key: Key): Waiting {
    this.check(value);
    if (value !== null && value !== undefined) return this.#complete(value, container, key);
    container[key] = null;
    return undefined;
  }
}

/** Puts a field of the source into an object of the answer. */
export type FillField = (object: Container, source: Values) => Waiting;

/**
 * Fills the fields of an object in their order. Where one fails at once, those that are under way are heard first.
 *
 * @throws FieldFailure where the object cannot stand without the field
 */
export function fillFields(
  fields: readonly FillField[],
  object: Container,
  source: Values,
): Waiting {
  let waiting: PromiseLike<unknown>[] | undefined;
  try {
    for (const fill of fields) waiting = withAlso(waiting, fill(object, source));
  } catch (failure) {
    if (!waiting) throw failure;
    return Promise.resolve(allOf(waiting).then(ignore)).finally(() => {
      throw failure;
    });
  }
  return waiting && allOf(waiting).then(ignore);
}
