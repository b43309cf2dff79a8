import { isNonNullType, type GraphQLOutputType } from 'graphql';
import type { Values } from '../../shared/mapping.js';
import { Turn } from '../../shared/turn.js';
import type { Selection } from '../read/selection.js';
import { FieldFailure, type AnswerPath, type FieldErrors } from './field-errors.js';

/** The response key of a field, or the index of an item. */
export type Key = string | number;

/** An object or a list of the answer. */
export type Container = Record<Key, unknown>;

/** Completes a value that is not null and puts it into the container. */
export type Complete = (value: unknown, container: Container, key: Key) => Waiting;

/** The current position in the answer to a root field. */
export class Progress {
  /** The keys of the position: every place writes its own, with those of the surrounding places before it. */
  readonly #keys: Key[] = [];
  #turn: Turn | undefined;

  constructor(readonly errors: FieldErrors) {}

  /** Starts at its first use. */
  get turn(): Turn {
    return (this.#turn ??= new Turn());
  }

  /** Enters the object or list under this key. */
  enter(depth: number, key: Key): void {
    this.#keys[depth] = key;
  }

  /** Resumes at the position with this path. */
  resume(path: AnswerPath): void {
    for (const [depth, key] of path.entries()) this.#keys[depth] = key;
  }

  /** The path of the surrounding value, with this number of keys. */
  pathOf(length: number): AnswerPath {
    return this.#keys.slice(0, length);
  }
}

export interface PlaceOptions {
  /** The place of the surrounding object or list; none for a root field. */
  readonly above: Place | undefined;
  readonly parentName: string;
  readonly selection: Selection;
  readonly type: GraphQLOutputType;
  readonly progress: Progress;
}

/**
 * The place of a field's values, or of the items of its lists. A value that fails becomes null with its error recorded; where
 * null is not allowed, it fails the surrounding place (GraphQL specification 6.4.4). Promises are chained as in graphql-js, so
 * that racing errors are shown in the same order.
 */
export class Place {
  readonly above: Place | undefined;
  readonly parentName: string;
  readonly selection: Selection;
  readonly type: GraphQLOutputType;
  /** Number of keys above it. */
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

  /** Puts a value, or the result of a promise, into the container. */
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

  /** @throws FieldFailure for the surrounding place if this one may not be null */
  fail(thrown: unknown, container: Container, key: Key, path?: AnswerPath): void {
    const at = path ?? this.#pathOf(key);
    const failure = FieldFailure.of(thrown, this.selection.nodes, at);
    if (!this.isNullable) throw failure;
    container[key] = null;
    this.#progress.errors.add(failure, this.depth + 1);
  }

  /** @throws Error if the value is an error, or null where null is not allowed */
  check(value: unknown): void {
    if (value instanceof Error) throw value;
    if ((value === null || value === undefined) && !this.isNullable)
      throw new Error(`Cannot return null for non-nullable field ${this.title}.`);
  }

  #putLater(value: PromiseLike<unknown>, container: Container, key: Key): Waiting {
    const path = this.#pathOf(key);
    container[key] = null; // Fields keep their order.
    return value
      .then((resolved) => {
        this.#progress.resume(path);
        return this.#settle(resolved, container, key);
      })
      .then(undefined, (error: unknown) => {
        this.fail(error, container, key, path);
      });
  }

  /** Separate from `put`, which would otherwise make a closure for every synchronous value. */
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
 * Fills the fields of an object in order. If one fails at once, those under way are awaited first.
 *
 * @throws FieldFailure if the object cannot exist without the field
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

/** Work that a part of the answer still waits for; undefined where it is complete. */
export type Waiting = PromiseLike<unknown> | undefined;

/** Adds another to a pending list. Usually it is undefined, so a list is only made when needed. */
export function withAlso(
  waiting: PromiseLike<unknown>[] | undefined,
  another: Waiting,
): PromiseLike<unknown>[] | undefined {
  if (!another) return waiting;
  if (!waiting) return [another];
  waiting.push(another);
  return waiting;
}

/** A promise for all of these, which fails with the first that does. */
export function allOf(waiting: readonly PromiseLike<unknown>[]): PromiseLike<unknown> {
  const [only] = waiting;
  return only && waiting.length === 1 ? only.then(ignore) : Promise.all(waiting);
}

/** Ignores a value that is already in its place, or a failure that came too late. */
export function ignore(): undefined {
  return undefined;
}

function isPromise(value: unknown): value is PromiseLike<unknown> {
  return (
    typeof value === 'object' &&
    value !== null &&
    'then' in value &&
    typeof value.then === 'function'
  );
}
