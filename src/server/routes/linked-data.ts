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
import { KnownError } from '../../shared/errors.js';
import { sightOf } from '../../shared/viewer.js';
import type { GraphVersion } from '../../store/graph-reader.js';
import { readSteady } from '../../store/snapshot.js';
import { preferredType } from '../http/accept.js';
import type { DataOrigins } from '../http/origins.js';
import { etagAtVersion, etagOf, isHeld, versionText } from '../http/etag.js';
import { abortWithClient, reportAtClose } from '../http/response-close.js';
import type { RouteParts } from '../question/request-scope.js';
import { serveStatic } from './static.js';

export interface LinkedDataParts extends RouteParts {
  readonly iriBase: string | undefined;
  readonly versionStalenessMs: number;
  readonly dataOrigins: DataOrigins;
}

/** Forms of a description, the first for programs, which often accept anything. */
const forms = [
  { type: 'text/turtle', ending: 'ttl', format: 'ttl' },
  { type: 'application/ld+json', ending: 'jsonld', format: 'jsonld' },
  { type: 'application/n-triples', ending: 'nt', format: 'nt' },
  { type: 'text/html', ending: 'html', format: undefined },
  // JSON-LD is JSON, for those who name no other.
  { type: 'application/json', ending: 'json', format: 'jsonld' },
] as const;

type Form = (typeof forms)[number];
type MediaType = Form['type'];

const [turtle, ...others] = forms.map(({ type }) => type) as [MediaType, ...MediaType[]];
const mediaTypes = [turtle, ...others] as const;

/** An id, and the form that its ending names. */
function readName(name: string): { readonly id: string; readonly form: Form | undefined } {
  const form = forms.find(({ ending }) => name.endsWith(`.${ending}`));
  return { id: form ? name.slice(0, -form.ending.length - 1) : name, form };
}

/** @throws KnownError `NOT_ACCEPTABLE` with the forms that there are */
function formFor<Of extends MediaType>(
  accept: string | undefined,
  offered: readonly [Of, ...Of[]],
): Of {
  const type = preferredType(accept, offered);
  if (type !== undefined) return type;
  throw new KnownError(
    'NOT_ACCEPTABLE',
    `This is had as ${offered.join(', ')}: name one of them in "Accept".`,
  );
}

/** Links to the other forms of a thing, for programs that read a page, and for people. */
function linksTo(id: string, iriBase: string | undefined, shown: MediaType): string {
  return forms
    .filter(({ type, ending }) => type !== shown && ending !== 'json')
    .map(
      ({ type, ending }) =>
        `<${iriBase ?? ''}/id/${encodeURI(id)}.${ending}>; rel="alternate"; type="${type}"`,
    )
    .join(', ');
}

interface ThingRequest {
  readonly Params: { readonly '*': string };
}

/**
 * `/id/{id}`: the thing behind an IRI as Turtle, JSON-LD, N-Triples or a page, by content negotiation or by an ending of
 * its own; a redirect for an entity that has another id by now. `/ontology` and `/ontology/shapes`: our vocabulary, and the constraints of every export
 * in RDF.
 */
export function serveLinkedData(app: FastifyInstance, parts: LinkedDataParts): void {
  const { graph, limits, rate, report, iriBase, dataOrigins, versionStalenessMs } = parts;
  serveOntology(app, parts);
  const vary = dataOrigins.varyBy('accept');
  dataOrigins.answerPreflight(app, '/id/*');
  app.route<ThingRequest>({
    method: ['GET', 'HEAD'],
    url: '/id/*', // a parameter would be cut at a hundred characters
    ...dataOrigins.routeOptions,
    handler: async (request, reply) => {
      const { id, form } = readName(request.params['*']);
      const { asker } = request;
      rate.spendOnRequest(asker);
      const { store: shared, knowledge } = graph.current();
      const store = shared.for(asker.client);
      const options = { signal: abortWithClient(reply.raw), timeoutMs: limits.statementTimeoutMs };
      const version = await store.version({ ...options, anew: true });
      const shown = shownId(await knowledge.aliases(options), id);
      if (shown !== id) {
        reportAtClose(request, reply, report);
        // A merge can be split: the way on is kept for as long as this process may lag behind.
        void reply.header('cache-control', `max-age=${Math.floor(versionStalenessMs / 1000)}`);
        const ending = form ? `.${form.ending}` : '';
        return reply.redirect(`${iriBase ?? ''}/id/${encodeURI(shown)}${ending}`, 303);
      }
      const type = form?.type ?? formFor(request.headers.accept, mediaTypes);
      const headersOf = (of: GraphVersion) => ({
        vary,
        'cache-control': 'no-cache',
        'x-graph-version': versionText(of),
        etag: etagAtVersion(of, 'id', id, type, iriBase, sightOf(asker.viewer)),
      });
      const headers = headersOf(version);
      void reply.headers(headers);
      if (isHeld(headers.etag, request.headers['if-none-match'])) {
        reportAtClose(request, reply, report);
        return reply.code(304).send();
      }
      const selection = { iriBase, viewer: asker.viewer };
      const elements = await readSteady(
        store,
        (reader, of) => {
          void reply.headers(headersOf(of));
          return gather(elementsAbout(reader, id, selection, options));
        },
        options,
      );
      rate.spendOnExport(asker, elements.length);
      reportAtClose(request, reply, report);
      const { ending } = forms.find((each) => each.type === type) ?? forms[0];
      void reply.headers({
        link: linksTo(id, iriBase, type),
        'content-location': `${iriBase ?? ''}/id/${encodeURI(id)}.${ending}`,
      });
      return reply.type(`${type}; charset=utf-8`).send(await write(type, elements));
    },
  });
}

async function write(type: MediaType, elements: readonly Element[]): Promise<string> {
  if (type === 'text/html') return renderHtml(streamed(elements));
  const { format: name = 'ttl' } = forms.find((each) => each.type === type) ?? forms[0];
  const format = formatNamed(name);
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

const ontologyTypes = ['text/turtle', 'application/ld+json', 'text/html'] as const;
type OntologyType = (typeof ontologyTypes)[number];

function serveOntology(app: FastifyInstance, { iriBase, dataOrigins }: LinkedDataParts): void {
  const texts: Partial<Record<OntologyType, string>> = {};
  dataOrigins.answerPreflight(app, '/ontology');
  app.route({
    method: ['GET', 'HEAD'],
    url: '/ontology',
    ...dataOrigins.routeOptions,
    handler: (request, reply) => {
      const type = formFor(request.headers.accept, ontologyTypes);
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

function writeOntology(type: OntologyType, iriBase: string | undefined): string {
  const { turtle, jsonld, resources } = ontologyFor(iriBase);
  if (type === 'text/html') return renderResources(resources, iriBase ? `${iriBase}/` : '');
  return type === 'text/turtle' ? turtle : jsonld;
}
