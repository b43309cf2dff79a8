import { Readability } from '@mozilla/readability';
import { parseHTML } from 'linkedom';
import type { ReadForm } from '../document-text.js';
import { byReader } from '../limits.js';
import { blockText, type PageNode } from './block-text.js';
import { describePage, type Page } from './page-metadata.js';
import { checkParts } from './check-parts.js';

/**
 * The article of a page, its headline first, without what stands around it: menus, related pieces, notices.
 *
 * @throws KnownError where it has more tags than any article, or none of them holds text
 */
export function readHtml(html: string): ReadForm {
  // The library takes the first element of a part of a page for all of it.
  const page = checkParts(html) ? html : `<html><body>${html}</body></html>`;
  const document = byReader(() => parse(page));
  const said = byReader(() => describePage(document));
  const whole = blockText(document.body);
  // It takes the page apart: what is said of the page was read before.
  const article = byReader(() =>
    new Readability<PageNode>(document, { serializer: (node: PageNode) => node }).parse(),
  );
  const body = article?.content ? blockText(article.content) : '';
  const isFound = /\p{L}/u.test(body);
  const title = said.title ?? article?.title ?? null;
  return {
    ...{ title, language: said.language, published: said.published },
    text: withHeadline(isFound ? body : whole, title),
    warnings: isFound ? [] : ['No article was found in the page: all of its text was read.'],
  };
}

/** The library's own types are those of a browser's, which a server does not have. */
type ParsedPage = Page & { readonly body: PageNode };

function parse(html: string): ParsedPage {
  const { document } = parseHTML(html) as unknown as { readonly document: ParsedPage };
  return document;
}

/** The headline says the most of what an article says, and is taken out of it as a mere title. */
function withHeadline(text: string, headline: string | null): string {
  const beginning = text.slice(0, 1000);
  if (headline === null || beginning.includes(headline)) return text;
  return `${headline}\n${text}`;
}
