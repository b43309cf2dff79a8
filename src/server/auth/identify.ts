import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { LimitsConfig } from '../../config/limits-config.js';
import type { TokenLine } from '../../config/token-lines.js';
import { invariant, KnownError } from '../../shared/errors.js';
import { anonymous, type Role, type Viewer } from '../../shared/viewer.js';
import type { Logger } from '../../telemetry/logger.js';
import type { Account, RateLimit } from '../limits/rate.js';
import { clientKeyOf } from './client-key.js';
import { KnownTokens } from './known-tokens.js';
import { readBearer } from './read-bearer.js';

/** Who asks, and for whom it is counted. */
export interface Asker extends Account {
  readonly viewer: Viewer;
}

declare module 'fastify' {
  interface FastifyRequest {
    /** Set before any route sees the request. */
    asker?: Asker;
  }
}

/** How many times the budget of a client without a token the holder of one has, where the token's line gives none. */
const budgetFactors: Readonly<Record<Role, number>> = {
  READER: 1,
  CONTRIBUTOR: 2,
  CURATOR: 5,
  ADMIN: 10,
};

export interface IdentifyParts {
  readonly tokensFile: string | undefined;
  readonly limits: LimitsConfig;
  readonly rate: RateLimit;
  readonly logger: Logger;
}

/**
 * Finds out who sends each request: the holder of its token or, without one, whoever is at its address. A token that is
 * not known is refused (401) and never taken for none. What the holder of a token is answered is kept by nobody.
 *
 * @throws KnownError `BAD_INPUT` where the file of tokens cannot be read
 */
export function identifyAskers(app: FastifyInstance, parts: IdentifyParts): void {
  const identify = createIdentify(parts);
  app.decorateRequest('asker');
  // After all hooks of `onRequest`, so that a page may read the refusal that its origin may read an answer.
  app.addHook('preParsing', (request, reply, _payload, done) => {
    try {
      request.asker = identify(request);
      done();
    } catch (error) {
      if (error instanceof KnownError) void reply.header('www-authenticate', 'Bearer');
      done(error as Error);
    }
  });
  if (parts.tokensFile === undefined) return;
  app.addHook('onSend', (request, reply, payload, done) => {
    if (request.asker?.viewer.name !== undefined)
      void reply.header('cache-control', 'private, no-store').removeHeader('etag');
    done(null, payload);
  });
}

/** Who sends a request, once the hooks have run: all limits over time count by it. */
export function askerOf(request: FastifyRequest): Asker {
  invariant(request.asker !== undefined, 'every request that reaches a route has an asker');
  return request.asker;
}

function createIdentify({ tokensFile, limits, rate, logger }: IdentifyParts) {
  const { costPerMinute } = limits;
  const toAsker = ({ name, role, costPerMinute: own }: TokenLine): Asker => ({
    client: `token ${name}`,
    costPerMinute: own ?? costPerMinute * budgetFactors[role],
    viewer: { name, role },
  });
  const known = tokensFile === undefined ? undefined : new KnownTokens(tokensFile, toAsker, logger);
  return (request: FastifyRequest): Asker => {
    const client = clientKeyOf(request.ip, request.socket.remoteAddress);
    const token = request.url.startsWith('/health/') ? undefined : readBearer(request.raw);
    if (token === undefined) return { client, costPerMinute, viewer: anonymous };
    const asker = known?.find(token);
    if (asker === undefined) {
      rate.spendOnFailedTry(client);
      throw new KnownError('UNAUTHENTICATED', sentenceOfUnknown(known !== undefined));
    }
    // A validator would tell a cache in between that the answer is the one that it holds.
    delete request.raw.headers['if-none-match'];
    return asker;
  };
}

function sentenceOfUnknown(takesTokens: boolean): string {
  return takesTokens
    ? 'This token is not known here, or it has been withdrawn.'
    : 'This server takes no tokens: ask without an Authorization header.';
}
