import { setTimeout as pause } from 'node:timers/promises';
import { isJsonObject, parseJsonObject } from '../../shared/json-object.js';
import type { ModelAccess } from './access.js';

export interface Message {
  readonly role: 'system' | 'user';
  readonly content: string;
}

/**
 * The reason why a model did not answer, as the end of a sentence. It contains nothing of the model's address, key or answer.
 */
export class ModelFailure extends Error {
  constructor(
    message: string,
    /** True if another question may still be answered. */
    readonly isOfOneAnswer = false,
    options?: ErrorOptions,
  ) {
    super(message, options);
    this.name = 'ModelFailure';
  }
}

/** Maximum bytes of an answer; one about a document takes some tens of kilobytes. */
const maxBytes = 512 * 1024;
const maxTries = 3;
/** Pause before the second try; doubled before the third. */
const firstPauseMs = 300;
/** Maximum pause, whatever the server asks for: somebody waits for the document. */
const longestPauseMs = 5000;

/** A question for a model: its messages, and the JSON schema of the answer. */
export interface Question {
  /** The version of its instructions. */
  readonly version: string;
  readonly messages: readonly Message[];
  readonly schema: { readonly name: string; readonly schema: object };
}

/**
 * Asks a model.
 *
 * @throws ModelFailure if there is no answer; the signal's reason once it is aborted
 */
export type Ask = (question: Question, signal: AbortSignal) => Promise<string>;

type Form = (schema: Question['schema']) => object;

/** How the form of an answer is asked for, the strictest first: many servers know only some of them. */
const forms: readonly Form[] = [
  ({ name, schema }) => ({
    temperature: 0,
    response_format: { type: 'json_schema', json_schema: { name, strict: true, schema } },
  }),
  () => ({ temperature: 0, response_format: { type: 'json_object' } }),
  () => ({ temperature: 0 }),
  () => ({}),
];

/**
 * Asks a server with chat completions. An overloaded one is asked at most three times; one that does not know a form of answer,
 * for the next one.
 */
export function chatWith(access: Pick<ModelAccess, 'url' | 'model' | 'key'>): Ask {
  let known = 0;
  return async ({ messages, schema }, signal) => {
    for (;;) {
      const form = forms[known];
      const tried = known;
      const body = { model: access.model, messages, stream: false, ...form?.(schema) };
      const response = await postPatiently(access, JSON.stringify(body), signal);
      if (response.status === 200) return contentOf(await readBounded(response, signal));
      await response.body?.cancel();
      if (!mayBeOfForm(response.status) || tried + 1 >= forms.length)
        throw new ModelFailure(`its server answers ${String(response.status)}`);
      // Questions at the same time may have found it out.
      known = Math.max(known, tried + 1);
    }
  };
}

function mayBeOfForm(status: number): boolean {
  return status === 400 || status === 422;
}

async function postPatiently(
  { url, key }: Pick<ModelAccess, 'url' | 'key'>,
  body: string,
  signal: AbortSignal,
): Promise<Response> {
  const headers = {
    'content-type': 'application/json',
    accept: 'application/json',
    ...(key !== undefined && ({ authorization: `Bearer ${key}` } satisfies Record<string, string>)),
  };
  for (let tries = 1; ; tries += 1) {
    const response = await post(url, { body, headers, signal });
    if (!mayAnswerLater(response.status) || tries === maxTries) return response;
    await response.body?.cancel();
    await pause(pauseMs(response.headers.get('retry-after'), tries), undefined, { signal });
  }
}

function mayAnswerLater(status: number): boolean {
  return status === 429 || status >= 500;
}

/** The requested pause: in whole seconds or as a date, as in HTTP. */
function pauseMs(retryAfter: string | null, tries: number): number {
  const own = firstPauseMs * 2 ** (tries - 1);
  if (retryAfter === null) return own;
  const asked = /^\d+$/.test(retryAfter)
    ? Number(retryAfter) * 1000
    : Date.parse(retryAfter) - Date.now();
  return Number.isNaN(asked) ? own : Math.min(Math.max(asked, 0), longestPauseMs);
}

async function post(
  url: string,
  init: Pick<RequestInit, 'body' | 'headers' | 'signal'>,
): Promise<Response> {
  try {
    // Refuses redirects: they may lead anywhere, even into this network, with the text and the key.
    return await fetch(url, { ...init, method: 'POST', redirect: 'error' });
  } catch (error) {
    init.signal?.throwIfAborted();
    throw new ModelFailure('its server cannot be reached, or redirects', false, {
      cause: error,
    });
  }
}

async function readBounded(response: Response, signal: AbortSignal): Promise<string> {
  const pieces: Uint8Array[] = [];
  let bytes = 0;
  try {
    for await (const piece of (response.body ?? []) as AsyncIterable<Uint8Array>) {
      bytes += piece.byteLength;
      if (bytes > maxBytes)
        throw new ModelFailure(`its answer has more than ${String(maxBytes / 1024)} KiB`, true);
      pieces.push(piece);
    }
  } catch (error) {
    signal.throwIfAborted();
    if (error instanceof ModelFailure) throw error;
    throw new ModelFailure('its answer broke off', true, { cause: error });
  }
  return Buffer.concat(pieces).toString('utf8');
}

/** The model's words in a chat completion. */
function contentOf(text: string): string {
  const choices = parseJsonObject(text)?.['choices'];
  const choice: unknown = Array.isArray(choices) ? choices[0] : undefined;
  const message = isJsonObject(choice) ? choice['message'] : undefined;
  const content = isJsonObject(message) ? message['content'] : undefined;
  if (typeof content !== 'string')
    throw new ModelFailure('its server answers no chat completion: is its address right?');
  if (isJsonObject(choice) && choice['finish_reason'] === 'length')
    throw new ModelFailure('its answer was cut', true);
  return content;
}
