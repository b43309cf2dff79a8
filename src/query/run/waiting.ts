/** The pending part of an answer; undefined if it is complete. */
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

export function isPromise(value: unknown): value is PromiseLike<unknown> {
  return (
    typeof value === 'object' &&
    value !== null &&
    'then' in value &&
    typeof value.then === 'function'
  );
}
