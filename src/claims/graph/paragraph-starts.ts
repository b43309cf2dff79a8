import { codePointLength } from '#text/code-points.js';

/** The code points of a text at which its lines with words begin: its heading, then its paragraphs. */
export function paragraphStarts(text: string): number[] {
  const starts: number[] = [];
  let start = 0;
  for (const line of text.split('\n')) {
    if (line.trim() !== '') starts.push(start);
    start += codePointLength(line) + 1;
  }
  return starts;
}
