import { TextDecoder } from 'node:util';
import { analyse } from 'chardet';
import { unreadable } from './limits.js';

export interface Decoded {
  readonly text: string;
  /** The WHATWG name: `utf-8`, `windows-1256`. */
  readonly charset: string;
  readonly warnings: readonly string[];
}

const marks: readonly (readonly [RegExp, string])[] = [
  [/^\xef\xbb\xbf/, 'utf-8'],
  [/^\xff\xfe/, 'utf-16le'],
  [/^\xfe\xff/, 'utf-16be'],
];

/**
 * Decodes bytes. In order of precedence: a byte order mark, valid UTF-8 beyond chance, the sender's charset, the page's own
 * declaration, and only without any of these a guess.
 *
 * @param said the charset of the given media type
 * @throws KnownError if they are no text, or in an unknown charset
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
  if (declared === undefined || /^utf-?8$/i.test(declared)) return guess(bytes, declared);
  return isOther(declared, bytes) ? guess(bytes, declared) : decodeAs(declared, bytes, []);
}

/** The charset in `<meta charset>`, `<meta http-equiv>` or an XML declaration. */
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

/**
 * The declared charset, if the bytes distinguish it from UTF-8: ASCII is the same in all charsets, and text that is valid UTF-8
 * by chance is hardly longer than a word.
 */
function disagreeing(declared: string | undefined, bytes: Uint8Array): string[] {
  if (declared === undefined || /^utf-?8$/i.test(declared)) return [];
  if (!bytes.some((byte) => byte > 0x7f)) return [];
  return [`Its declared charset is ${declared}, but its bytes are UTF-8, and were read so.`];
}

/** Whether the letters of a text are surely in another charset than the declared one, by which they would be garbled. */
function isOther(declared: string, bytes: Uint8Array): boolean {
  const own = decoderFor(declared).encoding;
  const guesses = analyse(bytes).flatMap(({ name, confidence }) => {
    const encoding = encodingOf(name);
    return encoding === undefined ? [] : [{ encoding, confidence }];
  });
  const ofOwn = guesses.find(({ encoding }) => encoding === own)?.confidence ?? 0;
  const [best] = guesses;
  return best !== undefined && best.encoding !== own && best.confidence - ofOwn >= surelyOther;
}

/** Lead of a guess over the declared charset; charsets of one script are closer. */
const surelyOther = 20;

function encodingOf(name: string): string | undefined {
  try {
    return new TextDecoder(name).encoding;
  } catch {
    return undefined;
  }
}

/** Minimum certainty of a guess; below it guesses are as often wrong as right. */
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

/** Refuses UTF-16 with unpaired surrogates. @throws KnownError if there is one */
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
