import type { Bilingual, Site } from '#text/site.js';
import type { Thing, ThingView } from './thing.js';

export type Language = keyof Bilingual;

/** The addresses of a page and of its card; a server that does not know its own has none. */
export interface Addresses {
  readonly base: string;
  readonly page: (language: Language) => string;
  readonly card: (language: Language) => string;
}

/** A page about one thing, in one language. */
export interface Page {
  readonly thing: Thing;
  readonly language: Language;
  readonly site: Site;
  readonly addresses: Addresses | undefined;
}

/** An id as a part of a path; colons stay as they are, so that addresses are readable. */
export const partOf = (id: string): string =>
  encodeURIComponent(id).replaceAll('%3A', ':').replaceAll('%7E', '~');

/** @param base the address of this server, as it is configured and never as a request names it */
export function addressesOf(
  base: string | undefined,
  view: ThingView,
  id: string,
): Addresses | undefined {
  return base === undefined
    ? undefined
    : {
        base,
        page: (language) => `${base}/${language}/${view}/${partOf(id)}`,
        card: (language) => `${base}/card/${language}/${partOf(id)}`,
      };
}

/** The name of a thing in linked data. */
export const iriOf = (id: string, addresses: Addresses | undefined): string =>
  addresses === undefined
    ? `urn:multaqa:${encodeURI(id)}`
    : `${addresses.base}/id/${encodeURI(id)}`;

/** The query string of an address, with its question mark; empty without one. */
export function queryIn(url: string): string {
  const at = url.indexOf('?');
  return at === -1 ? '' : url.slice(at);
}
