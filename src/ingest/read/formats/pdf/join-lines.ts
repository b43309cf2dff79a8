import type { Line } from './lay-out.js';

/** Letters as a font draws them, in place of the letters that were written. */
const drawnForms = /[\ufb00-\ufb06\ufb50-\ufdf1\ufdf3-\ufdff\ufe70-\ufefc]+/gu;

/** Where a word was cut at the end of a line. */
const cutWord = /[\u00ad\u0002\ufffe]$/u;
const unseen = /[\u0001-\u0008\u000b-\u001f\u00ad\u200b\ufeff\ufffe\uffff]/gu;
const endOfSentence = /[.!?؟…:؛][»”"')\]\u200e\u200f]*$/u;

/** So much farther below than lines are on the page, a line begins another paragraph. */
const fartherThanLines = 1.3;

/** A line so much shorter than the longest of the page ends its paragraph. */
const shortLine = 0.6;

/**
 * The lines of pages as paragraphs, each on a line of its own: a PDF knows where lines are, and not which of them belong
 * together. A sentence goes on over the end of a line and of a page, and over what stands at the head and foot of each.
 */
export function joinLines(pages: readonly (readonly Line[])[]): string {
  const paragraphs: string[] = [];
  let begun = '';
  const endParagraph = (): void => {
    const text = begun.replace(unseen, '').trim();
    if (text !== '') paragraphs.push(text);
    begun = '';
  };
  for (const lines of withoutRunning(pages.map((page) => page.map(clean)))) {
    const usual = usualDistance(lines);
    const width = Math.max(0, ...lines.map((line) => line.width));
    lines.forEach((line, i) => {
      const next = lines[i + 1];
      begun = append(begun, line.text);
      const isLast = next === undefined;
      if (isLast ? endOfSentence.test(line.text) : isApart(line, next, usual, width))
        endParagraph();
    });
  }
  endParagraph();
  return asWritten(paragraphs.map((each) => `${each}\n`).join(''));
}

function clean(line: Line): Line {
  const text = line.text.replace(drawnForms, (drawn) => drawn.normalize('NFKC'));
  return { ...line, text: text.replace(/[ \t\u00a0]+/gu, ' ').trim() };
}

/** In sizes of the letters, how far below one another lines of a paragraph stand on a page: the most common distance. */
function usualDistance(lines: readonly Line[]): number {
  const distances = lines
    .slice(1)
    .map((line, i) => distanceTo(lines[i] ?? line, line))
    .filter((distance) => distance > 0)
    .sort((a, b) => a - b);
  return distances[Math.floor(distances.length / 4)] ?? Infinity;
}

function distanceTo(line: Line, next: Line): number {
  return (line.y - next.y) / Math.max(line.size, 1);
}

function isApart(line: Line, next: Line, usual: number, width: number): boolean {
  if (Math.abs(line.size - next.size) > 0.1 * line.size) return true;
  const distance = distanceTo(line, next);
  // Above it: another column.
  if (distance < 0) return endOfSentence.test(line.text);
  if (distance > fartherThanLines * usual) return true;
  return endOfSentence.test(line.text) && line.width < width * shortLine;
}

function append(begun: string, line: string): string {
  if (begun === '' || line === '') return begun + line;
  if (!cutWord.test(begun)) return `${begun} ${line}`;
  const cut = begun.slice(0, -1);
  return hyphenated.test(cut) || /^\p{Lu}/u.test(line) ? `${cut}-${line}` : cut + line;
}

/** Beginnings of words that are written with a hyphen wherever they stand. */
const hyphenated =
  /(?:^|[^\p{L}])(?:al|co|cross|e|ex|inter|multi|non|post|pre|self|semi|sub|vice)$/iu;

/** On so many pages a line at the head or foot is that of the paper, not of the text. */
const leastPages = 3;

/** The lines of pages but the first or last of each where it is the number of a page, or stands on most of them. */
function withoutRunning(pages: readonly (readonly Line[])[]): (readonly Line[])[] {
  const written = pages.map((lines) => lines.filter(({ text }) => text !== ''));
  const counts = new Map<string, number>();
  for (const lines of written)
    for (const line of new Set([lines[0], lines.at(-1)].map(patternOf)))
      counts.set(line, (counts.get(line) ?? 0) + 1);
  const isRunning = (line: Line | undefined): boolean => {
    const pattern = patternOf(line);
    if (/^[\s\p{P}]*#[\s\p{P}]*$/u.test(pattern)) return true;
    const count = counts.get(pattern) ?? 0;
    return count >= leastPages && count * 2 > pages.length;
  };
  return written.map((lines) =>
    lines.slice(isRunning(lines[0]) ? 1 : 0, isRunning(lines.at(-1)) ? -1 : undefined),
  );
}

/** Alike on all pages but for the number of the page. */
function patternOf(line: Line | undefined): string {
  return (line?.text ?? '').replace(/\p{Nd}+/gu, '#');
}

/** As they stand in a pattern. */
const pairs = [
  ['«', '»'],
  ['\\(', '\\)'],
  ['\\[', '\\]'],
  ['‹', '›'],
] as const;

/**
 * The text with quotation marks and brackets the way round in which they were written. In a line of Arabic they are drawn the other way
 * round, and most programs note what they drew.
 */
function asWritten(text: string): string {
  return text.replace(/^.*\p{Script=Arabic}.*$/gmu, (line) =>
    pairs.reduce((whole, [open, close]) => {
      const before = (mark: string) => new RegExp(`(?:^|[\\s:،])${mark}(?=[\\p{L}\\p{N}])`, 'gu');
      const [right, wrong] = [before(open), before(close)].map(
        (pattern) => whole.match(pattern)?.length ?? 0,
      );
      return (wrong ?? 0) > (right ?? 0) ? turnRound(whole, open, close) : whole;
    }, line),
  );
}

function turnRound(text: string, open: string, close: string): string {
  const [opening, closing] = [open, close].map((mark) => mark.slice(-1));
  return text.replace(
    new RegExp(`${open}|${close}`, 'gu'),
    (mark) => (mark === opening ? closing : opening) ?? mark,
  );
}
