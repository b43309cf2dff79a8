import type { Reading, ReadSentence } from '../reading/reading.js';

const longest = 6;

/** The folded words before the colon at the beginning of a line; empty if there are none. */
export function labelOf({ tokens }: Reading, { from, to }: ReadSentence): string {
  const words: string[] = [];
  for (let at = from; at < Math.min(to, from + longest + 2); at += 1) {
    const token = tokens[at];
    if (!token) break;
    if (token.raw === ':') return words.length > longest ? '' : words.join(' ');
    if (token.kind === 'MARK' && !/^[-–]$/u.test(token.raw)) {
      if (at > from) break;
    } else if (!/^(?:the|an?)$/u.test(token.folded)) words.push(token.folded);
  }
  return '';
}
