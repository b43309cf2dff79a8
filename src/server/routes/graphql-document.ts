import type { FastifyInstance, FastifyRequest } from 'fastify';
import { KnownError } from '../../shared/errors.js';
import { isJsonObject, parseJsonObject } from '../../shared/json-object.js';
import { hasRole } from '../../shared/viewer.js';
import type { GraphqlRequest } from '../graphql/expand-document-id.js';
import { whenClosed } from '../http/response-close.js';
import { BytesInFlight } from '../limits/bytes-in-flight.js';
import { answerGraphql, type GraphqlParts } from './graphql.js';

/** Maximum bytes of all documents that are being received or read. */
const mostBytes = 64 * 1024 * 1024;

const refusals = {
  ofClient: 'Your earlier documents are still being read: send this one again in a moment.',
  ofAll: 'Too many documents are being received: send this one again in a moment.',
};

/**
 * `/graphql/document?documentId=…&variables=…`: a mutation whose document is the body, as it is. Its bytes become the source of
 * the mutation, which then is answered like one at `/graphql`, with the same roles and limits but that of bytes. Nothing of a
 * body is taken in from clients that may not ingest, nor while others fill the room.
 */
export async function serveGraphqlDocument(
  app: FastifyInstance,
  parts: GraphqlParts,
): Promise<void> {
  const { limits, rate, expandDocumentId } = parts;
  const inFlight = new BytesInFlight(mostBytes, refusals);
  await app.register((route, _options, done) => {
    route.removeAllContentTypeParsers();
    route.addContentTypeParser('*', { parseAs: 'buffer' }, (_request, body, taken) => {
      taken(null, body);
    });
    route.route({
      method: 'POST',
      url: '/graphql/document',
      bodyLimit: limits.documentLimitBytes,
      preParsing: (request, reply, _payload, next) => {
        const { asker } = request;
        rate.spendOnRequest(asker);
        refuseOthers(request);
        const held = inFlight.hold(asker.client, bytesOf(request, limits.documentLimitBytes));
        whenClosed(reply.raw, () => {
          held.release();
        });
        next();
      },
      handler: (request, reply) =>
        answerGraphql(expandDocumentId(askedIn(request)), { request, reply }, parts),
    });
    done();
  });
}

/** @throws KnownError for clients that may not ingest, and for a packed body, whose size nobody knows */
function refuseOthers({ asker: { viewer }, headers }: FastifyRequest): void {
  if (viewer.role === undefined)
    throw new KnownError(
      'UNAUTHENTICATED',
      'A document needs a token of the role CONTRIBUTOR: send one as "Authorization: Bearer".',
    );
  if (!hasRole(viewer, 'CONTRIBUTOR'))
    throw new KnownError(
      'FORBIDDEN',
      `A document needs the role CONTRIBUTOR; this token has ${viewer.role}.`,
    );
  const coding = headers['content-encoding'] ?? 'identity';
  if (coding.toLowerCase() !== 'identity')
    throw new KnownError('BAD_INPUT', 'Send a document as it is, not packed.');
}

/** The bytes that a body says to have; the most where it does not say. */
function bytesOf({ headers }: FastifyRequest, most: number): number {
  const said = Number(headers['content-length'] ?? most);
  return Math.min(said, most);
}

/** @throws KnownError if the address has no variables, or the request no document */
function askedIn({ query, body, headers }: FastifyRequest): GraphqlRequest {
  const { variables, ...operation } = query as Readonly<Record<string, unknown>>;
  const given = typeof variables === 'string' ? parseJsonObject(variables) : undefined;
  if (given === undefined)
    throw new KnownError(
      'BAD_INPUT',
      'Give the variables in the address, as the JSON of an object: only the document is the body.',
    );
  if (!Buffer.isBuffer(body) || body.length === 0)
    throw new KnownError('BAD_INPUT', 'The document is empty: send its bytes as the body.');
  const source = { base64: body.toString('base64') };
  const { input } = given;
  const whole = isJsonObject(input)
    ? { ...given, input: { ...input, source } }
    : { ...given, source };
  return {
    method: 'POST',
    url: '/graphql',
    headers: { ...headers, 'content-type': 'application/json' },
    body: { ...operation, variables: whole },
  };
}
