import { codePointLength, type Span } from '../code-points.js';
import { abbreviates } from './abbreviations.js';
import { enclosuresIn } from './enclosures.js';

/** A sentence in a text: its span in code points without surrounding blanks, and its words unchanged. */
export interface Sentence extends Span {
  readonly text: string;
}

/** In UTF-16 units, as the engine counts. */
interface SentencePart {
  readonly start: number;
  readonly end: number;
}

/** UAX #29 has no rules by language; a fixed locale makes the result equal on every machine. */
const segmenter = new Intl.Segmenter('en', { granularity: 'sentence' });
/** Units given to the segmenter at a time, since it takes time for each sentence by the length of the whole text. */
const windowUnits = 1024;
/** Maximum of a sentence, several times that of any in earnest: finding what it says takes time by the square of its length. */
const longestUnits = 2000;
const endsParagraph = /[\n\r\u0085\u2028\u2029]$/u;
const hasWord = /[\p{L}\p{N}]/u;

/**
 * The sentences of a text in Arabic or English, in order. UAX #29 ("Unicode Text Segmentation") splits at every full stop;
 * parts are joined again after an abbreviation (`H.E.`, `د.`) and within brackets and quotation marks, whose words belong to
 * the speaker. A sentence never spans lines, and has at least one letter or digit; one of more than 2,000 units is cut.
 */
export function sentencesOf(text: string): readonly Sentence[] {
  return [...sentencesIn(text)].flat();
}

/** Like `sentencesOf`, in short steps of which some have none, for a long text that is read in turns with other work. */
export function* sentencesIn(text: string): Generator<readonly Sentence[]> {
  let unit = 0;
  let codePoint = 0;
  const codePointAt = (at: number): number => {
    codePoint += codePointLength(text.slice(unit, at));
    unit = at;
    return codePoint;
  };
  for (const parts of partsOf(text))
    yield parts.flatMap((part) => {
      const raw = text.slice(part.start, part.end);
      if (!hasWord.test(raw)) return [];
      const trimmed = raw.trim();
      const from = part.start + raw.indexOf(trimmed);
      const start = codePointAt(from);
      return { start, end: codePointAt(from + trimmed.length), text: trimmed };
    });
}

function* partsOf(text: string): Generator<readonly SentencePart[]> {
  const isEnclosed = enclosuresIn(text);
  let start = 0;
  for (const ends of endsIn(text)) {
    const parts: SentencePart[] = [];
    for (const end of ends) {
      const isWithin = isEnclosed(end);
      const goesOn =
        end < text.length &&
        end - start < longestUnits &&
        !endsParagraph.test(text.charAt(end - 1)) &&
        (isWithin ||
          text.charAt(end) === '|' ||
          abbreviates(text, start, end) ||
          endsTitle(text, start, end));
      if (goesOn) continue;
      parts.push(...cut(text, start, end));
      start = end;
    }
    yield parts;
  }
}

/** The part in pieces that are not too long. */
function* cut(text: string, start: number, end: number): Generator<SentencePart> {
  let from = start;
  while (end - from > longestUnits) {
    const to = cutAt(text, from);
    yield { start: from, end: to };
    from = to;
  }
  yield { start: from, end };
}

/** The end of the first piece of a part that is too long: that of its last word if there is a blank. */
function cutAt(text: string, from: number): number {
  const piece = text.slice(from, from + longestUnits);
  const blank = piece.search(/\s\S*$/u);
  return from + (blank > 0 ? blank + 1 : longestUnits - (endsInHalf.test(piece) ? 1 : 0));
}

/** A pair of surrogates of which the second is cut off. */
const endsInHalf = /[\ud800-\udbff]$/;
/** Maximum units of a title with its marks, and of the blanks after it. */
const titleUnits = 200;

/** True for a question within marks as a title, without a colon before it: «من يملك الوصفة؟» أدارتها …. */
function endsTitle(text: string, start: number, end: number): boolean {
  const words = text.slice(Math.max(start, end - titleUnits), end);
  return (
    /^\p{L}/u.test(text.slice(end, end + 2)) &&
    /[^\s:،,] ?[«“"][^«»“”"]{1,80}[?؟!][»”"]\s+$/u.test(words)
  );
}

/**
 * The ends of the segmenter's sentences, those of a window at a time. The last sentence of a window may continue, so the next window begins with it; a
 * window is widened if it holds only one, unless that one is to be cut anyway: no window grows with a sentence.
 */
function* endsIn(text: string): Generator<readonly number[]> {
  let start = 0;
  let width = windowUnits;
  while (start < text.length) {
    const isLast = start + width >= text.length;
    const ends = Array.from(
      segmenter.segment(text.slice(start, start + width)),
      ({ index, segment }) => start + index + segment.length,
    );
    if (!isLast) ends.pop();
    if (ends.length === 0 && width > longestUnits) ends.push(cutAt(text, start));
    yield ends;
    width = ends.length > 0 ? windowUnits : width * 2;
    start = ends.at(-1) ?? start;
  }
}
