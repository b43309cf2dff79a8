import { testimoniesOf, type Evidence, type Witnessed } from '../../parts/witness.js';
import { fill } from '../../words/say.js';
import { words } from '../../words/words.js';

/** Rows of a page by the sentence that each shows first: the row where it is shown before, with its name. */
export type FirstSentences = ReadonlyMap<string, { readonly row: string; readonly name: string }>;

interface WithSentence {
  readonly row: string;
  readonly name: string;
  readonly claims: readonly Witnessed[];
}

/** Tells of each row, in the order of the page, which row before it begins with the same sentence. */
export function firstSentencesOf(rows: readonly WithSentence[]): FirstSentences {
  const seen = new Map<string, WithSentence>();
  const same = new Map<string, WithSentence>();
  for (const each of rows) {
    const [first] = testimoniesOf(each.claims);
    if (first === undefined) continue;
    const key = keyOf(first.evidence);
    const before = seen.get(key);
    if (before === undefined) seen.set(key, each);
    else same.set(each.row, before);
  }
  return same;
}

const keyOf = ({ document, start, end, note }: Evidence): string =>
  `${document.id} ${start ?? note ?? ''} ${end ?? ''}`;

const mostLetters = 32;

const shorten = (name: string): string =>
  name.length > mostLetters ? `${name.slice(0, mostLetters).trimEnd()}…` : name;

interface SameProps {
  readonly firsts: FirstSentences;
  readonly row: string;
}

/** Says that the sentence of a row is that of a row before, and leads to it. */
export function SameSentence({ firsts, row }: SameProps) {
  const before = firsts.get(row);
  if (before === undefined) return null;
  return (
    <>
      {' '}
      <a class="same" href={`#${before.row}`}>
        {fill(words.witness.same, { name: shorten(before.name) })}
      </a>
    </>
  );
}
