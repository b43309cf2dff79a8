/** What opens brackets or a quotation, with all that closes it where writers mix them. */
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

/** In either direction the same mark: it opens behind a blank. */
const isEither = /^["”]$/u;
const marks = /[()[\]«»‹›“”„‟″"\n\r\u0085\u2028\u2029]/gu;
const line = /^[\n\r\u0085\u2028\u2029]$/u;
const blankOrNothing = /^[\s:،,(]?$/u;

/** What is quoted at greater length is a text of its own with sentences of its own, or its end was forgotten. */
const longestUnits = 1000;
/** Nobody nests deeper; what opens beyond is passed over, so that a text of brackets alone costs no more than another. */
const deepest = 8;

interface Open {
  readonly at: number;
  readonly closedBy: string;
}

/**
 * Tells of places in a text, asked in rising order, whether they lie within brackets or quotation marks that open and close in
 * one line. Places are counted in UTF-16 units.
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
