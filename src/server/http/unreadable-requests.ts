import { randomUUID } from 'node:crypto';
import { STATUS_CODES, type ServerResponse } from 'node:http';
import type { Socket } from 'node:net';
import type { FastifyInstance } from 'fastify';
import { KnownError } from '../../shared/errors.js';
import { exchangeOf, safeHeaders } from './arrival.js';
import { errorBody } from './error-body.js';
import { maxHeaderSize, requestTimeoutMs } from './http-options.js';
import { reportAtClose, type RequestReporter } from './response-close.js';

interface Refusal {
  readonly status: number;
  readonly error: KnownError;
}

/**
 * Answers requests that node’s HTTP parser refuses before routing, or while a body arrives. The answer has the form and
 * headers of every other refusal, and is reported once.
 */
export class UnreadableRequests {
  readonly #report: RequestReporter;

  constructor(report: RequestReporter) {
    this.#report = report;
  }

  /** Listens to requests that node rejects. */
  watch({ server }: FastifyInstance): void {
    server.on('checkExpectation', (_request, response) => {
      this.#end(response, refusal(417, 'The only supported expectation is 100-continue.'));
    });
    server.on('connect', (_request, socket: Socket) => {
      this.#write(socket, refusal(405, 'This is not a proxy.'));
    });
  }

  /** Answers an error of a connection, and closes it. */
  refuse(error: Error & { readonly code?: string }, socket: Socket): void {
    if (error.code === 'ECONNRESET' || !socket.writable) {
      socket.destroy();
      return;
    }
    const response = responseOn(socket);
    if (response === undefined) this.#write(socket, refusalOf(error));
    // Bytes after a whole request end that request too: its answer may be half sent.
    else if (response.headersSent || response.req.complete) socket.destroy();
    else this.#end(response, refusalOf(error));
  }

  /** Answers by the response under way. */
  #end(response: ServerResponse, { status, error }: Refusal): void {
    const requestId = randomUUID();
    const errorCodes = [error.code];
    const known = exchangeOf(response);
    if (known === undefined) this.#report({ requestId, status, durationMs: 0, errorCodes });
    else reportAtClose(...known, this.#report, { status, errorCodes });
    const body = bodyOf(error);
    response.writeHead(status, headersOf(body, known?.[0].id ?? requestId));
    response.once('close', () => {
      response.req.socket.destroySoon();
    });
    response.end(body);
  }

  #write(socket: Socket, { status, error }: Refusal): void {
    const requestId = randomUUID();
    const body = bodyOf(error);
    const lines = Object.entries(headersOf(body, requestId)).map(
      ([name, value]) => `${name}: ${value}\r\n`,
    );
    socket.end(`HTTP/1.1 ${status} ${STATUS_CODES[status]}\r\n${lines.join('')}\r\n${body}`, () => {
      socket.destroy();
    });
    this.#report({ requestId, status, durationMs: 0, errorCodes: [error.code] });
  }
}

/** The response being written on a connection, found as in node’s own handler of such errors. */
function responseOn(socket: Socket): ServerResponse | undefined {
  return (socket as { readonly _httpMessage?: ServerResponse })._httpMessage ?? undefined;
}

function refusalOf({ code, ...error }: Error & { readonly code?: string }): Refusal {
  switch (code) {
    case 'ERR_HTTP_REQUEST_TIMEOUT': {
      const sentence = `A request must arrive completely within ${requestTimeoutMs / 1000} s.`;
      return { status: 408, error: new KnownError('DEADLINE_EXCEEDED', sentence) };
    }
    case 'HPE_HEADER_OVERFLOW': {
      const sentence = `The headers of a request may take ${maxHeaderSize} bytes at most.`;
      return { status: 431, error: new KnownError('LIMIT_EXCEEDED', sentence) };
    }
    case 'HPE_CHUNK_EXTENSIONS_OVERFLOW':
      return {
        status: 413,
        error: new KnownError('LIMIT_EXCEEDED', 'The extensions of a chunk are too long.'),
      };
    default:
      return refusal(400, 'This is not valid HTTP.', error);
  }
}

function refusal(status: number, sentence: string, cause?: unknown): Refusal {
  return { status, error: new KnownError('BAD_INPUT', sentence, { cause }) };
}

function bodyOf({ message, code }: KnownError): string {
  return JSON.stringify(errorBody(message, { code }));
}

function headersOf(body: string, requestId: string): Readonly<Record<string, string>> {
  return {
    ...safeHeaders,
    'content-type': 'application/json; charset=utf-8',
    'content-length': String(Buffer.byteLength(body)),
    'x-request-id': requestId,
    connection: 'close',
  };
}
