/** Running work, and the function that aborts it. */
export interface Work<Result> {
  readonly result: Promise<Result>;
  abandon(): void;
}

interface RunningWork<Result> extends Work<Result> {
  waiting: number;
}

/** Runs the same work once for all simultaneous callers, and aborts it when the last one stops waiting. */
export class SharedWork<Result> {
  readonly #running = new Map<string, RunningWork<Result>>();

  /**
   * Result of the work under the key, which is started if it is not running.
   * @param wait gives the result of its argument, or fails earlier if this caller gives up
   */
  async join(
    key: string,
    start: () => Work<Result>,
    wait: (result: Promise<Result>) => Promise<Result>,
  ): Promise<Result> {
    const work = this.#running.get(key) ?? this.#start(key, start());
    work.waiting += 1;
    try {
      return await wait(work.result);
    } finally {
      work.waiting -= 1;
      if (work.waiting === 0 && this.#end(key, work)) work.abandon();
    }
  }

  #start(key: string, work: Work<Result>): RunningWork<Result> {
    const running = { ...work, waiting: 0 };
    this.#running.set(key, running);
    const end = (): void => {
      this.#end(key, running);
    };
    running.result.then(end, end);
    return running;
  }

  /** True if it was still running. */
  #end(key: string, work: RunningWork<Result>): boolean {
    return this.#running.get(key) === work && this.#running.delete(key);
  }
}
