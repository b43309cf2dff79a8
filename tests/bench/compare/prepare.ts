import type { Contestant, Request } from '../contestants/contestant.js';
import type { GraphSize } from '../graph/size.js';
import type { Question } from '../questions/question.js';
import { ask } from './ask.js';

/** A question with the requests that each contestant is sent, one for each sample. */
export interface PreparedQuestion {
  readonly question: Question;
  readonly requestsOf: (contestant: Contestant) => readonly Request[];
}

/** Makes the requests; where a question turns pages, our cursors are asked of `ours` first, as a client would. */
export async function prepare(
  question: Question,
  size: GraphSize,
  count: number,
  ours: Contestant,
): Promise<PreparedQuestion> {
  const samples = question.samples(size, count);
  const cursors: (string | undefined)[] = [];
  for (const { after } of samples)
    cursors.push(after === undefined ? undefined : await cursorOf(question, after, ours));
  return {
    question,
    requestsOf: (contestant) =>
      samples.map((sample, i) => contestant.requestOf(question, sample, cursors[i])),
  };
}

async function cursorOf({ cursor }: Question, id: string, ours: Contestant): Promise<string> {
  const body = JSON.stringify({ query: cursor, variables: { id } });
  const answer = (await ask(ours, { path: '/graphql', body })) as {
    pageInfo: { endCursor: string };
  };
  return answer.pageInfo.endCursor;
}
