import type { IncomingMessage } from 'node:http';
import { isIP, isIPv4 } from 'node:net';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { AccessConfig } from '../../config/access-config.js';
import type { LimitsConfig } from '../../config/limits-config.js';
import { KnownError } from '../../shared/errors.js';
import { anonymous, type Role, type Viewer } from '../../shared/viewer.js';
import type { Logger } from '../../telemetry/logger.js';
import type { Account, RateLimit } from '../limits/rate.js';
import { createFindOwner } from './find-owner.js';
import { createFindHolder, type TokenHolder } from './token-holders.js';

/** Client of a request and the account that pays for it. */
export interface Asker extends Account {
  readonly viewer: Viewer;
}

declare module 'fastify' {
  interface FastifyRequest {
    /** Worked out once, before any route sees the request: limits over time, places and roles all go by it. */
    asker: Asker;
  }
}

/** Factor on the client budget for a token's holder by role, unless the token's line sets a budget. */
export const budgetFactors: Readonly<Record<Role, number>> = {
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
  /** Token of whoever owns the folder of the graph. */
  readonly ownerToken?: string | undefined;
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
  if ([tokensFile, jwt, parts.ownerToken].every((way) => way === undefined)) return;
  app.addHook('onSend', (request, reply, payload, done) => {
    if ((request as Partial<FastifyRequest>).asker?.viewer.name !== undefined)
      void reply.header('cache-control', 'private, no-store').removeHeader('etag');
    done(null, payload);
  });
}

function isAboutToken(error: unknown): boolean {
  return error instanceof KnownError && error.code === 'UNAUTHENTICATED';
}

function createIdentify({ access, limits, rate, logger, ownerToken }: IdentifyParts) {
  const { costPerMinute } = limits;
  const findHolder = createFindHolder(access, logger);
  const findOwner = createFindOwner(ownerToken);
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
    const found = findOwner?.(request, token) ?? findHolder?.(token);
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

/** Maximum characters of the header: longer than any token that is made here. */
const longestToken = 512;

/** Maximum characters with a provider, whose tokens name every group of their holder. */
const longestJwt = 8192;

/**
 * Bearer token of a request's `Authorization` header (RFC 6750); undefined if there is none. Other schemes are meant
 * for a proxy in front and are ignored.
 * @throws KnownError `UNAUTHENTICATED` if it is malformed or too long: such a request does not count as anonymous
 */
function readBearer(request: IncomingMessage, maxCharacters: number): string | undefined {
  if (request.headers.authorization === undefined) return undefined; // most requests
  const [header = '', ...others] = request.headersDistinct['authorization'] ?? [];
  if (![header, ...others].some((each) => /^bearer(?:\s|$)/i.test(each))) return undefined;
  if (others.length === 0 && header.length <= maxCharacters) {
    const [, token] = /^bearer +([\w.~+/-]+=*)$/i.exec(header) ?? [];
    if (token !== undefined) return token;
  }
  throw new KnownError(
    'UNAUTHENTICATED',
    'Send the token in one header "Authorization: Bearer <token>".',
  );
}

/**
 * Account of a client: the address reported by a proxy, or the connection's address if the reported one is invalid.
 * IPv4 addresses are kept whole; IPv6 addresses are cut to their /64 network, since a household has at least one.
 */
export function clientKeyOf(said: string | undefined, connected: string | undefined): string {
  return keyOf(said) ?? keyOf(connected) ?? 'unknown';
}

function keyOf(text: string | undefined): string | undefined {
  if (text === undefined) return undefined;
  if (isIPv4(text)) return text;
  // A server that also listens on IPv6 names IPv4 clients in this form.
  if (text.startsWith('::ffff:') && isIPv4(text.slice(7))) return text.slice(7);
  const address = withoutPort(text);
  const family = isIP(address);
  if (family === 4) return address;
  return family === 6 ? keyOfGroups(groupsOf(address)) : undefined;
}

/** Removes the port that some proxies append: `192.0.2.1:4711`, `[2001:db8::1]:4711`. */
function withoutPort(text: string): string {
  const [, inBrackets, plain] = /^(?:\[([^\]]*)\]|([^:]*))(?::\d{1,5})?$/.exec(text) ?? [];
  return inBrackets ?? plain ?? text;
}

function keyOfGroups(groups: readonly number[]): string {
  const isMappedIPv4 = groups.slice(0, 5).every((group) => group === 0) && groups[5] === 0xffff;
  if (isMappedIPv4)
    return groups
      .slice(6)
      .flatMap((group) => [group >> 8, group & 0xff])
      .join('.');
  return groups
    .slice(0, 4)
    .map((group) => group.toString(16))
    .join(':');
}

/** The eight groups of a valid IPv6 address. */
function groupsOf(address: string): readonly number[] {
  const [plain = ''] = address.split('%'); // the zone names an interface of this machine
  const [before = [], after] = plain.split('::').map(readGroups);
  if (after === undefined) return before;
  return [...before, ...Array<number>(8 - before.length - after.length).fill(0), ...after];
}

function readGroups(part: string): number[] {
  if (part === '') return [];
  return part.split(':').flatMap((group) => {
    if (!isIPv4(group)) return [parseInt(group, 16)];
    const [a = 0, b = 0, c = 0, d = 0] = group.split('.').map(Number);
    return [a * 256 + b, c * 256 + d];
  });
}
