import type { Contestant } from '../contestants/contestant.js';

/** What a contestant answers to a body at a path: the value under `answer`. */
export async function ask(
  { port, title }: Contestant,
  path: string,
  body: string,
): Promise<unknown> {
  const response = await fetch(`http://127.0.0.1:${port}${path}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body,
  });
  const text = await response.text();
  const { data } = (response.status === 200 ? JSON.parse(text) : {}) as {
    data?: { answer?: unknown } | null;
  };
  if (data?.answer === undefined || data.answer === null)
    throw new Error(`${title} gave no answer (${response.status}): ${text.slice(0, 2000)}`);
  return data.answer;
}
