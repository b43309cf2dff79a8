import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import type { LayoutTask } from '../views/graph/layout-task.js';
import { Layouter } from '../views/graph/layouter.js';

/** A worker that answers when it is told to. */
class WaitingWorker extends EventTarget {
  static made: WaitingWorker[] = [];
  readonly posted: unknown[] = [];
  isEnded = false;

  constructor() {
    super();
    WaitingWorker.made.push(this);
  }

  postMessage(task: unknown): void {
    this.posted.push(task);
  }

  terminate(): void {
    this.isEnded = true;
  }

  answer(isLast: boolean): void {
    const data = { positions: new Float32Array(), isLast };
    this.dispatchEvent(new MessageEvent('message', { data }));
  }
}

const task: LayoutTask = { nodes: [], edges: [], seeds: [], opened: [], layout: 'forces' };

describe('what lays graphs out beside the page', () => {
  const own = globalThis.Worker;
  let layouter: Layouter;
  let heard: string[];
  const layOut = (name: string): void => {
    layouter.layOut(task, ({ isLast }) => heard.push(`${name} ${isLast ? 'last' : 'first'}`));
  };

  beforeEach(() => {
    globalThis.Worker = WaitingWorker as unknown as typeof Worker;
    WaitingWorker.made = [];
    [layouter, heard] = [new Layouter(), []];
  });
  afterEach(() => {
    globalThis.Worker = own;
  });

  it('keeps its worker for the next task', () => {
    layOut('a');
    WaitingWorker.made[0]?.answer(false);
    WaitingWorker.made[0]?.answer(true);
    layOut('b');
    WaitingWorker.made[0]?.answer(true);
    expect(WaitingWorker.made.map(({ posted }) => posted.length)).toEqual([2]);
    expect(heard).toEqual(['a first', 'a last', 'b last']);
  });

  it('ends a worker whose task is of no use any more, and hears no more of it', () => {
    layOut('a');
    layOut('b');
    const [first, second] = WaitingWorker.made;
    first?.answer(true);
    second?.answer(true);
    expect([first?.isEnded, second?.isEnded]).toEqual([true, false]);
    expect(heard).toEqual(['b last']);
  });
});
