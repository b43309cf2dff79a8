import type { FastifyInstance } from 'fastify';
import {
  elementsAbout,
  encode,
  formatNamed,
  ontologyFor,
  renderHtml,
  renderResources,
  shapesFor,
  type Element,
} from '../../export/index.js';
import { shownId } from '../../shared/aliases.js';
import { sightOf } from '../../shared/viewer.js';
import { preferredType } from '../http/accept.js';
import type { DataOrigins } from '../http/data-origins.js';
import { etagAtVersion, etagOf, isHeld } from '../http/etag.js';
import { abortWithClient, reportAtClose } from '../http/response-close.js';
import type { RouteParts } from '../question/request-scope.js';
import { serveStatic } from './static.js';

export interface LinkedDataParts extends RouteParts {
  readonly iriBase: string | undefined;
  readonly dataOrigins: DataOrigins;
}

/** Media types, the first for programs, which often accept anything. */
const mediaTypes = ['text/turtle', 'application/ld+json', 'text/html'] as const;
type MediaType = (typeof mediaTypes)[number];

interface ThingRequest {
  readonly Params: { readonly '*': string };
}

/**
 * `/id/{id}`: the thing behind an IRI as Turtle, JSON-LD or a page, by content negotiation; a redirect for an entity
 * that has another id by now. `/ontology` and `/ontology/shapes`: our vocabulary, and the constraints of every export
 * in RDF.
 */
export function serveLinkedData(app: FastifyInstance, parts: LinkedDataParts): void {
  const { graph, limits, rate, report, iriBase, dataOrigins } = parts;
  serveOntology(app, parts);
  const vary = dataOrigins.varyBy('accept');
  dataOrigins.answerPreflight(app, '/id/*');
  app.route<ThingRequest>({
    method: ['GET', 'HEAD'],
    url: '/id/*', // a parameter would be cut at a hundred characters
    ...dataOrigins.routeOptions,
    handler: async (request, reply) => {
      const { '*': id } = request.params;
      const { asker } = request;
      rate.spendOnRequest(asker);
      const { store: shared, knowledge } = graph.current();
      const store = shared.for(asker.client);
      const options = { signal: abortWithClient(reply.raw), timeoutMs: limits.statementTimeoutMs };
      const version = await store.version({ ...options, anew: true });
      const shown = shownId(await knowledge.aliases(options), id);
      if (shown !== id) {
        reportAtClose(request, reply, report);
        return reply.redirect(`${iriBase ?? ''}/id/${encodeURI(shown)}`, 303);
      }
      const type = preferredType(request.headers.accept, mediaTypes);
      const etag = etagAtVersion(version, 'id', id, type, iriBase, sightOf(asker.viewer));
      void reply.headers({ vary, etag, 'cache-control': 'no-cache' });
      if (isHeld(etag, request.headers['if-none-match'])) {
        reportAtClose(request, reply, report);
        return reply.code(304).send();
      }
      const selection = { version, iriBase, viewer: asker.viewer };
      const elements = await gather(elementsAbout(store, id, selection, options));
      rate.spendOnExport(asker, elements.length);
      reportAtClose(request, reply, report);
      return reply.type(`${type}; charset=utf-8`).send(await write(type, elements));
    },
  });
}

async function write(type: MediaType, elements: readonly Element[]): Promise<string> {
  if (type === 'text/html') return renderHtml(streamed(elements));
  const format = formatNamed(type === 'text/turtle' ? 'ttl' : 'jsonld');
  const pieces: Uint8Array[] = [];
  for await (const piece of encode(format, streamed(elements))) pieces.push(piece);
  return Buffer.concat(pieces).toString('utf8');
}

/** The whole description before anything is sent, so that the status can report a missing thing. */
async function gather(elements: AsyncIterable<Element>): Promise<readonly Element[]> {
  const gathered: Element[] = [];
  for await (const element of elements) gathered.push(element);
  return gathered;
}

// eslint-disable-next-line @typescript-eslint/require-await -- formats take a stream
async function* streamed(elements: readonly Element[]): AsyncGenerator<Element> {
  yield* elements;
}

function serveOntology(app: FastifyInstance, { iriBase, dataOrigins }: LinkedDataParts): void {
  const texts: Partial<Record<MediaType, string>> = {};
  dataOrigins.answerPreflight(app, '/ontology');
  app.route({
    method: ['GET', 'HEAD'],
    url: '/ontology',
    ...dataOrigins.routeOptions,
    handler: (request, reply) => {
      const type = preferredType(request.headers.accept, mediaTypes);
      const text = (texts[type] ??= writeOntology(type, iriBase));
      const etag = etagOf(text);
      const vary = dataOrigins.varyBy('accept');
      void reply.headers({ vary, etag, 'cache-control': 'no-cache' });
      if (isHeld(etag, request.headers['if-none-match'])) return reply.code(304).send();
      return reply.type(`${type}; charset=utf-8`).send(text);
    },
  });
  const mediaType = 'text/turtle; charset=utf-8';
  serveStatic(app, '/ontology/shapes', () => shapesFor(iriBase), { dataOrigins, mediaType });
}

function writeOntology(type: MediaType, iriBase: string | undefined): string {
  const { turtle, jsonld, resources } = ontologyFor(iriBase);
  if (type === 'text/html') return renderResources(resources, iriBase ? `${iriBase}/` : '');
  return type === 'text/turtle' ? turtle : jsonld;
}
