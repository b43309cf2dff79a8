import { limits, unreadable } from './limits.js';

/** Control characters other than tab, line feed, form feed and carriage return. */
const controls = /[\u0001-\u0008\u000b\u000e-\u001f\u007f-\u0084\u0086-\u009f]/gu;

/** Maximum share of control characters: a faulty program leaves one or two, while binary data has one in ten. */
const controlsPerMille = 5;

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
  const count = text.match(controls)?.length ?? 0;
  if (count * 1000 > text.length * controlsPerMille)
    throw unreadable(
      `The text contains ${String(count)} control characters, so it is another kind of file.`,
    );
  if (!/\p{L}/u.test(text)) throw unreadable('The document has no words.');
}
