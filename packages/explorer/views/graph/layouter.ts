import type { LayoutTask } from './layout-task.js';
import type { LayoutNews } from './layout.worker.js';

/** Lays out graphs in a worker, one at a time. The worker is kept: it is warm, and caches its stages. */
export class Layouter {
  #worker: Worker | undefined;
  #isBusy = false;
  #tell: (news: LayoutNews) => void = () => undefined;

  /** Reports positions as they arrive; a new call stops reports of an unfinished task. */
  layOut(task: LayoutTask, tell: (news: LayoutNews) => void): void {
    if (this.#isBusy) this.close();
    this.#worker ??= this.#begin();
    this.#isBusy = true;
    this.#tell = tell;
    this.#worker.postMessage(task);
  }

  close(): void {
    this.#worker?.terminate();
    this.#worker = undefined;
    this.#isBusy = false;
  }

  #begin(): Worker {
    const worker = new Worker(new URL('./layout.worker.ts', import.meta.url), { type: 'module' });
    worker.addEventListener('message', ({ data }: MessageEvent<LayoutNews>) => {
      if (worker !== this.#worker) return; // Sent before that worker was ended.
      this.#isBusy = !data.isLast;
      this.#tell(data);
    });
    return worker;
  }
}
