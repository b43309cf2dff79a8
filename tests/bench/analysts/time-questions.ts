import { monitorEventLoopDelay } from 'node:perf_hooks';
import { parse } from 'graphql';
import type { Api } from '../../../src/api/context.js';
import type { GraphStore } from '../../../src/store/graph-store.js';
import { say } from '../say.js';
import type { AnalystQuestion } from './questions.js';
import { contextOf } from '../../fixtures/context.js';

export interface QuestionTimes {
  readonly title: string;
  readonly p50: number;
  readonly p99: number;
  /** The longest that the event loop was held up meanwhile, in ms. */
  readonly loopMaxMs: number;
}

/** Asks a question with other values each time, in this process and warm; what fails ends the run. */
export async function timeQuestion(
  api: Api,
  store: GraphStore,
  { title, query, variables, times }: AnalystQuestion,
): Promise<QuestionTimes> {
  say(title);
  const document = parse(query);
  const ask = async (i: number) => {
    const answer = await api.execute({
      document,
      operationName: undefined,
      variables: variables(i),
      context: contextOf(store),
    });
    if (answer.errors) throw new Error(`${title}: ${answer.errors.join('; ')}`);
  };
  // The first answer may build an index or wait for a measure: the service keeps these.
  for (let i = 0; i < Math.ceil(times / 4) + 1; i++) await askPatiently(ask, i);
  const delay = monitorEventLoopDelay({ resolution: 1 });
  delay.enable();
  const measured: number[] = [];
  for (let i = 0; i < times; i++) {
    const start = performance.now();
    await ask(1000 + i);
    measured.push(performance.now() - start);
  }
  delay.disable();
  return { title, ...percentiles(measured), loopMaxMs: delay.max / 1e6 };
}

/** Measures of a large graph take longer than a request waits; they are there when asked for again. */
async function askPatiently(ask: (i: number) => Promise<void>, i: number): Promise<void> {
  for (let attempt = 0; ; attempt++)
    try {
      await ask(i);
      return;
    } catch (error) {
      if (attempt === 5) throw error;
    }
}

/** The middle and the slowest of a hundred. */
export function percentiles(measured: readonly number[]): { p50: number; p99: number } {
  const sorted = [...measured].sort((a, b) => a - b);
  const at = (share: number) =>
    sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? NaN;
  return { p50: at(0.5), p99: at(0.99) };
}
