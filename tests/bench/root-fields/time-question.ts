import { setTimeout as sleep } from 'node:timers/promises';
import type { Contestant } from '../contestants/contestant.js';

/** Where a question is asked. */
type Asked = Pick<Contestant, 'port' | 'title'>;

const patienceMs = 120_000;
const pauseMs = 1000;

/** Milliseconds from a question to the end of its answer. @throws Error where that is not data alone. */
export async function timeQuestion(asked: Asked, query: string): Promise<number> {
  const start = performance.now();
  const response = await sendQuestion(asked, query);
  const text = await response.text();
  const ms = performance.now() - start;
  if (response.status !== 200 || !text.startsWith('{"data"'))
    throw new Error(`${asked.title} on ${query}: ${text.slice(0, 1000)}`);
  return ms;
}

/** Waits for what is worked out from the whole graph at the first question, which may take longer than a question may. */
export async function awaitAnswer(asked: Asked, query: string): Promise<void> {
  const end = performance.now() + patienceMs;
  for (;;)
    try {
      await timeQuestion(asked, query);
      return;
    } catch (error) {
      if (performance.now() > end) throw error;
      await sleep(pauseMs);
    }
}

export function sendQuestion({ port }: Asked, query: string): Promise<Response> {
  return fetch(`http://127.0.0.1:${port}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query }),
  });
}
