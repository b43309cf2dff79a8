import type { Mutations, Operations } from './operations.js';
import { isPageOld } from './page-age.js';
import { versionOf, type Version } from './version.js';

export type OperationName = keyof Operations;
export type VariablesOf<Name extends OperationName> = Operations[Name]['variables'];
export type AnswerOf<Name extends OperationName> = Operations[Name]['answer'];
export type MutationName = keyof Mutations;

/** The reason of a missing answer, as far as a reader can act on it. */
export type Fault = 'offline' | 'busy' | 'slow' | 'refused' | 'failed' | 'moved' | 'old';

export class AskError extends Error {
  readonly fault: Fault;
  /** The server's error code, if it answered: `UNAUTHENTICATED` for a token that is not valid any more. */
  readonly code: string | undefined;
  /** The version of the queried graph, if known. */
  readonly version: Version | undefined;

  constructor(fault: Fault, message: string, code?: string, version?: Version) {
    super(message);
    this.fault = fault;
    this.code = code;
    this.version = version;
  }
}

export interface Answer<Data> {
  readonly data: Data;
  /** True if the answer has errors next to the data: some data is missing. */
  readonly isPartial: boolean;
  /** Time of arrival, in milliseconds of the clock. */
  readonly at: number;
  /** The version of the graph behind the answer, or an earlier one, if known. */
  readonly version: Version | undefined;
}

interface Body<Data> {
  readonly data?: Data | null;
  readonly errors?: readonly {
    readonly message: string;
    readonly extensions?: { readonly code?: string };
  }[];
}

/** The address of a stored operation's answer; equal questions have equal addresses, so that browsers cache them. */
export function addressOf(name: OperationName, variables: object): string {
  const given = Object.entries(variables).filter(([, value]) => value !== undefined);
  if (given.length === 0) return `/q/${name}`;
  return `/q/${name}?variables=${encodeURIComponent(JSON.stringify(Object.fromEntries(given)))}`;
}

export interface AskOptions {
  readonly signal?: AbortSignal | undefined;
  /** The token of the session, for restricted data. */
  readonly token?: string | undefined;
  /** If true, a cached answer is revalidated with the server. */
  readonly anew?: boolean;
  readonly deadlineMs?: number;
}

/**
 * The answer to a stored operation.
 *
 * @throws AskError for no answer, or one without any data
 */
export function ask<Name extends OperationName>(
  name: Name,
  variables: VariablesOf<Name>,
  options: AskOptions = {},
): Promise<Answer<AnswerOf<Name>>> {
  // An address has the same answer for everybody; answers for a role are requested separately.
  if (options.token !== undefined) return send('/graphql', postOf(name, variables), options);
  // Without a media type the request matches the preloaded one; the server then sets the most specific status.
  return send(addressOf(name, variables), {}, options);
}

/**
 * The answer to a stored mutation, for the holder of the token.
 *
 * @throws AskError for no answer: the change may have been made, and a retry with the same `requestId` tells
 */
export function change<Name extends MutationName>(
  name: Name,
  variables: Mutations[Name]['variables'],
  options: AskOptions & { readonly token: string },
): Promise<Answer<Mutations[Name]['answer']>> {
  const { source, ...others } = variables as { readonly source?: { readonly base64?: string } };
  const base64 = source?.base64 ?? '';
  const patient = { deadlineMs: deadlineOfChangeMs, ...options };
  return base64.length > mostInJson
    ? send(...documentOf(name, others, base64), patient)
    : send('/graphql', postOf(name, variables), patient);
}

/** Characters of a document up to which it is sent within the request, in base64. */
const mostInJson = 100_000;

/** A mutation with a document as its body. */
function documentOf(name: string, variables: object, base64: string): [string, Init] {
  const asked = new URLSearchParams({ documentId: name, variables: JSON.stringify(variables) });
  const { accept } = postOf(name, variables).headers;
  return [
    `/graphql/document?${asked.toString()}`,
    {
      method: 'POST',
      body: Uint8Array.from(atob(base64), (character) => character.charCodeAt(0)),
      headers: { 'content-type': 'application/octet-stream', accept },
    },
  ];
}

function postOf(name: string, variables: object) {
  return {
    method: 'POST',
    body: JSON.stringify({ documentId: name, variables }),
    headers: {
      'content-type': 'application/json',
      accept: 'application/graphql-response+json, application/json',
    },
  };
}

interface Init {
  readonly method?: string;
  readonly body?: string | Uint8Array<ArrayBuffer>;
  readonly headers?: Readonly<Record<string, string>>;
}

const deadlineMs = 15_000;
/** Deadline of a change, which reads a whole document sometimes. */
const deadlineOfChangeMs = 120_000;

async function send<Data>(address: string, init: Init, options: AskOptions): Promise<Answer<Data>> {
  const abort = new AbortController();
  const stop = (): void => {
    abort.abort();
  };
  options.signal?.addEventListener('abort', stop);
  const timer = setTimeout(stop, options.deadlineMs ?? deadlineMs);
  try {
    return await receive(address, toRequest(init, { ...options, signal: abort.signal }));
  } catch (cause) {
    if (options.signal?.aborted === true || cause instanceof AskError) throw cause;
    throw new AskError(abort.signal.aborted ? 'slow' : 'offline', String(cause));
  } finally {
    clearTimeout(timer);
    options.signal?.removeEventListener('abort', stop);
  }
}

async function receive<Data>(address: string, request: RequestInit): Promise<Answer<Data>> {
  const response = await fetch(address, request);
  const body = await readBody<Data>(response);
  const [error] = body.errors ?? [];
  const version = versionOf(response);
  if (body.data == null || !response.ok)
    throw new AskError(
      response.status === 404 && (await isPageOld()) ? 'old' : faultOf(response.status),
      error?.message ?? response.statusText,
      error?.extensions?.code,
      version,
    );
  return { data: body.data, isPartial: body.errors !== undefined, at: Date.now(), version };
}

function toRequest(init: Init, { signal, token, anew = false }: AskOptions): RequestInit {
  return {
    ...init,
    ...(signal && { signal }),
    ...(anew && { cache: 'no-cache' }),
    headers: {
      ...init.headers,
      ...(token !== undefined && { authorization: `Bearer ${token}` }),
    },
  };
}

async function readBody<Data>(response: Response): Promise<Body<Data>> {
  const text = await response.text();
  try {
    return JSON.parse(text) as Body<Data>;
  } catch {
    return {}; // Written by a proxy: the status says more.
  }
}

const faults: Readonly<Record<number, Fault>> = {
  400: 'refused',
  401: 'refused',
  403: 'refused',
  404: 'refused',
  408: 'slow',
  413: 'refused',
  429: 'busy',
  502: 'offline',
  503: 'busy',
  504: 'slow',
};

const faultOf = (status: number): Fault => faults[status] ?? 'failed';
