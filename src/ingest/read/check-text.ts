import { limits, unreadable } from './limits.js';

/** Control characters other than tab, line feed, form feed and carriage return. */
const controls = /[\u0001-\u0008\u000b\u000e-\u001f\u007f-\u0084\u0086-\u009f]/gu;

/** Maximum share of control characters: a faulty program leaves one or two, while binary data has one in ten. */
const controlsPerMille = 5;

// cspell:ignore ÃÂØÙÚÛ
/** Signs of a text that was decoded by a wrong charset, each with the percentage of the letters up to which a text may have them. */
const garbled: readonly (readonly [signs: RegExp, percent: number])[] = [
  // UTF-8 as a Western charset: `Ø§Ù„` for ال, `Ã©` for é.
  [/[ÃÂØÙÚÛ][\u0080-\u00bf\u0152-\u0192\u02c6\u02dc\u2013-\u2122]/gu, 10],
  // UTF-8 as the Arabic charset of Windows: `ط§ظ„` for ال.
  [/[طظ]/gu, 25],
  // The Arabic charset of Windows as a Western one: `ÇáãÌáÓ` for المجلس.
  [/[\u00c0-\u00ff]/gu, 50],
];
/** Least number of signs: a text may quote some. */
const leastSigns = 10;

function refuseGarbled(text: string): void {
  const lost = text.match(/\ufffd/gu)?.length ?? 0;
  if (lost * 100 > text.length * 2)
    throw unreadable(
      `${String(lost)} characters of the text were lost when it was decoded: give its charset, or send the original.`,
    );
  const letters = text.match(/\p{L}/gu)?.length ?? 0;
  const isGarbled = garbled.some(([signs, percent]) => {
    const count = text.match(signs)?.length ?? 0;
    return count >= leastSigns && count * 100 > letters * percent;
  });
  if (isGarbled)
    throw unreadable(
      'The text is garbled: it was decoded by a wrong charset before. Give its charset, or send the original.',
    );
}

/** @throws KnownError for a text that cannot be read, cited and stored */
export function checkText(text: string): void {
  if (text.length > limits.text)
    throw unreadable(
      `The text has ${String(text.length)} characters; it may have ${String(limits.text)} at most.`,
    );
  if (text.includes('\0'))
    throw unreadable('The text contains NUL, so it is another kind of file.');
  const lone = text.search(/\p{Surrogate}/u);
  if (lone >= 0)
    throw unreadable(
      `The text has half a character (a lone surrogate) after its first ${String(lone)}: it was cut or decoded wrongly.`,
    );
  refuseGarbled(text);
  const count = text.match(controls)?.length ?? 0;
  if (count * 1000 > text.length * controlsPerMille)
    throw unreadable(
      `The text contains ${String(count)} control characters, so it is another kind of file.`,
    );
  if (!/\p{L}/u.test(text)) throw unreadable('The document has no words.');
}
