import { Readability } from '@mozilla/readability';
import { parseHTML } from 'linkedom';
import type { ReadForm } from '../document-text.js';
import { limits, unreadable } from '../limits.js';
import { blockText, type PageNode } from './block-text.js';
import { describePage, type Page } from './page-metadata.js';

/**
 * The article of a page, its headline first, without what stands around it: menus, related pieces, notices.
 *
 * @throws KnownError where it has more tags than any article, or none of them holds text
 */
export function readHtml(html: string): ReadForm {
  refuseTags(html);
  const document = parse(html);
  const said = describePage(document);
  const whole = blockText(document.body);
  // It takes the page apart: what is said of the page was read before.
  const article = new Readability<PageNode>(document, {
    serializer: (node: PageNode) => node,
  }).parse();
  const body = article?.content ? blockText(article.content) : '';
  const isFound = /\p{L}/u.test(body);
  const title = said.title ?? article?.title ?? null;
  return {
    ...{ title, language: said.language, published: said.published },
    text: withHeadline(isFound ? body : whole, title),
    warnings: isFound ? [] : ['No article was made out in the page: all of its text was read.'],
  };
}

/** The library's own types are those of a browser's, which a server does not have. */
type ParsedPage = Page & { readonly body: PageNode };

function parse(html: string): ParsedPage {
  const { document } = parseHTML(html) as unknown as { readonly document: ParsedPage };
  return document;
}

/** A tag of an element that can hold others; those whose end a page may leave out do not hold one another. */
const container =
  /<(\/?)(?!(?:p|li|td|th|tr|dd|dt|option|area|base|br|col|embed|hr|img|input|link|meta|param|source|track|wbr)\b)[a-z][^<>]*?(\/?)>/gi;

/** Before it is parsed: what is nested deeper than any page takes a time that grows with the square of that. */
function refuseTags(html: string): void {
  let tags = 0;
  for (let at = html.indexOf('<'); at >= 0; at = html.indexOf('<', at + 1)) tags += 1;
  // Each element has two.
  if (tags > 2 * limits.tags)
    throw unreadable(`The page has more than ${String(limits.tags)} tags, as no article has.`);
  let depth = 0;
  for (const [, isEnd, isEmpty] of html.matchAll(container)) {
    if (isEmpty === '') depth = Math.max(0, depth + (isEnd === '/' ? -1 : 1));
    if (depth > limits.depth)
      throw unreadable(
        `The tags of the page are nested more than ${String(limits.depth)} deep, as on no page.`,
      );
  }
}

/** The headline says the most of what an article says, and is taken out of it as a mere title. */
function withHeadline(text: string, headline: string | null): string {
  const beginning = text.slice(0, 1000);
  if (headline === null || beginning.includes(headline)) return text;
  return `${headline}\n${text}`;
}
