import type { FastifyInstance, FastifyReply } from 'fastify';
import type { Site } from '#text/site.js';
import { KnownError } from '../../shared/errors.js';
import { findThing, viewOf } from '../pages/find-thing.js';
import { headersOf, styleSourcesOf } from '../pages/page-policy.js';
import { sendKept, type Ask, type MadeText } from '../pages/send-kept.js';
import { thingViews } from '../pages/thing.js';
import { writeCard, writeEmptyCard } from '../pages/write-card.js';
import { addressesOf, partOf, type Language } from '../pages/page.js';
import { isOfThing, stalenessOf, type ThingPageParts } from './thing-page.js';

export interface CardParts extends ThingPageParts {
  readonly site: () => Site;
}

interface CardRequest {
  readonly Params: { readonly language: string; readonly '*': string };
}

interface OembedRequest {
  readonly Querystring: Readonly<Record<string, string | readonly string[] | undefined>>;
}

/** Pages of any site may show a card in a frame; nothing runs in it. */
const cardHeaders = {
  ...headersOf({
    'default-src': "'none'",
    'style-src': styleSourcesOf(writeEmptyCard('en')),
    'base-uri': "'none'",
    'form-action': "'none'",
    'frame-ancestors': '*',
  }),
  'cross-origin-resource-policy': 'cross-origin',
};

const isLanguage = (text: string): text is Language => text === 'ar' || text === 'en';

/** `/card/{language}/{id}`: a thing as a page for frames. `/oembed?url=`: such a frame for the address of a page. */
export function serveCards(app: FastifyInstance, parts: CardParts): void {
  app.get<CardRequest>('/card/:language/*', (request, reply) => {
    const { language, '*': id } = request.params;
    if (!isLanguage(language) || !isOfThing(viewOf(id), id, parts.operations))
      throw new KnownError('NOT_FOUND', 'There is no card at this address.');
    const { name } = parts.site();
    void reply.headers(cardHeaders);
    let ask: Ask | undefined;
    return sendKept(
      { request, reply },
      {
        key: `card ${parts.iriBase ?? ''} ${name[language]} ${language} ${id}`,
        type: 'text/html; charset=utf-8',
        make: () => {
          ask ??= parts.admit(request, reply);
          return makeCard({ id, language, ask }, reply, parts);
        },
        isSteady: true,
      },
      parts,
    );
  });
  if (parts.iriBase !== undefined) serveOembed(app, parts, parts.iriBase);
}

interface AskedCard {
  readonly id: string;
  readonly language: Language;
  readonly ask: Ask;
}

async function makeCard(
  { id, language, ask }: AskedCard,
  reply: FastifyReply,
  parts: CardParts,
): Promise<MadeText | undefined> {
  const view = viewOf(id);
  const found = await findThing(ask, view, id);
  if (found.state === 'untold')
    throw new KnownError('STORE_UNAVAILABLE', 'The graph cannot be asked for this card now.');
  if (found.state === 'missing') {
    void reply.code(404);
    return { text: writeEmptyCard(language), lasts: false };
  }
  const { thing } = found;
  if (thing.id !== id) {
    void reply.header('cache-control', stalenessOf(parts));
    void reply.redirect(`${parts.iriBase ?? ''}/card/${language}/${partOf(thing.id)}`, 303);
    return undefined;
  }
  const addresses = addressesOf(parts.iriBase, view, id);
  const page = { thing, language, site: parts.site(), addresses };
  return { text: writeCard(page, view), lasts: true };
}

/** The measures of a frame unless a client asks for a smaller one. */
const frame = { width: 430, height: 300 };

function serveOembed(app: FastifyInstance, parts: CardParts, base: string): void {
  app.get<OembedRequest>('/oembed', async (request, reply) => {
    const { url, format = 'json', maxwidth, maxheight } = request.query;
    if (format !== 'json') return reply.code(501).send({ error: 'This is given as JSON alone.' });
    const asked = typeof url === 'string' ? readPageAddress(url, base) : undefined;
    if (asked === undefined || !isOfThing(asked.view, asked.id, parts.operations))
      throw new KnownError('NOT_FOUND', `No page of ${base} has this address.`);
    const { view, id, language } = asked;
    const found = await findThing(parts.admit(request, reply), view, id);
    if (found.state !== 'there') throw new KnownError('NOT_FOUND', 'No such thing is there.');
    const { thing } = found;
    const size = { width: within(maxwidth, frame.width), height: within(maxheight, frame.height) };
    const addresses = addressesOf(base, view, thing.id);
    const site = parts.site().name[language];
    return reply.headers({ 'cache-control': 'no-cache', 'access-control-allow-origin': '*' }).send({
      version: '1.0',
      type: 'rich',
      title: thing.name[language],
      provider_name: site,
      provider_url: base,
      ...size,
      html: `<iframe src="${addresses?.card(language) ?? ''}" width="${size.width}" height="${size.height}" sandbox="allow-popups" loading="lazy"></iframe>`,
    });
  });
}

function readPageAddress(url: string, base: string) {
  if (!url.startsWith(`${base}/`)) return undefined;
  const [path = ''] = url.slice(base.length + 1).split(/[?#]/);
  const [, language = '', view = '', part = ''] = /^(ar|en)\/(\w)\/(.+)$/.exec(path) ?? [];
  return isLanguage(language) && Object.hasOwn(thingViews, view)
    ? { language, view, id: decode(part) }
    : undefined;
}

function decode(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return '';
  }
}

/** The number that a client asks for, if it is smaller. */
function within(asked: string | readonly string[] | undefined, most: number): number {
  return typeof asked === 'string' && /^\d{1,5}$/.test(asked)
    ? Math.min(Number(asked), most)
    : most;
}
