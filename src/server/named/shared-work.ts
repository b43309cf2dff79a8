/** Work that has been started, and how it is given up. */
export interface Work<Result> {
  readonly result: Promise<Result>;
  abandon(): void;
}

interface RunningWork<Result> extends Work<Result> {
  waiting: number;
}

/** Does the same work once for all callers that want it meanwhile, and gives it up when none waits for it any more. */
export class SharedWork<Result> {
  readonly #running = new Map<string, RunningWork<Result>>();

  /**
   * The result of the work that runs under the key, which is started where there is none.
   *
   * @param wait gives what it is given, or fails earlier where this caller does not wait so long
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

  /** Whether it was still running. */
  #end(key: string, work: RunningWork<Result>): boolean {
    return this.#running.get(key) === work && this.#running.delete(key);
  }
}
