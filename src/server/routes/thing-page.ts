import type { FastifyReply } from 'fastify';
import type { ServedOperations } from '../../operations/served-operations.js';
import { findThing } from '../pages/find-thing.js';
import { longestId } from '../pages/preloads.js';
import { sendKept, type Exchange, type KeptParts, type MadeText } from '../pages/send-kept.js';
import { thingViews, type ThingView } from '../pages/thing.js';
import { addressesOf, partOf, type Language, queryIn } from '../pages/page.js';
import { notFoundHead, writeHead } from '../pages/write-head.js';
import type { Site } from '#text/site.js';

export interface ThingPageParts extends KeptParts {
  readonly iriBase: string | undefined;
  /** Questions that this server has. */
  readonly operations: ServedOperations;
  readonly versionStalenessMs: number;
}

export interface AskedPage {
  readonly view: ThingView;
  readonly id: string;
  readonly language: Language;
  readonly site: Site;
  /** Names the state of the page’s files and of the site. */
  readonly mark: string;
  /** The page without what it says of its thing. */
  html(): string;
}

/** True for the address of a thing about which the server can ask. */
export function isOfThing(
  view: string,
  id: string,
  operations: ServedOperations,
): view is ThingView {
  return (
    id !== '' &&
    id.length <= longestId &&
    Object.hasOwn(thingViews, view) &&
    operations.current.has(thingViews[view as ThingView].question)
  );
}

/** Sends the page of a thing with what crawlers and previews read of it; 404 where there is no such thing. */
export function sendThingPage(
  asked: AskedPage,
  exchange: Exchange,
  parts: ThingPageParts,
): Promise<FastifyReply> {
  const { view, id, language, mark } = asked;
  const key = `page ${mark} ${parts.iriBase ?? ''} ${language} ${view} ${id}`;
  const make = () => makePage(asked, exchange, parts);
  return sendKept(exchange, { key, type: 'text/html; charset=utf-8', make }, parts);
}

async function makePage(
  asked: AskedPage,
  { request, reply }: Exchange,
  parts: ThingPageParts,
): Promise<MadeText | undefined> {
  const { view, id, language, site } = asked;
  // A client that asks too much is shown the page as it is, which asks for itself.
  const found = await Promise.resolve()
    .then(() => findThing(parts.admit(request, reply), view, id))
    .catch(() => ({ state: 'untold' as const }));
  const html = asked.html();
  if (found.state === 'untold') return { text: html, lasts: false };
  if (found.state === 'missing') {
    void reply.code(404).header('x-robots-tag', 'noindex');
    return { text: html.replace('</head>', () => `${notFoundHead}</head>`), lasts: false };
  }
  const { thing } = found;
  if (thing.id !== id) {
    void reply.header('cache-control', stalenessOf(parts));
    void reply.redirect(
      `${parts.iriBase ?? ''}/${language}/${view}/${partOf(thing.id)}${queryIn(request.url)}`,
      303,
    );
    return undefined;
  }
  const addresses = addressesOf(parts.iriBase, view, id);
  return { text: writeHead(html, { thing, language, site, addresses }), lasts: true };
}

/** A merge can be split: the way on is kept for as long as this process may lag behind. */
export const stalenessOf = ({ versionStalenessMs }: Pick<ThingPageParts, 'versionStalenessMs'>) =>
  `max-age=${Math.floor(versionStalenessMs / 1000)}`;
