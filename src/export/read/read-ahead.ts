/**
 * Results of the readers, one after another; while one is taken the next is read, so that the engine and the writer
 * work at the same time. No more than two results are held. Leaving the loop early waits for the running read, and
 * starts no other.
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
