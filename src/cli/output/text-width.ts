const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' });

/** Marks above and below letters, and signs that direct text, take no column of their own. */
const invisible = /^[\p{M}\p{Cf}\p{Cc}]+$/u;
/** East Asian wide and full-width characters, and emoji that are shown as pictures: two columns. */
const wide =
  /^[\u1100-\u115F\u2E80-\u303E\u3041-\u33FF\u3400-\u4DBF\u4E00-\u9FFF\uA000-\uA4CF\uAC00-\uD7A3\uF900-\uFAFF\uFE30-\uFE4F\uFF00-\uFF60\uFFE0-\uFFE6\u{20000}-\u{3FFFD}]|\p{Emoji_Presentation}|\uFE0F/u;

/** Number of terminal columns of the text; Arabic letters take one, their vowel signs none. */
export function textWidth(text: string): number {
  let width = 0;
  for (const { segment } of graphemes.segment(text))
    width += invisible.test(segment) ? 0 : wide.test(segment) ? 2 : 1;
  return width;
}

/** The text in at most this many columns, ending in … if it is cut. */
export function shorten(text: string, columns: number): string {
  if (textWidth(text) <= columns) return text;
  let kept = '';
  let width = 1;
  for (const { segment } of graphemes.segment(text)) {
    width += textWidth(segment);
    if (width > columns) break;
    kept += segment;
  }
  return `${kept}…`;
}
