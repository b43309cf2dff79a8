import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { AccessConfig } from '../../config/access-config.js';
import type { LimitsConfig } from '../../config/limits-config.js';
import { invariant, KnownError } from '../../shared/errors.js';
import { anonymous, type Role, type Viewer } from '../../shared/viewer.js';
import type { Logger } from '../../telemetry/logger.js';
import type { Account, RateLimit } from '../limits/rate.js';
import { clientKeyOf } from './client-key.js';
import { longestJwt, longestToken, readBearer } from './read-bearer.js';
import { createFindHolder, type TokenHolder } from './token-holders.js';

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
  readonly access: Pick<AccessConfig, 'tokensFile' | 'jwt'>;
  readonly limits: LimitsConfig;
  readonly rate: RateLimit;
  readonly logger: Logger;
}

/**
 * Finds out who sends each request: the holder of its token or, without one, whoever is at its address. A token that is
 * not known is refused (401) and never taken for none. What the holder of a token is answered is kept by nobody.
 *
 * @throws KnownError `BAD_INPUT` where the file of tokens, or that of a provider's keys, cannot be read
 */
export function identifyAskers(app: FastifyInstance, parts: IdentifyParts): void {
  const { tokensFile, jwt } = parts.access;
  const identify = createIdentify(parts);
  app.decorateRequest('asker');
  // After all hooks of `onRequest`, so that a page may read the refusal that its origin may read an answer.
  app.addHook('preParsing', (request, _reply, _payload, done) => {
    const accept = (asker: Asker): void => {
      request.asker = asker;
      done();
    };
    try {
      const found = identify(request);
      if (found instanceof Promise) found.then(accept, done);
      else accept(found);
    } catch (error) {
      done(error as Error);
    }
  });
  if (tokensFile === undefined && jwt === undefined) return;
  app.addHook('onSend', (request, reply, payload, done) => {
    if (request.asker?.viewer.name !== undefined)
      void reply.header('cache-control', 'private, no-store').removeHeader('etag');
    done(null, payload);
  });
}

function isAboutToken(error: unknown): boolean {
  return error instanceof KnownError && error.code === 'UNAUTHENTICATED';
}

/** Who sends a request, once the hooks have run: all limits over time count by it. */
export function askerOf(request: FastifyRequest): Asker {
  invariant(request.asker !== undefined, 'every request that reaches a route has an asker');
  return request.asker;
}

function createIdentify({ access, limits, rate, logger }: IdentifyParts) {
  const { costPerMinute } = limits;
  const findHolder = createFindHolder(access, logger);
  const maxCharacters = access.jwt === undefined ? longestToken : longestJwt;
  return (request: FastifyRequest): Asker | Promise<Asker> => {
    const client = clientKeyOf(request.ip, request.socket.remoteAddress);
    const isProbe = request.url.startsWith('/health/');
    const token = isProbe ? undefined : readBearer(request.raw, maxCharacters);
    if (token === undefined) return { client, costPerMinute, viewer: anonymous };
    const accept = (holder: TokenHolder): Asker => {
      // A validator would tell a cache in between that the answer is the one that it holds.
      delete request.raw.headers['if-none-match'];
      return toAsker(holder, costPerMinute);
    };
    const refuse = (error: unknown): never => {
      if (isAboutToken(error)) rate.spendOnFailedTry(client);
      throw error;
    };
    const found = findHolder?.(token);
    if (found instanceof Promise) return found.then(accept, refuse);
    if (found !== undefined) return accept(found);
    return refuse(new KnownError('UNAUTHENTICATED', sentenceOfUnknown(findHolder !== undefined)));
  };
}

function toAsker({ client, name, role, costPerMinute: own }: TokenHolder, usual: number): Asker {
  return {
    client,
    costPerMinute: own ?? usual * budgetFactors[role],
    viewer: { name, role },
  };
}

function sentenceOfUnknown(takesTokens: boolean): string {
  return takesTokens
    ? 'This token is not known here, or it has been withdrawn.'
    : 'This server takes no tokens: ask without an Authorization header.';
}
