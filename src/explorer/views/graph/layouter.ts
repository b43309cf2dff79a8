import type { LayoutTask } from './layout-task.js';
import type { LayoutNews } from './layout.worker.js';

/** Lays graphs out beside the page, one at a time. Its worker stays: it is warm, and knows the stages that it laid out. */
export class Layouter {
  #worker: Worker | undefined;
  #isBusy = false;
  #tell: (news: LayoutNews) => void = () => undefined;

  /** Tells positions as they come; where it is called again before the last of them, none of the first task do. */
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
      if (worker !== this.#worker) return; // it was sent before that one was ended
      this.#isBusy = !data.isLast;
      this.#tell(data);
    });
    return worker;
  }
}
