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

interface Open {
  readonly at: number;
  readonly closedBy: string;
}

/**
 * Tests whether a place in a text lies within brackets or quotation marks that open and close in one line. Places are in UTF-16
 * units and must be asked in rising order.
 */
export function enclosuresIn(text: string): (at: number) => boolean {
  const enclosures = found(text);
  let next = 0;
  let end = -1;
  return (at) => {
    for (;;) {
      const enclosure = enclosures[next];
      if (enclosure === undefined || enclosure.start >= at) return at <= end;
      end = Math.max(end, enclosure.end);
      next += 1;
    }
  };
}

function found(text: string): readonly { start: number; end: number }[] {
  const enclosures: { start: number; end: number }[] = [];
  let open: Open[] = [];
  for (const { 0: mark, index } of text.matchAll(marks)) {
    if (line.test(mark)) {
      open = [];
      continue;
    }
    const opened = open.findLast(({ closedBy }) => closedBy.includes(mark));
    if (opened) {
      open = open.slice(0, open.indexOf(opened));
      if (index - opened.at <= longestUnits) enclosures.push({ start: opened.at, end: index });
    } else if (opens(mark, text.charAt(index - 1)) && open.length < deepest)
      open.push({ at: index, closedBy: closers[mark] ?? '' });
  }
  return enclosures.sort((a, b) => a.start - b.start);
}

function opens(mark: string, before: string): boolean {
  return mark in closers && (!isEither.test(mark) || blankOrNothing.test(before));
}
