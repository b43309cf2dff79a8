import { SingleBar } from 'cli-progress';
import type { Output } from '../terminal/terminal.js';

/** Progress of a command, shown as it goes. */
export interface Progress {
  /** Sets the number done, and the total if it is known. */
  update(done: number, total?: number): void;
  /** Result of the work. The display lives as long, and reports completion only if the work succeeds. */
  during<Result>(work: () => Promise<Result>): Promise<Result>;
}

export interface ProgressOptions {
  readonly stderr: Output;
  /** The activity, such as `Exporting`. */
  readonly doing: string;
  /** The counted things, in the plural. */
  readonly unit: string;
  readonly quiet: boolean;
  /** Lines in place of a bar, also if stderr is a terminal. */
  readonly plain?: boolean | undefined;
  /** In milliseconds. */
  readonly now?: (() => number) | undefined;
}

interface Display {
  show(step: Step): void;
  end(step: Step, isComplete: boolean): void;
}

interface Step {
  readonly done: number;
  readonly total: number | undefined;
  readonly seconds: number;
}

const secondsBetweenLines = 2;

/** A bar on a terminal, a line now and then elsewhere, nothing with `quiet`. */
export function createProgress(options: ProgressOptions): Progress {
  const { stderr, quiet, plain = false, now = () => performance.now() } = options;
  if (quiet) return { update: () => undefined, during: (work) => work() };
  const display = stderr.isTTY === true && !plain ? showBar(options) : showLines(options);
  const startedAt = now();
  let last: Step = { done: 0, total: undefined, seconds: 0 };
  const step = ({ done, total }: Pick<Step, 'done' | 'total'>): Step => {
    last = { done, total, seconds: (now() - startedAt) / 1000 };
    return last;
  };
  return {
    update(done, total) {
      display.show(step({ done, total }));
    },
    async during(work) {
      let isComplete = false;
      try {
        const result = await work();
        isComplete = true;
        return result;
      } finally {
        display.end(step(last), isComplete);
      }
    },
  };
}

function showLines({ stderr, doing, unit }: ProgressOptions): Display {
  let shownAt = 0;
  return {
    show(step) {
      if (step.seconds - shownAt < secondsBetweenLines) return;
      shownAt = step.seconds;
      stderr.write(`${doing}: ${describe(step, unit)}\n`);
    },
    end(step, isComplete) {
      if (isComplete) stderr.write(`${doing}, done: ${describe(step, unit)}\n`);
    },
  };
}

function showBar({ stderr, doing, unit }: ProgressOptions): Display {
  let shown: Step = { done: 0, total: undefined, seconds: 0 };
  const bar = new SingleBar({
    stream: stderr,
    hideCursor: true,
    gracefulExit: false, // the command itself handles a signal, and ends the bar
    barsize: 24,
    barCompleteChar: '█',
    barIncompleteChar: '░',
    format: ({ barCompleteString = '', barIncompleteString = '', barsize = 0 }, { progress }) => {
      const filled = Math.round(progress * barsize);
      const drawn = `${barCompleteString.slice(0, filled)}${barIncompleteString.slice(0, barsize - filled)} `;
      return `${doing} ${shown.total === undefined ? '' : drawn}${describe(shown, unit)}`;
    },
  });
  bar.start(1, 0);
  return {
    show(step) {
      shown = step;
      bar.setTotal(step.total ?? Math.max(step.done, 1));
      bar.update(step.done);
    },
    end(step) {
      shown = step;
      bar.stop();
    },
  };
}

/** `1,200 of 4,800 elements (25 %), 600 a second`. */
function describe({ done, total, seconds }: Step, unit: string): string {
  const of = total === undefined ? '' : ` of ${group(total)}`;
  const share = total === undefined ? '' : ` (${percent(done, total)} %)`;
  const rate = seconds > 0 ? `, ${group(Math.round(done / seconds))} a second` : '';
  return `${group(done)}${of} ${unit}${share}${rate}`;
}

function percent(done: number, total: number): number {
  return total === 0 ? 100 : Math.min(100, Math.floor((100 * done) / total));
}

const group = (value: number): string => value.toLocaleString('en-US');
