import type { DateSpan } from '#text/words/dates.js';
import { wordAt } from '#text/words/tokens.js';
import { isNamedPerson } from '../reading/mention.js';
import type { Mention, Reading } from '../reading/reading.js';
import type { ClaimRule } from './rule.js';
import type { SentenceView } from './sentence-view.js';

/** Years in which a person held the office. */
interface Term {
  readonly person: Mention;
  readonly years: DateSpan;
}

/** Reads an office whose holders follow one another, each with the years in brackets. */
export const termsInARow: ClaimRule = {
  name: 'terms-in-a-row',
  reads:
    'Holders of an office in a row, with years that join: "…, followed by Leila Mansour (1993–1996), Paul Lund (1996–2002)", عمر حداد (1981–1993) وليلى منصور (1993–1996).',
  read(view) {
    const { claims } = view;
    const first = claims.find(({ predicate }) => predicate === 'HOLDS_POSITION');
    const terms = first?.role ? termsIn(view) : [];
    const ends = new Set([first?.validTo, ...terms.map(({ years }) => years.last)].map(yearOf));
    const begins = new Set(terms.map(({ years }) => yearOf(years.value)));
    for (const { person, years } of terms) {
      const isJoined = ends.has(yearOf(years.value)) || begins.has(yearOf(years.last));
      if (!first || !isJoined) continue;
      const { entity: subject, from } = person;
      if (subject === first.subject) claims.splice(claims.indexOf(first), 1);
      const dates = { validFrom: years.value, validTo: years.last ?? undefined };
      view.claim(termsInARow.name, { from, to: years.to }, { ...first, subject, ...dates });
    }
  },
};

/** The persons of the sentence with years in brackets behind them. */
function termsIn({ reading, mentions }: SentenceView): Term[] {
  return mentions.filter(isNamedPerson).flatMap((person) => {
    const years = yearsInBrackets(reading, person.to);
    return years === undefined ? [] : [{ person, years }];
  });
}

function yearsInBrackets(reading: Reading, at: number): DateSpan | undefined {
  const years = wordAt(reading.tokens, at) === '(' ? reading.dateFrom(at + 1) : undefined;
  const isWhole = years?.last != null && wordAt(reading.tokens, years.to) === ')';
  return isWhole ? years : undefined;
}

function yearOf(date: string | null | undefined): string | undefined {
  return date?.slice(0, 'YYYY'.length);
}
