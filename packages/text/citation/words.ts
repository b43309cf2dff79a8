import { writeDate } from '../sentence/write-date.js';
import type { CitedClaim, Tongue } from './cited.js';

/** The words of citations in each language. */
export const citationWords = {
  ar: {
    open: '«',
    close: '»',
    inner: ['“', '”'],
    comma: '، ',
    noDate: 'د.ت.',
    summary: 'ملخّص المحرّر',
    paragraph: (number: number) => (number === 0 ? 'العنوان' : `الفقرة ${number}`),
    claim: (id: string) => `الإفادة ${id}`,
    version: (version: string) => `النسخة ${version}`,
    retrieved: (date: string) => `اطُّلع عليه ${date}`,
    accessed: (date: string) => `اطُّلع عليه ${date}`,
    retrievedFrom: (date: string) => `اطُّلع عليه ${date}، من`,
    citedIn: 'مذكور في',
  },
  en: {
    open: '“',
    close: '”',
    inner: ['‘', '’'],
    comma: ', ',
    noDate: 'n.d.',
    summary: 'Editor’s summary',
    paragraph: (number: number) => (number === 0 ? 'heading' : `para. ${number}`),
    claim: (id: string) => `claim ${id}`,
    version: (version: string) => `version ${version}`,
    retrieved: (date: string) => `retrieved ${date}`,
    accessed: (date: string) => `accessed ${date}`,
    retrievedFrom: (date: string) => `Retrieved ${date}, from`,
    citedIn: 'as cited in',
  },
} as const;

/** The place of a claim in its document. */
export function paragraphOf(claim: CitedClaim | undefined, tongue: Tongue): string | undefined {
  const { paragraph } = claim ?? {};
  return paragraph == null ? undefined : citationWords[tongue].paragraph(paragraph);
}

/** A date in a sentence: `في 24 نوفمبر 2026`, `عام 2021`; `24 November 2026`. */
export function dateInText(date: string, tongue: Tongue): string {
  const written = writeDate(date, tongue);
  return tongue === 'ar' && date.length > 4 ? `في ${written}` : written;
}

/** A date as American styles have it, `November 24, 2026`; in Arabic the day comes first. */
export function dateInStyle(date: string, tongue: Tongue): string {
  if (tongue === 'ar') return date.length === 4 ? date : writeDate(date, tongue);
  return writeDate(date, tongue).replace(/^(\d+) (\p{L}+) (\d+)$/u, '$2 $1, $3');
}
