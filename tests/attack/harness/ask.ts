import { request, type Agent, type IncomingHttpHeaders } from 'node:http';

/** One request of an attacker, who chooses host and own address, unlike with fetch. */
export interface Asked {
  readonly path: string;
  readonly method?: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string | Buffer;
  /** Local address of the sender: another address is another client. */
  readonly from?: string;
  readonly agent?: Agent;
  readonly timeoutMs?: number;
  readonly signal?: AbortSignal;
}

/** Answer to a request. Status 0 means none: the connection was refused or cut, or the time was over. */
export interface Answered {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
  readonly bytes: number;
  readonly ms: number;
}

/** Maximum kept of an answer: an attacker counts bytes and does not read. */
const keptBytes = 1_000_000;

/** The answer to one request; it never rejects. */
export function ask(port: number, asked: Asked): Promise<Answered> {
  const {
    path,
    method = 'GET',
    headers = {},
    body,
    from,
    agent,
    timeoutMs = 30_000,
    signal,
  } = asked;
  const started = performance.now();
  return new Promise((resolve) => {
    const pieces: Buffer[] = [];
    let status = 0;
    let bytes = 0;
    let answered: IncomingHttpHeaders = {};
    const finish = (given: number) => {
      clearTimeout(timer);
      const text = Buffer.concat(pieces).toString();
      resolve({
        status: given,
        headers: answered,
        body: text,
        bytes,
        ms: performance.now() - started,
      });
    };
    const sent = request(
      {
        host: '127.0.0.1',
        port,
        path,
        method,
        headers,
        ...(from !== undefined && { localAddress: from }),
        ...(signal !== undefined && { signal }),
        agent: agent ?? false,
      },
      (response) => {
        status = response.statusCode ?? 0;
        answered = response.headers;
        response.on('data', (data: Buffer) => {
          if (bytes < keptBytes) pieces.push(data);
          bytes += data.length;
        });
        response.on('end', () => {
          finish(status);
        });
        response.on('error', () => {
          finish(0);
        });
      },
    );
    const timer = setTimeout(() => sent.destroy(new Error('The time is over.')), timeoutMs);
    sent.on('error', () => {
      finish(0);
    });
    sent.end(body);
  });
}

/** A question as a request. */
export function question(query: string, variables: object = {}, more: Partial<Asked> = {}): Asked {
  return {
    path: '/graphql',
    method: 'POST',
    body: JSON.stringify({ query, variables }),
    ...more,
    headers: { 'content-type': 'application/json', ...more.headers },
  };
}
