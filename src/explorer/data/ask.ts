import type { Operations } from './operations.js';

export type OperationName = keyof Operations;
export type VariablesOf<Name extends OperationName> = Operations[Name]['variables'];
export type AnswerOf<Name extends OperationName> = Operations[Name]['answer'];

/** Why an answer did not arrive, as far as a reader can do something about it. */
export type Fault = 'offline' | 'busy' | 'slow' | 'refused' | 'failed';

export class AskError extends Error {
  readonly fault: Fault;

  constructor(fault: Fault, message: string) {
    super(message);
    this.fault = fault;
  }
}

export interface Answer<Data> {
  readonly data: Data;
  /** The server answered with errors beside the data: some of it is missing. */
  readonly isPartial: boolean;
  /** When it arrived, in milliseconds of the clock. */
  readonly at: number;
}

interface Body<Data> {
  readonly data?: Data | null;
  readonly errors?: readonly { readonly message: string }[];
}

/** Where the answer to a stored operation is; equal questions have equal addresses, so that browsers keep their answers. */
export function addressOf(name: OperationName, variables: object): string {
  const given = Object.entries(variables).filter(([, value]) => value !== undefined);
  if (given.length === 0) return `/q/${name}`;
  return `/q/${name}?variables=${encodeURIComponent(JSON.stringify(Object.fromEntries(given)))}`;
}

/**
 * The answer to a stored operation.
 *
 * @throws AskError where none arrives, or one without any data
 */
export async function ask<Name extends OperationName>(
  name: Name,
  variables: VariablesOf<Name>,
  signal?: AbortSignal,
): Promise<Answer<AnswerOf<Name>>> {
  // It names no media type, so that what the page had preloaded answers it; the server then sets the status that says most.
  const response = await fetch(addressOf(name, variables), signal && { signal }).catch(
    (cause: unknown) => {
      if (signal?.aborted === true) throw cause;
      throw new AskError('offline', String(cause));
    },
  );
  const body = await readBody<AnswerOf<Name>>(response);
  if (body.data == null || !response.ok)
    throw new AskError(faultOf(response.status), body.errors?.[0]?.message ?? response.statusText);
  return { data: body.data, isPartial: body.errors !== undefined, at: Date.now() };
}

async function readBody<Data>(response: Response): Promise<Body<Data>> {
  try {
    return (await response.json()) as Body<Data>;
  } catch {
    return {}; // cut off on the way, or written by a proxy: the status tells more
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
