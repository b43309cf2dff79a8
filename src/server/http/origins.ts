import cors from '@fastify/cors';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';

declare module 'fastify' {
  interface FastifyContextConfig {
    /** False if a route sets its headers for other origins itself. */
    cors?: false;
  }
}

type Headers = Readonly<Record<string, string>>;

const anyOrigin: Headers = {
  'access-control-allow-origin': '*',
  'access-control-expose-headers':
    'content-disposition, etag, retry-after, x-graph-version, x-redirected-ids, x-request-id',
  'cross-origin-resource-policy': 'cross-origin',
};

const preflightHeaders: Headers = {
  'access-control-allow-headers': 'authorization, content-type, if-none-match',
  'access-control-max-age': '600',
};

/** Lets pages of these origins send requests from a browser, and read the request id, the version and `Retry-After`. */
export async function allowOrigins(
  app: FastifyInstance,
  origins: readonly string[],
): Promise<void> {
  await app.register(cors, {
    origin: origins.includes('*') ? '*' : [...origins],
    methods: ['GET', 'POST'],
    exposedHeaders: ['etag', 'retry-after', 'x-graph-version', 'x-request-id'],
    maxAge: 600,
  });
}

/**
 * Origins whose pages may read data: stored operations and exports, which dashboards and tools such as Gephi Lite fetch
 * in a browser. If all origins may, shared caches need not keep an answer for each.
 */
export class DataOrigins {
  readonly #headersByOrigin: ReadonlyMap<string, Headers>;
  readonly #isOpen: boolean;
  readonly #vary: string;

  /** @param origins may contain `*` */
  constructor(origins: readonly string[]) {
    this.#isOpen = origins.includes('*');
    this.#vary = this.varyBy();
    this.#headersByOrigin = new Map(
      origins.map((origin) => [origin, { ...anyOrigin, 'access-control-allow-origin': origin }]),
    );
  }

  /**
   * Options of a route that other origins may read. The headers are set before anything can be refused, so that a
   * refusal is readable too.
   */
  get routeOptions() {
    return { config: { cors: false as const }, onRequest: this.#allow };
  }

  /** Answers the preflight that a browser sends before a request with a validator or a token. */
  answerPreflight(app: FastifyInstance, url: string, methods = 'GET, HEAD'): void {
    const headers = { ...preflightHeaders, 'access-control-allow-methods': methods };
    app.route({
      method: 'OPTIONS',
      url,
      ...this.routeOptions,
      handler: (_request, reply) => reply.code(204).headers(headers).send(),
    });
  }

  /** `Vary` of these headers and of those that separate public answers from private ones. */
  varyBy(...headers: readonly string[]): string {
    return [...headers, 'authorization', ...(this.#isOpen ? [] : ['origin'])].join(', ');
  }

  readonly #allow = (request: FastifyRequest, reply: FastifyReply, done: () => void): void => {
    const headers = this.#isOpen
      ? anyOrigin
      : this.#headersByOrigin.get(request.headers.origin ?? '');
    void reply.header('vary', this.#vary);
    if (headers !== undefined) void reply.headers(headers);
    done();
  };
}
