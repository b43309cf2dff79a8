import { codePointLength, type Span } from '../code-points.js';
import { fold } from '../fold.js';

/** A possible form of a word without some clitics, and its start. */
export interface Form {
  readonly folded: string;
  /** Code points of the raw word that are clitics. */
  readonly skip: number;
  /** The clitics, folded: `و`, `ب`, `ول` … */
  readonly clitics: string;
}

export type TokenKind = 'WORD' | 'NUMBER' | 'MARK';

/** A word, a number or one mark, with its place in the untouched text in code points. */
export interface Token extends Span {
  readonly kind: TokenKind;
  readonly raw: string;
  /** Its folded form; for a mark the mark itself. */
  readonly folded: string;
  readonly isArabic: boolean;
  /** True for a Latin word that begins with a capital letter. */
  readonly isCapital: boolean;
  /** True if it directly follows the token before. */
  readonly isAttached: boolean;
  /** Cached by `formsOf`: a separate map for the hundred thousands of tokens of a long text would cost more. */
  forms: readonly Form[] | undefined;
}

const digit = '[0-9٠-٩۰-۹]';
const arabic =
  '[\\u0621-\\u065F\\u0670-\\u06D3\\u06D5-\\u06EF\\u06FA-\\u06FF\\u0750-\\u077F\\u08A0-\\u08FF\\uFB50-\\uFDFF\\uFE70-\\uFEFC]';
const latin = '[\\p{Script=Latin}\\p{M}]';
/** A number (1,300 or ١٫٥ or 4th), an abbreviation (H.E.), the English genitive, an Arabic word, a Latin one, or any mark; words of more than 200 letters are cut. */
const pattern = new RegExp(
  [
    `(${digit}+(?:(?:st|nd|rd|th)(?!\\p{L})|(?:[.,٫٬]${digit}+)*))`,
    `((?:\\p{Lu}\\.)+(?:\\p{Lu}\\.|\\p{Lu}(?![\\p{L}\\p{M}.])))`,
    `(['’]s(?!\\p{L}))`,
    `(${arabic}{1,200})`,
    `(\\p{Script=Latin}${latin}{0,200}(?:['’](?!s(?!\\p{L}))\\p{Script=Latin}${latin}*|-\\p{Script=Latin}${latin}*)*)`,
    `\\S`,
  ].join('|'),
  'gu',
);

const capital = /^\p{Lu}/u;

/** The tokens of a text, in order. */
export function tokensOf(text: string): Token[] {
  const tokens: Token[] = [];
  let unit = 0;
  let codePoint = 0;
  for (const match of text.matchAll(pattern)) {
    const { index, 0: raw } = match;
    const isAttached = index === unit && unit > 0;
    codePoint += index === unit + 1 ? 1 : codePointLength(text.slice(unit, index));
    const start = codePoint;
    codePoint += codePointLength(raw);
    unit = index + raw.length;
    tokens.push({ start, end: codePoint, raw, isAttached, ...read(match), forms: undefined });
  }
  return tokens;
}

/** The folded word or mark at a place; empty if there is none. */
export function wordAt(tokens: readonly Token[], at: number): string {
  return tokens[at]?.folded ?? '';
}

function read([raw, number, short, own, arabicWord, latinWord]: RegExpExecArray): Pick<
  Token,
  'kind' | 'folded' | 'isArabic' | 'isCapital'
> {
  if (arabicWord !== undefined)
    return { kind: 'WORD', folded: fold(raw), isArabic: true, isCapital: false };
  if (latinWord !== undefined) {
    const folded = raw.includes('-') ? raw.split('-').map(fold).join('-') : fold(raw);
    return { kind: 'WORD', folded, isArabic: false, isCapital: capital.test(raw) };
  }
  if (number !== undefined)
    return { kind: 'NUMBER', folded: asciiDigits(raw), isArabic: false, isCapital: false };
  if (short !== undefined)
    return { kind: 'WORD', folded: raw.toLowerCase(), isArabic: false, isCapital: true };
  return own === undefined
    ? { kind: 'MARK', folded: raw, isArabic: false, isCapital: false }
    : { kind: 'WORD', folded: "'s", isArabic: false, isCapital: false };
}

/** ASCII digits, a dot as decimal sign, no thousands separators: `١٫٥`, `1,5` → `1.5`, `1,300` → `1300`. */
function asciiDigits(raw: string): string {
  if (/^[0-9]+$/.test(raw)) return raw;
  return raw
    .replaceAll(/[٠-٩]/g, (each) => String(each.charCodeAt(0) - 0x0660))
    .replaceAll(/[۰-۹]/g, (each) => String(each.charCodeAt(0) - 0x06f0))
    .replaceAll('٫', '.')
    .replaceAll('٬', '')
    .replaceAll(/,(?=\d{3})/g, '')
    .replace(/^(\d+),(?=\d{1,2}$)/, '$1.');
}
