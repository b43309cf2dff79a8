import { createApi } from '../../../src/api/api.js';
import type { Contestant } from '../contestants/contestant.js';
import type { Contestants } from '../contestants/start-all.js';
import type { BenchOptions } from '../options.js';
import { median } from '../rounds/median.js';
import { say } from '../say.js';
import { rootQuestions, type RootQuestion } from './root-questions.js';
import { awaitAnswer, timeQuestion } from './time-question.js';

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
  contestant: Contestant,
  { query }: RootQuestion,
  times: number,
): Promise<number | undefined> {
  if (query === undefined) return undefined;
  await awaitAnswer(contestant, query);
  const warmUps = Math.ceil(times / 2);
  const measured: number[] = [];
  for (let i = 0; i < warmUps + times; i++) {
    const ms = await timeQuestion(contestant, query);
    if (i >= warmUps) measured.push(ms);
  }
  return median(measured);
}
