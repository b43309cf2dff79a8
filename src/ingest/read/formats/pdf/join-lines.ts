import type { Line } from './lay-out.js';

/** Presentation forms of a font in place of the written letters. */
const drawnForms = /[\ufb00-\ufb06\ufb50-\ufdf1\ufdf3-\ufdff\ufe70-\ufefc]+/gu;

/** Hyphenation at the end of a line. */
const cutWord = /[\u00ad\u0002\ufffe]$/u;
const unseen = /[\u0001-\u0008\u000b-\u001f\u00ad\u200b\ufeff\ufffe\uffff]/gu;
const endOfSentence = /[.!?؟…:؛][»”"')\]\u200e\u200f]*$/u;

/** Factor of the usual line distance above which a new paragraph begins. */
const fartherThanLines = 1.3;

/** Share of the page's longest line below which a line ends its paragraph. */
const shortLine = 0.6;

export interface JoinedLines {
  readonly text: string;
  /** Running heads and feet but numbers of pages, each once. */
  readonly leftOut: readonly string[];
}

/**
 * Joins the lines of pages to paragraphs, each on a line of its own: a PDF only has lines. A sentence continues over the end of
 * a line and of a page, and past headers and footers.
 */
export function joinLines(pages: readonly (readonly Line[])[]): JoinedLines {
  const paragraphs: string[] = [];
  let begun = '';
  const endParagraph = (): void => {
    const text = begun.replace(unseen, '').trim();
    if (text !== '') paragraphs.push(text);
    begun = '';
  };
  const { written, leftOut } = withoutRunning(pages.map((page) => page.map(clean)));
  for (const lines of written) {
    const usual = usualDistance(lines);
    const width = lines.reduce((max, line) => Math.max(max, line.width), 0);
    lines.forEach((line, i) => {
      const next = lines[i + 1];
      begun = append(begun, line.text);
      const isLast = next === undefined;
      if (isLast ? endOfSentence.test(line.text) : isApart(line, next, usual, width))
        endParagraph();
    });
  }
  endParagraph();
  return { text: asWritten(paragraphs.map((each) => `${each}\n`).join('')), leftOut };
}

function clean(line: Line): Line {
  const text = line.text.replace(drawnForms, (drawn) => drawn.normalize('NFKC'));
  return { ...line, text: text.replace(/[ \t\u00a0]+/gu, ' ').trim() };
}

/** The most common distance between lines on a page, in sizes of the letters. */
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
  if (!cutWord.test(begun.slice(-1))) return `${begun} ${line}`;
  const cut = begun.slice(0, -1);
  return hyphenated.test(cut.slice(-8)) || /^\p{Lu}/u.test(line) ? `${cut}-${line}` : cut + line;
}

/** Prefixes that are always written with a hyphen. */
const hyphenated =
  /(?:^|[^\p{L}])(?:al|co|cross|e|ex|inter|multi|non|post|pre|self|semi|sub|vice)$/iu;

/** Minimum number of pages on which a line at the head or foot counts as a running header or footer. */
const leastPages = 3;

/** The lines of pages without page numbers and running headers and footers. */
function withoutRunning(pages: readonly (readonly Line[])[]): {
  readonly written: (readonly Line[])[];
  readonly leftOut: readonly string[];
} {
  const written = pages.map((lines) => lines.filter(({ text }) => text !== ''));
  const isRunning = runningIn(written);
  const leftOut = new Set<string>();
  const rest = written.map((lines) => {
    const running = new Set(edgesOf(lines).flatMap((edge) => (isRunning(edge) ? edge.line : [])));
    for (const line of running) if (!isPageNumber(line)) leftOut.add(line.text);
    return lines.filter((line) => !running.has(line));
  });
  return { written: rest, leftOut: [...leftOut] };
}

/** A line at the edge of a page, with the line next to it if it is the outermost. */
interface Edge {
  readonly line: Line;
  readonly next: Line | undefined;
}

/** The outermost lines, and the first and last ones: programs write heads and feet before a page, after it, or in their place. */
function edgesOf(lines: readonly Line[]): Edge[] {
  const byHeight = lines.toSorted((a, b) => b.y - a.y);
  const outermost = [byHeight, byHeight.toReversed()].flatMap(([line, next]) =>
    line ? [{ line, next }] : [],
  );
  const written = [lines[0], lines.at(-1)].flatMap((line) =>
    line ? [{ line, next: undefined }] : [],
  );
  return [...outermost, ...written];
}

/** A test whether a line runs over the pages; of a few pages, whether it is set apart like one that does. */
function runningIn(pages: readonly (readonly Line[])[]): (edge: Edge) => boolean {
  if (pages.length < leastPages) {
    const size = sizeOfMost(pages.flat());
    return ({ line, next }) => isPageNumber(line) || isSetApart(line, next, size);
  }
  const counts = new Map<string, number>();
  for (const lines of pages)
    for (const pattern of new Set(edgesOf(lines).map(({ line }) => patternOf(line))))
      counts.set(pattern, (counts.get(pattern) ?? 0) + 1);
  return ({ line }) => {
    const count = counts.get(patternOf(line)) ?? 0;
    return isPageNumber(line) || (count >= leastPages && count * 2 > pages.length);
  };
}

/** Numbers of pages, and the time and address that browsers print. */
const printed =
  /^(?:(?:page|صفحة|ص)[\s.]*)?[\s\p{P}]*#[\s\p{P}]*(?:(?:of|من)?\s*#[\s\p{P}]*)?$|^#\/#\/#, #:#(?: [AP]M)?(?: .*)?$|^(?:https?|file):\/\/\S+ #\/#$/iu;

function isPageNumber(line: Line): boolean {
  return printed.test(patternOf(line));
}

/** Size of letters in most of the text. */
function sizeOfMost(lines: readonly Line[]): number {
  const lengths = new Map<number, number>();
  for (const { size, text } of lines) lengths.set(size, (lengths.get(size) ?? 0) + text.length);
  const [most] = [...lengths].sort(([, a], [, b]) => b - a);
  return most?.[0] ?? 0;
}

/** Share of the usual size, least distance in usual sizes, and longest in words of a line that is set apart. */
const [smaller, apart, longestRunning] = [0.9, 2.5, 14];
/** A footnote begins by its mark. */
const beginsAsNote = /^(?:[*†‡¹²³]|[([]?\p{Nd}{1,2}[)\].]?)\s*\p{L}/u;

function isSetApart(line: Line, next: Line | undefined, size: number): boolean {
  if (!next || line.size > smaller * size) return false;
  const distance = Math.abs(line.y - next.y) / Math.max(size, 1);
  const isShort = line.text.split(' ').length <= longestRunning;
  const isSentence = endOfSentence.test(line.text) || beginsAsNote.test(line.text);
  return isShort && !isSentence && distance > apart;
}

/** A key that is equal for lines that differ only in the page number. */
function patternOf(line: Line): string {
  return line.text.replace(/\p{Nd}+/gu, '#');
}

/** As written in a pattern. */
const pairs = [
  ['«', '»'],
  ['\\(', '\\)'],
  ['\\[', '\\]'],
  ['‹', '›'],
] as const;

/**
 * The text with quotation marks and brackets in their original direction. In a line of Arabic they are drawn mirrored, and most
 * programs store the drawn form.
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
