import { TextDecoder } from 'node:util';
import { analyse } from 'chardet';
import { unreadable } from './limits.js';

export interface Decoded {
  readonly text: string;
  /** As the WHATWG names it: `utf-8`, `windows-1256`. */
  readonly charset: string;
  readonly warnings: readonly string[];
}

const marks: readonly (readonly [RegExp, string])[] = [
  [/^\xef\xbb\xbf/, 'utf-8'],
  [/^\xff\xfe/, 'utf-16le'],
  [/^\xfe\xff/, 'utf-16be'],
];

/**
 * The characters that bytes stand for. A byte order mark decides; then UTF-8 where the bytes are UTF-8 beyond chance; then what
 * the sender says, then what the page says of itself; and only where nobody says anything a guess.
 *
 * @param said the charset of the media type with which it came
 * @throws KnownError where they are no text, or in a charset that is not known
 */
export function decode(bytes: Uint8Array, said: string | undefined): Decoded {
  const head = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.length, 4096)).toString(
    'latin1',
  );
  const marked = marks.find(([mark]) => mark.test(head))?.[1];
  if (marked !== undefined) return decodeAs(marked, bytes, []);
  if (bytes.includes(0))
    throw unreadable(
      'The document contains NUL bytes, so it is no text. UTF-16 needs its byte order mark.',
    );
  const declared = said ?? declaredIn(head);
  if (isUtf8(bytes)) return decodeAs('utf-8', bytes, disagreeing(declared, bytes));
  if (declared !== undefined && !/^utf-?8$/i.test(declared)) return decodeAs(declared, bytes, []);
  return guess(bytes, declared);
}

/** In `<meta charset>`, `<meta http-equiv>` or an XML declaration. */
function declaredIn(head: string): string | undefined {
  const found =
    /<meta[^>]+charset\s*=\s*["']?\s*([\w.:-]+)/i.exec(head) ??
    /^\s*<\?xml[^>]+encoding\s*=\s*["']([\w.:-]+)/i.exec(head);
  return found?.[1];
}

function isUtf8(bytes: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return true;
  } catch {
    return false;
  }
}

/** ASCII alone is the same in all of them, and text that is UTF-8 by chance is hardly ever longer than a word. */
function disagreeing(declared: string | undefined, bytes: Uint8Array): string[] {
  if (declared === undefined || /^utf-?8$/i.test(declared)) return [];
  if (!bytes.some((byte) => byte > 0x7f)) return [];
  return [`Its declared charset is ${declared}, but its bytes are UTF-8, and were read so.`];
}

/** What is found with less certainty is as often wrong as right. */
const leastConfidence = 10;

function guess(bytes: Uint8Array, declared: string | undefined): Decoded {
  const [best] = analyse(bytes);
  if (!best || best.confidence < leastConfidence)
    throw unreadable('The charset of the document cannot be detected: give it.');
  const why =
    declared === undefined
      ? 'Its charset is not declared'
      : `Its declared charset is ${declared}, which does not fit its bytes`;
  return decodeAs(best.name, bytes, [`${why}; ${best.name} was detected from its letters.`]);
}

function decodeAs(label: string, bytes: Uint8Array, warnings: readonly string[]): Decoded {
  const decoder = decoderFor(label);
  const text = decoder.decode(bytes);
  const lost = text.split('\ufffd').length - 1;
  if (lost > 0 && decoder.encoding.startsWith('utf-16')) refuseHalves(label, bytes);
  return {
    text,
    charset: decoder.encoding,
    warnings:
      lost === 0
        ? warnings
        : [...warnings, `${String(lost)} of its characters could not be decoded (${label}).`],
  };
}

/** In UTF-16 what cannot be decoded is half a character. @throws KnownError where there is one */
function refuseHalves(label: string, bytes: Uint8Array): void {
  try {
    new TextDecoder(label, { fatal: true }).decode(bytes);
  } catch {
    throw unreadable(
      'The text has half a character (a lone surrogate): it was cut or decoded wrongly.',
    );
  }
}

function decoderFor(label: string): TextDecoder {
  try {
    return new TextDecoder(label);
  } catch (cause) {
    throw unreadable(`There is no charset "${label}".`, cause);
  }
}
