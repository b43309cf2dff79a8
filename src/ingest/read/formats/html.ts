import { Readability } from '@mozilla/readability';
import { parseHTML } from 'linkedom';
import type { ReadForm } from '../document-text.js';
import { byReader } from '../limits.js';
import { blockText, type PageNode } from './block-text.js';
import { leaveOut, type Searchable } from './left-out.js';
import { describePage, type Page } from './page-metadata.js';
import { checkParts, type Shape } from './check-parts.js';

/**
 * The article of a page, its headline first, without the surrounding menus, related pieces and notices, and without hidden text.
 *
 * @throws KnownError if it has too many tags for an article, or no text
 */
export function readHtml(html: string): ReadForm {
  const shape = checkParts(html);
  const document = open(html, shape);
  const said = byReader(() => describePage(document));
  const leftOut = byReader(() => leaveOut(document));
  const whole = blockText(document.body);
  const notes = byReader(() => notesOf(document));
  // Takes the page apart, so its metadata was read before.
  const article = byReader(() => articleOf(document, shape));
  const body = article?.content ? blockText(article.content) : '';
  const isFound = /\p{L}/u.test(body);
  const title = said.title ?? (article?.title === '' ? null : (article?.title ?? null));
  return {
    title,
    language: said.language,
    published: said.published,
    text: withHeadline(isFound ? withNotes(body, notes) : whole, title),
    warnings: [
      ...(isFound ? [] : ['No article was found in the page: all of its text was read.']),
      ...leftOut,
    ],
  };
}

function articleOf(document: ParsedPage, { isDeep }: Shape) {
  if (isDeep) return null;
  return new Readability<PageNode>(document, { serializer: (node: PageNode) => node }).parse();
}

/** All text of a piece of a page but what is hidden. */
export function readFragment(html: string): Pick<ReadForm, 'text' | 'warnings'> {
  const document = open(html, checkParts(html));
  const warnings = byReader(() => leaveOut(document));
  return { text: blockText(document.body), warnings };
}

function open(html: string, { isWhole }: Shape): ParsedPage {
  // In a fragment of a page the library would take the first element for the whole.
  const page = isWhole ? html : `<html><body>${html}</body></html>`;
  return byReader(() => parse(page));
}

const footnotes = '.footnotes, [role="doc-endnotes"], [role="doc-footnote"]';

/** Footnotes, which the library may take for a foot of the page; those within others once. */
function notesOf(document: Searchable): string[] {
  const found = [...document.querySelectorAll(footnotes)];
  return found
    .filter(({ parentElement }) => !parentElement?.closest(footnotes))
    .flatMap((node) => blockText(node).split('\n'))
    .filter((line) => line !== '');
}

function withNotes(body: string, notes: readonly string[]): string {
  const lines = new Set(body.split('\n'));
  return (
    body +
    notes
      .filter((line) => !lines.has(line))
      .map((line) => `${line}\n`)
      .join('')
  );
}

/** The library's own types are those of a browser, which a server lacks. */
type ParsedPage = Page & Searchable & { readonly body: PageNode };

function parse(html: string): ParsedPage {
  const { document } = parseHTML(html) as unknown as { readonly document: ParsedPage };
  return document;
}

/** The text with its headline: it states the most of an article, but the library removes it as a mere title. */
function withHeadline(text: string, headline: string | null): string {
  const beginning = text.slice(0, 1000);
  if (headline === null || beginning.includes(headline)) return text;
  return `${headline}\n${text}`;
}
