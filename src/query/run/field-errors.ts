import { locatedError, type FieldNode, type GraphQLError } from 'graphql';

/** A place in the answer: response keys and indices of lists, from the root. */
export type AnswerPath = readonly (string | number)[];

/** The error of a field on its way up to the nearest nullable place. */
export class FieldFailure extends Error {
  constructor(
    readonly error: GraphQLError,
    readonly path: AnswerPath,
  ) {
    super(error.message, { cause: error });
  }

  /** The failure for a value thrown at this path, located there unless it comes from a place below. */
  static of(thrown: unknown, nodes: readonly FieldNode[], path: AnswerPath): FieldFailure {
    if (thrown instanceof FieldFailure) return thrown;
    return new FieldFailure(locatedError(thrown, [...nodes], [...path]), path);
  }
}

/** The errors of one answer, in the order in which places became null. */
export class FieldErrors {
  readonly #errors: GraphQLError[] = [];
  readonly #nullPlaces = new Set<string>();

  get all(): readonly GraphQLError[] {
    return this.#errors;
  }

  /** Records the reason why the place at this depth of the failure’s path is null, unless a place around it is null already. */
  add({ error, path }: FieldFailure, depth: number): void {
    const place = path.slice(0, depth);
    if (this.isNull(place)) return;
    this.#nullPlaces.add(place.join('.'));
    this.#errors.push(error);
  }

  /** Whether an error has made the place, or one around it, null. */
  isNull(place: AnswerPath): boolean {
    for (let depth = 0; depth <= place.length; depth++)
      if (this.#nullPlaces.has(place.slice(0, depth).join('.'))) return true;
    return false;
  }
}

/** The thrown value as an error. */
export function toError(thrown: unknown): Error {
  return thrown instanceof Error ? thrown : new Error(String(thrown));
}
