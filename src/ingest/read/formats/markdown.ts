import type { ReadForm } from '../document-text.js';
import { checkText } from '../check-text.js';
import { byReader } from '../limits.js';
import { isPartialDate } from '#text/partial-dates.js';
import { readFragment } from './html.js';
import { markUp } from './mark-up.js';

/** The text of a Markdown file without its marks, notes included, and what its front matter says. */
export function readMarkdown(markdown: string): ReadForm {
  checkText(markdown);
  const [front = ''] = /^\ufeff?---\r?\n[^]{0,4000}?\r?\n---\r?\n/u.exec(markdown) ?? [];
  const body = markdown.slice(front.length).replace(noteOf, '\n').replace(noteAt, '');
  const { text, warnings = [] } = readFragment(byReader(() => markUp(body)));
  const day = valueIn(front, 'date')?.slice(0, 10);
  return {
    text,
    warnings,
    title: valueIn(front, 'title') ?? null,
    published: day !== undefined && isPartialDate(day) ? day : null,
  };
}

const noteOf = /^\[\^[^\]\n]{1,50}\]:[ \t]*/gmu;
const noteAt = /\[\^[^\]\n]{1,50}\]/gu;

function valueIn(front: string, name: string): string | undefined {
  const [, value] = new RegExp(`^${name}:[ \\t]*["']?(.+?)["']?[ \\t]*$`, 'mu').exec(front) ?? [];
  return value;
}
