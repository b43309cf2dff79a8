import {
  always,
  arrangeTestimonies,
  isQuoted,
  type Evidence,
  type Says,
  type Testimony,
  type Witnessed,
} from '#text/saying/testimonies.js';
import { useTerms } from '../data/terms.js';
import { languageOf } from '../language.js';
import { places } from '../route/places.js';
import { fill, sayCount, sayNames } from '../words/say.js';
import { words } from '../words/words.js';
import { Words } from './entity.js';
import { Fold } from './fold.js';
import { Marks } from './marks.js';
import { Note, UnderQuote } from './translated.js';

export {
  saysDatesOf,
  testimoniesOf,
  type Evidence,
  type Says,
  type Witnessed,
} from '#text/saying/testimonies.js';

/** The line style of a source: that of a relation on the canvas. */
const lines: Readonly<Record<string, string>> = {
  ATTRIBUTED: 'said',
  REFERENCE: 'ref',
  DERIVED: 'drv',
};

export const lineOf = (method: string): string => lines[method] ?? '';

/** A sentence of a source with the claimed words marked, or an editor's note for a source without text. */
export function WitnessFigure({
  method,
  evidence,
  isSmall = true,
  bears = [],
}: {
  readonly method: string;
  readonly evidence: Evidence;
  readonly isSmall?: boolean;
  /** The parts that it bears, where it does not bear all that is shown. */
  readonly bears?: readonly string[];
}) {
  const { exact, note } = evidence;
  const terms = useTerms();
  const parts = bears.length > 0 && (
    <span class="cap">
      {bears
        .filter((part) => part !== 'SUBJECT')
        .map((part) => terms.value('ClaimPart', part))
        .join(words.graph.comma)}
    </span>
  );
  if (exact == null)
    return note == null ? null : (
      <figure class="wit wit--note">
        <Note evidence={evidence} note={note} />
        <figcaption>
          {parts}
          <span>{words.witness.note}</span>
          <Source method={method} evidence={evidence} />
        </figcaption>
      </figure>
    );
  return (
    <figure class={isSmall ? 'wit wit--small' : 'wit'}>
      <blockquote {...languageOf(exact)}>
        <p>
          <Marked evidence={evidence} exact={exact} />
        </p>
      </blockquote>
      <UnderQuote evidence={evidence} />
      <figcaption>
        {parts}
        <Source method={method} evidence={evidence} />
        <a class="read" href={spanOf(evidence)}>
          {words.witness.read}
          <span class="sr">{fill(words.witness.readIn, { title: evidence.document.title })}</span>
        </a>
      </figcaption>
    </figure>
  );
}

type Spans = Pick<Evidence, 'start' | 'phraseStart' | 'phraseEnd'>;

/** A sentence with the phrase marked that says it. */
export function Marked({ evidence, exact }: { readonly evidence: Spans; readonly exact: string }) {
  const { start, phraseStart, phraseEnd } = evidence;
  if (start == null || phraseStart == null || phraseEnd == null) return <>{exact}</>;
  return <Marks text={exact} spans={[{ start: phraseStart - start, end: phraseEnd - start }]} />;
}

function spanOf({ document, start, end, phraseStart, phraseEnd }: Evidence): string {
  const from = phraseStart ?? start;
  const to = phraseEnd ?? end;
  return places.document(document.id, from == null || to == null ? undefined : [from, to]);
}

/** A document as it is cited, its short name or else its title with its publisher, and the paragraph in it. */
function citationOf({ document, paragraph }: Evidence): string {
  const { title, shortName, publisher } = document;
  const name = shortName ?? (publisher == null ? title : `${title}, ${publisher}`);
  if (paragraph == null) return name;
  const { heading, paragraph: numbered } = words.reader;
  const place = paragraph === 0 ? heading : fill(numbered, { number: String(paragraph) });
  return sayNames([name, place]);
}

/** The method of a claim, and its document. */
export function Source({
  method,
  evidence,
}: {
  readonly method: string;
  readonly evidence: Evidence;
}) {
  const terms = useTerms();
  return (
    <a class="src" href={spanOf(evidence)} title={evidence.document.title}>
      <i class={lineOf(method)} aria-hidden="true" />
      <span>
        {terms.value('Method', method)} · <Words text={citationOf(evidence)} />
      </span>
    </a>
  );
}

/** Heading of evidence that names what it bears out. */
export function BearsOut({ what }: { readonly what: string }) {
  return (
    <p class="bears-out">
      {words.witness.bearsOut} <b>{what}</b>
    </p>
  );
}

/** Counts pieces of evidence, which may be from one document: sentences and notes. */
function sayPieces(pieces: readonly Testimony[], isMore: boolean): string {
  const { sentences, moreSentences, notes, moreNotes } = words.counts;
  const quoted = pieces.filter(isQuoted).length;
  const counted = [
    [isMore ? moreSentences : sentences, quoted] as const,
    [isMore ? moreNotes : notes, pieces.length - quoted] as const,
  ];
  return sayNames(counted.flatMap(([noun, count]) => (count > 0 ? [sayCount(noun, count)] : [])));
}

/** Sentences that a part of the page has shown already: the same one is not opened twice. */
export class SentencesSeen {
  readonly #keys = new Set<string>();

  /** Whether the sentence is new; marks it as shown. */
  isNew({ evidence: { document, start, end, note } }: Testimony): boolean {
    const key = `${document.id} ${start ?? note ?? ''} ${end ?? ''}`;
    const isNew = !this.#keys.has(key);
    this.#keys.add(key);
    return isNew;
  }
}

/**
 * Evidence with the first piece open and the others folded, so that one sentence is read at a glance. Where no piece says all that is
 * shown, those that say it together are open, each with the parts that it bears. All are folded if the first was shown already.
 */
export function Witnesses({
  claims,
  shown = 1,
  seen,
  says = always,
}: {
  readonly claims: readonly Witnessed[];
  readonly shown?: number;
  readonly seen?: SentencesSeen;
  readonly says?: Says;
}) {
  const { first: together, others } = arrangeTestimonies(claims, says);
  const testimonies = [...together, ...others];
  const [first] = testimonies;
  if (first === undefined) return <p class="cap">{words.witness.none}</p>;
  const open = seen?.isNew(first) === false ? 0 : Math.max(shown, together.length);
  const folded = testimonies.slice(open);
  return (
    <>
      {testimonies.slice(0, open).map(({ bears, ...each }, index) => (
        <WitnessFigure key={index} {...each} bears={together.length > 1 ? bears : []} />
      ))}
      {folded.length > 0 && (
        <Fold name={claims[0]?.id ?? ''} summary={sayPieces(folded, open > 0)}>
          {folded.map(({ method, evidence }, index) => (
            <WitnessFigure key={index} method={method} evidence={evidence} />
          ))}
        </Fold>
      )}
    </>
  );
}
