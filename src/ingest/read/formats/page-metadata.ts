import type { PartialDate } from '../../../claims/records.js';
import { isPartialDate } from '#text/partial-dates.js';

/** The methods of a page that are used. */
export interface Page {
  readonly documentElement: Attributes;
  querySelector(selector: string): Attributes | null;
}

interface Attributes {
  readonly textContent: string | null;
  getAttribute(name: string): string | null;
}

export interface PageMetadata {
  readonly title: string | null;
  readonly language: string | null;
  readonly published: PartialDate | null;
}

/** The metadata in a page besides its text. */
export function describePage(page: Page): PageMetadata {
  return {
    title:
      oneLine(valueOf(page, 'meta[property="og:title"]', 'content')) ??
      oneLine(page.querySelector('h1')?.textContent) ??
      oneLine(page.querySelector('title')?.textContent),
    language: page.documentElement.getAttribute('lang') ?? null,
    published: publishedOf(page),
  };
}

/** Places of the date, the most explicit first: a `<time>` may belong to anything. */
const dated: readonly (readonly [selector: string, attribute: string])[] = [
  ['meta[property="article:published_time"]', 'content'],
  ['meta[itemprop="datePublished"]', 'content'],
  ['time[itemprop="datePublished"]', 'datetime'],
  ['meta[name="date"]', 'content'],
  ['meta[name="DC.date"]', 'content'],
  ['meta[name="pubdate"]', 'content'],
  ['time[pubdate]', 'datetime'],
];

function publishedOf(page: Page): PartialDate | null {
  const stated = dated.map(([selector, attribute]) => dayOf(valueOf(page, selector, attribute)));
  const linked = dayOf(/"datePublished"\s*:\s*"([^"]+)"/.exec(linkedData(page))?.[1]);
  return stated.find((day) => day !== null) ?? linked;
}

function linkedData(page: Page): string {
  return page.querySelector('script[type="application/ld+json"]')?.textContent ?? '';
}

/** The calendar day at the author's place, regardless of time zones. */
function dayOf(text: string | null | undefined): PartialDate | null {
  const day = /^\s*(\d{4}(?:-\d{2}(?:-\d{2})?)?)(?!\d)/.exec(text ?? '')?.[1];
  return day !== undefined && isPartialDate(day) ? day : null;
}

function valueOf(page: Page, selector: string, attribute: string): string | null {
  return page.querySelector(selector)?.getAttribute(attribute) ?? null;
}

function oneLine(text: string | null | undefined): string | null {
  const line = text?.replace(/\s+/gu, ' ').trim() ?? '';
  return line === '' ? null : line;
}
