/**
 * The same pieces, once the first of them is there: what fails before it can still be answered with a status. Ending
 * the iteration ends that of the source.
 */
export async function awaitFirstPiece<T>(pieces: AsyncIterable<T>): Promise<AsyncIterable<T>> {
  const source = pieces[Symbol.asyncIterator]();
  const first = await source.next();
  let isFirstGiven = false;
  const iterator: AsyncIterator<T> = {
    next() {
      if (isFirstGiven) return source.next();
      isFirstGiven = true;
      return Promise.resolve(first);
    },
    async return() {
      await source.return?.();
      return { done: true, value: undefined };
    },
  };
  return { [Symbol.asyncIterator]: () => iterator };
}
