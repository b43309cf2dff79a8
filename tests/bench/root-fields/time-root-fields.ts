import { createApi } from '../../../src/api/api.js';
import type { Contestant } from '../contestants/contestant.js';
import type { Contestants } from '../contestants/start-all.js';
import type { BenchOptions } from '../options.js';
import { median } from '../rounds/median.js';
import { say } from '../say.js';
import { rootQuestions, type RootQuestion } from './root-questions.js';

/** The middle times in ms from question to answer; undefined where there is no example of the field's arguments. */
export interface RootFieldTimes {
  readonly title: string;
  readonly neo4jMs: number | undefined;
  readonly embeddedMs: number | undefined;
}

/** Times every root field of the schema on both engines, one question at a time and warm. */
export async function timeRootFields(
  { ours, embedded }: Contestants,
  { size, timesOfRootFields: times }: BenchOptions,
): Promise<readonly RootFieldTimes[]> {
  const { schema } = await createApi();
  const timed: RootFieldTimes[] = [];
  for (const question of rootQuestions(schema, size)) {
    say(`root field ${question.title}`);
    timed.push({
      title: question.title,
      neo4jMs: await timeRootField(ours, question, times),
      embeddedMs: await timeRootField(embedded, question, times),
    });
  }
  return timed;
}

async function timeRootField(
  { port, title }: Contestant,
  { query }: RootQuestion,
  times: number,
): Promise<number | undefined> {
  if (query === undefined) return undefined;
  const warmUps = Math.ceil(times / 2);
  const body = JSON.stringify({ query });
  const measured: number[] = [];
  for (let i = 0; i < warmUps + times; i++) {
    const start = performance.now();
    const response = await fetch(`http://127.0.0.1:${port}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body,
    });
    const text = await response.text();
    if (i >= warmUps) measured.push(performance.now() - start);
    if (response.status !== 200 || !text.startsWith('{"data"'))
      throw new Error(`${title} on ${query}: ${text.slice(0, 1000)}`);
  }
  return median(measured);
}
