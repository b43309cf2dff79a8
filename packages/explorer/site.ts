import { isLongName, startIdsOf, type Site } from '#text/site.js';

/** The words and the start of this forum, as the server has written them into the page. */
export type PageSite = Pick<Site, 'name' | 'motto' | 'title' | 'lede' | 'start' | 'footer'> & {
  readonly hasLogo: boolean;
};

const written = document.getElementById('site')?.textContent;
if (written == null) throw new Error('The page has no element "site".');

export const site = JSON.parse(written) as PageSite;

/** Ids of the entities that the start names, each once. */
export const startIds: readonly string[] = startIdsOf(site.start);

export const hasLongName = isLongName(site);
