import type { Token } from '#text/words/tokens.js';

/** A quoted part of a text; the tokens of its marks are `from - 1` and `to`. */
export interface QuotedPart {
  readonly from: number;
  /** Exclusive. */
  readonly to: number;
}

const opening = /^[«“„"”]$/u;
const closing = /^[»”"“″]$/u;
const partners: Readonly<Record<string, string>> = {
  '«': '»',
  '"': '"“”″',
  '“': '”"″',
  '„': '“”',
  '”': '“”″',
};
const longest = 400;

/** The quoted parts of a text; unmatched marks, such as `“` closed by `″`, are accepted. */
export function quotedIn(tokens: readonly Token[]): QuotedPart[] {
  const parts: QuotedPart[] = [];
  for (let at = 0; at < tokens.length; at += 1) {
    const mark = tokens[at]?.raw ?? '';
    if (!opening.test(mark)) continue;
    const end = findEnd(tokens, at, partners[mark] ?? '');
    if (end === undefined) continue;
    parts.push({ from: at + 1, to: end });
    at = end;
  }
  return parts;
}

/** `Rooms Without Doors`: every longer word has a capital letter. */
export function isTitleCase(tokens: readonly Token[], { from, to }: QuotedPart): boolean {
  const words = tokens.slice(from, to).filter(({ kind, raw }) => kind === 'WORD' && raw.length > 3);
  return words.length > 1 && words.every(({ isCapital }) => isCapital);
}

function findEnd(tokens: readonly Token[], from: number, marks: string): number | undefined {
  for (let at = from + 1; at < Math.min(tokens.length, from + longest); at += 1) {
    const { raw = '' } = tokens[at] ?? {};
    if (closing.test(raw) && marks.includes(raw)) return at > from + 1 ? at : undefined;
  }
  return undefined;
}
