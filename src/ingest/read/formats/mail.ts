import PostalMime, { type Email } from 'postal-mime';
import type { ReadForm } from '../document-text.js';
import { readerFailed } from '../limits.js';
import { isPartialDate } from '#text/partial-dates.js';
import { gregorianMonths } from '#text/words/months.js';
import { readHtml } from './html.js';

/**
 * The text of a mail under its subject, else its page. Attachments are documents of their own.
 *
 * @throws KnownError if it is nested deeper than any mail, or damaged
 */
export async function readMail(bytes: Uint8Array): Promise<ReadForm> {
  const mail = await parse(bytes);
  const title = mail.subject?.replace(/\s+/gu, ' ').trim() ?? '';
  const { text, warnings = [] } = bodyOf(mail);
  const isHeaded = title === '' || text.trimStart().startsWith(title);
  return {
    text: isHeaded ? text : `${title}\n${text}`,
    title: title === '' ? null : title,
    published: dayOf(mail),
    warnings: [...warnings, ...warnOfAttachments(mail)],
  };
}

function bodyOf({ text = '', html = '' }: Email): Pick<ReadForm, 'text' | 'warnings'> {
  if (text.trim() === '' && html !== '') return readHtml(html);
  return { text: text.replace(/\r\n?/gu, '\n') };
}

async function parse(bytes: Uint8Array): Promise<Email> {
  try {
    return await PostalMime.parse(bytes, { maxNestingDepth: 20 });
  } catch (error) {
    throw readerFailed(error);
  }
}

/** The day at the sender's place, regardless of time zones. */
function dayOf({ headers }: Email): string | null {
  const said = headers.find(({ key }) => key === 'date')?.value ?? '';
  const [, day = '', month = '', year = ''] =
    /(\d{1,2}) ([A-Z][a-z]{2})\w* (\d{4})/.exec(said) ?? [];
  const at = gregorianMonths.get(month.toLowerCase()) ?? '';
  const date = `${year}-${at.padStart(2, '0')}-${day.padStart(2, '0')}`;
  return isPartialDate(date) ? date : null;
}

function warnOfAttachments({ attachments }: Email): string[] {
  const files = attachments.filter(({ disposition }) => disposition !== 'inline');
  if (files.length === 0) return [];
  const names = files.slice(0, 5).map(({ filename }) => `“${filename ?? 'without a name'}”`);
  return [
    `Its attachments were not read (${names.join(', ')}${files.length > 5 ? ', …' : ''}): ingest each as a document of its own.`,
  ];
}
