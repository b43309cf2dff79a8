import type { Contestant } from '../contestants/contestant.js';
import { NotReady, untilReady } from '../until-ready.js';

/** Where a question is asked. */
type Asked = Pick<Contestant, 'port' | 'title'>;

/** Milliseconds from a question to the end of its answer. @throws Error where that is not data alone. */
export async function timeQuestion(asked: Asked, query: string): Promise<number> {
  const start = performance.now();
  const response = await sendQuestion(asked, query);
  const text = await response.text();
  const ms = performance.now() - start;
  if (response.status === 200 && text.startsWith('{"data"')) return ms;
  const wrong = `${asked.title} on ${query}: ${text.slice(0, 1000)}`;
  throw text.includes('"DEADLINE_EXCEEDED"') ? new NotReady(wrong) : new Error(wrong);
}

/** Asks until what the answer is worked out from is ready. */
export async function awaitAnswer(asked: Asked, query: string): Promise<void> {
  await untilReady(() => timeQuestion(asked, query));
}

export function sendQuestion({ port }: Asked, query: string): Promise<Response> {
  return fetch(`http://127.0.0.1:${port}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query }),
  });
}
