import { useTerms } from '../data/terms.js';
import { languageOf } from '../language.js';
import { places } from '../route/places.js';
import { fill, sayCount } from '../words/say.js';
import { words } from '../words/words.js';
import { Words } from './entity.js';
import { Marks } from './marks.js';

export interface Evidence {
  readonly document: { readonly id: string; readonly title: string; readonly language: string };
  readonly start?: number | null;
  readonly end?: number | null;
  readonly exact?: string | null;
  readonly phraseStart?: number | null;
  readonly phraseEnd?: number | null;
  readonly note?: string | null;
}

export interface Witnessed {
  readonly id: string;
  readonly method: string;
  readonly evidence: readonly Evidence[];
}

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
}: {
  readonly method: string;
  readonly evidence: Evidence;
  readonly isSmall?: boolean;
}) {
  const { exact, note } = evidence;
  if (exact == null)
    return note == null ? null : (
      <figure class="wit wit--note">
        <p class="note" {...languageOf(note)}>
          {note}
        </p>
        <figcaption>
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
      <figcaption>
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
        {terms.value('Method', method)} · <Words text={evidence.document.title} />
      </span>
    </a>
  );
}

interface Testimony {
  readonly method: string;
  readonly evidence: Evidence;
}

/** All evidence of some claims, excerpts before notes; a sentence or note for several claims is shown once. */
export function testimoniesOf(claims: readonly Witnessed[]): readonly Testimony[] {
  const seen = new Map<string, Testimony>();
  for (const { method, evidence: pieces } of claims)
    for (const evidence of pieces) {
      const { document, start, end, phraseStart, note } = evidence;
      const key = `${document.id} ${start ?? note ?? ''} ${end ?? ''} ${phraseStart ?? ''}`;
      if (!seen.has(key)) seen.set(key, { method, evidence });
    }
  return [...seen.values()].sort(
    (a, b) => Number(a.evidence.exact == null) - Number(b.evidence.exact == null),
  );
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
 * Evidence with the first piece open and the others folded, so that one sentence is read at a glance. All are folded if the
 * first was shown already.
 */
export function Witnesses({
  claims,
  shown = 1,
  seen,
}: {
  readonly claims: readonly Witnessed[];
  readonly shown?: number;
  readonly seen?: SentencesSeen;
}) {
  const testimonies = testimoniesOf(claims);
  const [first] = testimonies;
  if (first === undefined) return <p class="cap">{words.witness.none}</p>;
  const open = seen?.isNew(first) === false ? 0 : shown;
  const folded = testimonies.slice(open);
  return (
    <>
      {testimonies.slice(0, open).map((each, index) => (
        <WitnessFigure key={index} {...each} />
      ))}
      {folded.length > 0 && (
        <details>
          <summary class="read">
            {sayCount(
              open > 0 ? words.counts.moreWitnesses : words.counts.witnesses,
              folded.length,
            )}
          </summary>
          {folded.map((each, index) => (
            <WitnessFigure key={index} {...each} />
          ))}
        </details>
      )}
    </>
  );
}
