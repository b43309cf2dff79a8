import { datesOf, datesOfYear, relativeDates } from '#text/words/dates.js';
import { formsOf } from '#text/words/forms.js';
import { readNumeral, readOrdinal } from '#text/words/numerals.js';
import { tokensOf, wordAt, type Token } from '#text/words/tokens.js';
import type { PartialDate } from '../records.js';

/** Words of a document, in which names, numbers and dates can be looked for. */
export class Quote {
  readonly #tokens: readonly Token[];
  #dates: readonly string[] | undefined;
  #numbers: ReadonlySet<number> | undefined;

  /** @param written the date of the document, which says the day of "on Monday" */
  constructor(
    readonly text: string,
    readonly written: PartialDate | null = null,
  ) {
    this.#tokens = tokensOf(text);
  }

  /** Whether it has these words in this order, the first perhaps behind و, ب, ل or the like. */
  has(words: string): boolean {
    const wanted = tokensOf(words).filter(({ kind }) => kind !== 'MARK');
    if (wanted.length === 0) return false;
    const places = this.#tokens.filter(({ kind }) => kind !== 'MARK');
    return places.some((_, from) =>
      wanted.every((word, i) => {
        const token = places[from + i];
        return token !== undefined && isWord(token, word.folded, i === 0);
      }),
    );
  }

  /** Whether it has all of these words, in any order. */
  hasEach(words: string): boolean {
    const wanted = tokensOf(words).filter(
      ({ kind, folded }) => kind !== 'MARK' && !minor.has(folded),
    );
    return (
      wanted.length > 0 &&
      wanted.every(({ folded }) => this.#tokens.some((token) => isWord(token, folded, true)))
    );
  }

  /** Whether it has a number, in digits or in words of either language, also as an ordinal. */
  hasNumber(number: number): boolean {
    return (this.#numbers ??= new Set(numbersIn(this.#tokens))).has(number);
  }

  /** Whether it has a date as precise as this or more. */
  hasDate(date: PartialDate): boolean {
    this.#dates ??= [...datesIn(this.#tokens, this.written ?? ''), ...inDigits(this.text)];
    return this.#dates.some((said) => said.startsWith(date));
  }
}

/** Words that roles and groups are named without. */
const minor = new Set(['the', 'of', 'a', 'an', 'for', 'in', 'at', 'to', 'في', 'من', 'ل', 'لدي']);

function isWord(token: Token, folded: string, mayLead: boolean): boolean {
  return mayLead ? formsOf(token).some((form) => form.folded === folded) : token.folded === folded;
}

function numbersIn(tokens: readonly Token[]): number[] {
  return tokens.flatMap((token, at) => {
    const isInside = at > 0 && token.isAttached && wordAt(tokens, at - 1) === '.';
    const read = isInside ? [] : [readNumeral(tokens, at), readOrdinal(tokens, at)];
    const scale = scales.get(wordAt(tokens, at + 1));
    return read.flatMap((each) => {
      if (each === undefined) return [];
      return scale !== undefined && tokens[at + 1]?.isAttached === true
        ? [each.value * scale]
        : [each.value];
    });
  });
}

/** Letters directly after a number: $2.5m. */
const scales: ReadonlyMap<string, number> = new Map([
  ...([
    ['k', 1e3],
    ['m', 1e6],
    ['mn', 1e6],
  ] as const),
  ...([
    ['bn', 1e9],
    ['b', 1e9],
    ['tn', 1e12],
  ] as const),
]);

function datesIn(tokens: readonly Token[], written: string): string[] {
  const spans = [
    ...datesOf(tokens),
    ...datesOfYear(tokens, written),
    ...relativeDates(tokens, written),
  ];
  const years = tokens.filter(
    ({ kind, raw, folded }) =>
      kind === 'NUMBER' && raw.length === 4 && /^(?:1[89]|2[01])\d\d$/.test(folded),
  );
  return [
    ...spans.flatMap(({ value, last }) => (last === null ? [value] : [value, last])),
    // A year that a Hijri mark follows is none of ours; those begin with 13 to 15.
    ...years.map(({ folded }) => folded),
  ];
}

/** `2020-11-26`, `26/11/2020`, `٢٦/١١/٢٠٢٠`: days in digits, the year first or last and the day before the month. */
function inDigits(text: string): string[] {
  const digits = text.replaceAll(/[٠-٩]/g, (each) => String(each.charCodeAt(0) - 0x0660));
  const days = [
    ...digits.matchAll(
      /(?<!\d)(?<year>\d{4})[-/.](?<month>\d{1,2})(?:[-/.](?<day>\d{1,2}))?(?!\d)/g,
    ),
    ...digits.matchAll(/(?<!\d)(?<day>\d{1,2})[-/.](?<month>\d{1,2})[-/.](?<year>\d{4})(?!\d)/g),
  ];
  return days.map(({ groups = {} }) =>
    ['year', 'month', 'day'].flatMap((part) => groups[part]?.padStart(2, '0') ?? []).join('-'),
  );
}
