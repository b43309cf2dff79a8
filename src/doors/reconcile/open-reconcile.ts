import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { preferredLanguage } from '../../shared/weighed-header.js';
import type { AskData, DoorParts, OpenDoor } from '../door.js';
import { askingData } from './ask-data.js';
import { extendRows } from './extend-rows.js';
import { manifestOf } from './manifest.js';
import { isArabic, labelOf, reconcileCells, type Languages } from './reconcile-cells.js';
import { Terms, type NameLanguage } from './terms.js';
import { maxCells, readCells, readExtension, WireFault } from './wire.js';

/** Maximum bytes of a batch. */
const maxBodyBytes = 262_144;
/** Suggestions of one answer, and the most of all. */
const pageOfSuggestions = 10;
const maxSuggestions = 100;
const maxPrefix = 200;

type Parameters = Readonly<Record<string, string | undefined>>;

/** A request with the means to answer it. */
interface Asked {
  readonly parameters: Parameters;
  readonly languages: Languages;
  readonly ask: AskData;
  /** Address of the service, with its language if it has one. */
  readonly service: string;
}

/**
 * `/reconcile`: reconciliation of the cells of a table with entities, as OpenRefine asks for it (version 0.2 of the protocol).
 * `/reconcile/ar` and `/reconcile/en` give names in that language.
 */
export const openReconcile: OpenDoor = (app, parts) => {
  app.addContentTypeParser(
    'application/x-www-form-urlencoded',
    { parseAs: 'string', bodyLimit: maxBodyBytes },
    (_request, body, done) => {
      done(null, Object.fromEntries(new URLSearchParams(body as string)));
    },
  );
  // Tools ask from pages of any origin; nothing here depends on who asks.
  app.addHook('onRequest', (_request, reply, done) => {
    void reply.headers({
      'access-control-allow-origin': '*',
      'cross-origin-resource-policy': 'cross-origin',
    });
    done();
  });
  app.setErrorHandler((error, request, reply) => {
    const { status, message, headers } = faultOf(error, request, parts);
    return reply.code(status).headers(headers).send({ status: 'error', message });
  });
  for (const language of [undefined, 'ar', 'en'] as const) serve(app, parts, language);
};

function serve(app: FastifyInstance, parts: DoorParts, asked: NameLanguage | undefined): void {
  const base = asked === undefined ? '/reconcile' : `/reconcile/${asked}`;
  const service = `${parts.publicUrl ?? ''}${base}`;
  const route = (
    path: string,
    methods: readonly string[],
    answer: (asked: Asked) => Promise<object>,
  ) => {
    app.route({
      method: [...methods],
      url: `${base}${path}`,
      bodyLimit: maxBodyBytes,
      config: { cors: false },
      handler: (request, reply) => {
        const parameters = readParameters(request);
        const languages = { asked, usual: asked ?? languageOf(request) };
        const ask = askingData(parts.admit(request, reply));
        void reply.header('vary', 'accept-language');
        return answer({ parameters, languages, ask, service });
      },
    });
    app.route({
      method: 'OPTIONS',
      url: `${base}${path}`,
      config: { cors: false },
      handler: (_request, reply) => preflight(reply, methods),
    });
  };
  route('', ['GET', 'POST'], (request) => answerService(request, parts));
  route('/suggest/entity', ['GET'], suggestEntities);
  route('/suggest/type', ['GET'], async ({ parameters, languages, ask }) => ({
    result: (await Terms.read(ask)).findTypes(prefixIn(parameters), languages.usual),
  }));
  route('/suggest/property', ['GET'], async ({ parameters, languages, ask }) => ({
    result: (await Terms.read(ask)).findProperties(prefixIn(parameters), languages.usual),
  }));
  route('/properties', ['GET'], proposeProperties);
}

function preflight(reply: FastifyReply, methods: readonly string[]): FastifyReply {
  return reply
    .code(204)
    .headers({
      'access-control-allow-methods': methods.join(', '),
      'access-control-allow-headers': 'content-type',
      'access-control-max-age': '600',
    })
    .send();
}

async function answerService(
  { parameters, languages, ask, service }: Asked,
  { publicUrl = '' }: DoorParts,
): Promise<object> {
  const { queries, extend } = parameters;
  const terms = await Terms.read(ask);
  if (queries !== undefined) return reconcileCells(readCells(queries), languages, terms, ask);
  if (extend !== undefined) return extendRows(readExtension(extend), languages.usual, terms, ask);
  return manifestOf(service, publicUrl, languages.usual, terms.types(languages.usual));
}

async function suggestEntities({ parameters, languages, ask }: Asked): Promise<object> {
  const prefix = prefixIn(parameters);
  const start = Number(parameters['cursor'] ?? 0);
  if (!Number.isInteger(start) || start < 0)
    throw new WireFault('cursor is no whole number from 0.');
  const first = Math.min(start + pageOfSuggestions, maxSuggestions);
  if (prefix === '' || start >= first) return { result: [] };
  const language = languages.asked ?? (isArabic(prefix) ? 'ar' : languages.usual);
  const [terms, { suggest }] = await Promise.all([
    Terms.read(ask),
    ask('door-suggest', { prefix, first }),
  ]);
  return {
    result: suggest.slice(start).map(({ matchedName, entity }) => ({
      id: entity.id,
      name: languages.asked === undefined ? matchedName : labelOf(entity, language),
      description: labelOf(entity, language),
      notable: [{ id: entity.kind, name: terms.nameOf(entity.kind, language) }],
    })),
  };
}

async function proposeProperties({ parameters, languages, ask }: Asked): Promise<object> {
  const { type = '', limit = String(maxCells) } = parameters;
  const most = Number(limit);
  if (!Number.isInteger(most) || most < 1) throw new WireFault('limit is no whole number from 1.');
  const terms = await Terms.read(ask);
  if (type !== '') terms.refuseUnknownType(type);
  const properties = terms.propertiesOf(type, languages.usual).slice(0, most);
  return { type, limit: most, properties };
}

function prefixIn({ prefix = '' }: Parameters): string {
  if (prefix.length > maxPrefix)
    throw new WireFault(`prefix has ${maxPrefix} characters at most; this has ${prefix.length}.`);
  return prefix.trim();
}

/** English unless the client prefers Arabic to it. */
function languageOf({ headers }: FastifyRequest): NameLanguage {
  return preferredLanguage(headers['accept-language'], ['ar', 'en']) ?? 'en';
}

/** @throws WireFault for a parameter that is given twice */
function readParameters({ query, body }: FastifyRequest): Parameters {
  const given = Object.entries({ ...(query as object), ...(body as object | undefined) });
  for (const [name, value] of given)
    if (typeof value !== 'string') throw new WireFault(`${name.slice(0, 100)} is given twice.`);
  return Object.fromEntries(given) as Parameters;
}

/** Status of an answer that a client of this protocol does not ask for again ten times at once, which it does after 503. */
const busy = 429;

function faultOf(error: unknown, request: FastifyRequest, parts: DoorParts) {
  if (error instanceof WireFault)
    return { status: error.status, message: error.message, headers: {} };
  const { status, message, headers } = parts.show(error, request);
  return { status: status === 503 ? busy : status, message, headers };
}
