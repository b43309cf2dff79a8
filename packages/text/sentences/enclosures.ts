/** Opening brackets and quotation marks, each with all its closing marks, since writers mix them. */
const closers: Readonly<Record<string, string>> = {
  '(': ')',
  '[': ']',
  '«': '»',
  '‹': '›',
  '“': '”″‟',
  '„': '“”‟',
  '"': '"',
  '”': '“”',
};

/** Marks that look alike on both sides; after a blank they open. */
const isEither = /^["”]$/u;
const marks = /[()[\]«»‹›“”„‟″"\n\r\u0085\u2028\u2029]/gu;
const line = /^[\n\r\u0085\u2028\u2029]$/u;
const blankOrNothing = /^[\s:،,(]?$/u;

/** Maximum length of an enclosure in units. A longer one has sentences of its own, or its end was forgotten. */
const longestUnits = 1000;
/** Maximum nesting depth. Deeper enclosures are ignored, so that a text of brackets alone costs no more than another. */
const deepest = 8;

interface Enclosure {
  readonly start: number;
  readonly end: number;
}

interface Open {
  readonly at: number;
  readonly closedBy: string;
}

/**
 * Tests whether a place in a text lies within brackets or quotation marks that open and close in one line. Places are in UTF-16
 * units and must be asked in rising order; the text is read up to the farthest mark that can close about the place.
 */
export function enclosuresIn(text: string): (at: number) => boolean {
  const all = text.matchAll(marks);
  let mark = all.next();
  let open: Open[] = [];
  let end = -1;
  /** Found after the last place, in order, none within another. */
  const next: Enclosure[] = [];
  const close = (opened: Open, at: number): void => {
    open = open.slice(0, open.indexOf(opened));
    if (at - opened.at > longestUnits) return;
    while ((next.at(-1)?.start ?? -1) > opened.at) next.pop();
    next.push({ start: opened.at, end: at });
  };
  const take = ({ 0: sign, index }: RegExpExecArray): void => {
    const opened = open.findLast(({ closedBy }) => closedBy.includes(sign));
    if (line.test(sign)) open = [];
    else if (opened) close(opened, index);
    else if (opens(sign, text.charAt(index - 1)) && open.length < deepest)
      open.push({ at: index, closedBy: closers[sign] ?? '' });
  };
  return (at) => {
    for (; mark.done !== true && mark.value.index <= at + longestUnits; mark = all.next())
      take(mark.value);
    while ((next[0]?.start ?? at) < at) end = Math.max(end, next.shift()?.end ?? end);
    return at <= end;
  };
}

function opens(mark: string, before: string): boolean {
  return mark in closers && (!isEither.test(mark) || blankOrNothing.test(before));
}
