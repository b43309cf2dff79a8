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

/** Client of a request and the account that pays for it. */
export interface Asker extends Account {
  readonly viewer: Viewer;
}

declare module 'fastify' {
  interface FastifyRequest {
    /** Set before any route sees the request. */
    asker?: Asker;
  }
}

/** Factor on the client budget for a token's holder by role, unless the token's line sets a budget. */
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
 * Identifies the sender of each request by its token, else by its address. An unknown token is refused (401) and never
 * treated as none. No cache keeps the answers to holders of tokens.
 * @throws KnownError `BAD_INPUT` if the file of tokens, or of a provider's keys, cannot be read
 */
export function identifyAskers(app: FastifyInstance, parts: IdentifyParts): void {
  const { tokensFile, jwt } = parts.access;
  const identify = createIdentify(parts);
  app.decorateRequest('asker');
  // Runs after all hooks of `onRequest`, so that a refusal already has its CORS headers.
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

/** Sender of a request, known once the hooks have run. All limits over time count by it. */
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
      // A validator would tell a shared cache that its copy is this answer.
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
    ? 'This token is unknown here, or it has been revoked.'
    : 'This server takes no tokens: ask without an Authorization header.';
}
