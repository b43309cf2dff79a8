import type { Contestant, Request } from '../contestants/contestant.js';

/** Answer of a contestant to a request: the value under `answer`. */
export async function ask({ port, title }: Contestant, { path, body }: Request): Promise<unknown> {
  const post = { method: 'POST', headers: { 'content-type': 'application/json' } };
  const response = await fetch(`http://127.0.0.1:${port}${path}`, body ? { ...post, body } : {});
  const text = await response.text();
  const { data } = (response.status === 200 ? JSON.parse(text) : {}) as {
    data?: { answer?: unknown } | null;
  };
  if (data?.answer === undefined || data.answer === null)
    throw new Error(`${title} gave no answer (${response.status}): ${text.slice(0, 2000)}`);
  return data.answer;
}
