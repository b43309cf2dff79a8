/**
 * What the readers give, one after another; while one result is taken the next is read, so that the engine and the
 * writer work at the same time. No more than two results are held. Leaving the loop early waits for the read that is
 * under way: nothing goes on behind it.
 */
export async function* readAhead<T>(
  readers: Iterable<() => Promise<T>>,
): AsyncGenerator<T, void, undefined> {
  let ahead: Promise<T> | undefined;
  try {
    for (const read of readers) {
      const current = ahead;
      if (current === undefined) {
        ahead = read();
        continue;
      }
      const result = await current;
      ahead = read();
      ahead.catch(ignore); // it is thrown when it is awaited, which may be long after it failed
      yield result;
    }
    if (ahead === undefined) return;
    const last = ahead;
    ahead = undefined;
    yield await last;
  } finally {
    await ahead?.catch(ignore);
  }
}

function ignore(): void {
  // a consumer that left early has no use for it
}
