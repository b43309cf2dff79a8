import { timingSafeEqual } from 'node:crypto';
import type { FastifyRequest } from 'fastify';
import { hashToken } from '../../config/token-lines.js';
import { KnownError } from '../../shared/errors.js';
import { authorHeader, readAuthor } from '../../shared/owner.js';
import type { TokenHolder } from './token-holders.js';

const loopback = /^(?:127\.|::1$|::ffff:127\.)/;

/**
 * Makes the look-up of the owner: of whoever has read the server's note in the folder of the graph, and asks from this
 * machine. The owner names the author of a change, as for a graph that a command opens itself.
 * @returns undefined if the folder has no note
 */
export function createFindOwner(ownerToken: string | undefined) {
  if (ownerToken === undefined) return undefined;
  const hash = hashOf(ownerToken);
  /** @throws KnownError `BAD_INPUT` for an author who cannot be one */
  return (request: FastifyRequest, token: string): TokenHolder | undefined => {
    const isOwner = timingSafeEqual(hashOf(token), hash);
    if (!isOwner || !loopback.test(request.socket.remoteAddress ?? '')) return undefined;
    return { client: 'owner', name: authorOf(request), role: 'ADMIN', costPerMinute: 0 };
  };
}

function hashOf(token: string): Buffer {
  return Buffer.from(hashToken(token), 'hex');
}

function authorOf({ headers }: FastifyRequest): string {
  const given = headers[authorHeader];
  if (given === undefined) return 'owner';
  const author = typeof given === 'string' ? readAuthor(given) : undefined;
  if (author !== undefined) return author;
  throw new KnownError('BAD_INPUT', 'The author of a change has 1 to 200 characters.');
}
