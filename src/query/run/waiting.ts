/** What a part of the answer still waits for; undefined where it is complete. */
export type Waiting = PromiseLike<unknown> | undefined;

/** These and another, which most often is nothing: a list is made for the first alone. */
export function withAlso(
  waiting: PromiseLike<unknown>[] | undefined,
  another: Waiting,
): PromiseLike<unknown>[] | undefined {
  if (!another) return waiting;
  if (!waiting) return [another];
  waiting.push(another);
  return waiting;
}

/** What waits for all of these, and fails with the first that does. */
export function allOf(waiting: readonly PromiseLike<unknown>[]): PromiseLike<unknown> {
  const [only] = waiting;
  return only && waiting.length === 1 ? only.then(ignore) : Promise.all(waiting);
}

/** Takes no notice of a value that is in its place already, or of a failure that came too late. */
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
