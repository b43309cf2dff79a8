import { useTerms } from '../../data/terms.js';
import type { AnswerOf } from '../../data/ask.js';
import { groupBy } from '#text/group-by.js';
import type { Span } from '#text/code-points.js';
import { languageOf } from '../../language.js';
import { EntityLink } from '../../parts/entity.js';
import { Marks } from '../../parts/marks.js';
import { ObjectOf } from '../../parts/value.js';
import { places } from '../../route/places.js';
import { fill, sayCount } from '../../words/say.js';
import { words } from '../../words/words.js';

type Document = AnswerOf<'view-home'>['explicit']['nodes'][number]['evidence'][number]['document'];
type Claim = Document['claims']['nodes'][number];

/** Number of placeholders that take the room of the content, so that nothing below moves. */
export const anatomyBones = 18;

/** One sentence of a document with all its claims, which shows at a glance the structure of this graph. */
export function Anatomy({ of: { id, claims } }: { readonly of: Document }) {
  const chosen = richest(claims.nodes);
  return chosen === undefined ? null : <Sentence documentId={id} claims={chosen} />;
}

const spanOf = ({ evidence: [first] }: Claim): string =>
  `${first?.start ?? ''}-${first?.end ?? ''}`;

const hasPhrase = ({ evidence: [first] }: Claim): boolean => first?.phraseStart != null;

const mostShown = 5;

/** The claims of the first sentence with the most phrases, up to the number shown. */
function richest(claims: readonly Claim[]): readonly Claim[] | undefined {
  const bySentence = groupBy(claims.filter(hasPhrase), spanOf);
  let best: readonly Claim[] | undefined;
  for (const ofSentence of bySentence.values()) {
    const apart = apartFrom(ofSentence).slice(0, mostShown);
    if (best === undefined || apart.length > best.length) best = apart;
  }
  return best;
}

/** Claims whose phrases do not overlap, in the order of the text. */
function apartFrom(claims: readonly Claim[]): readonly Claim[] {
  const sorted = [...claims].sort(
    (a, b) => (a.evidence[0]?.phraseStart ?? 0) - (b.evidence[0]?.phraseStart ?? 0),
  );
  let end = -1;
  return sorted.filter(({ evidence: [first] }) => {
    const isApart = (first?.phraseStart ?? -1) >= end;
    if (isApart) end = first?.phraseEnd ?? end;
    return isApart;
  });
}

function Sentence({
  documentId,
  claims,
}: {
  readonly documentId: string;
  readonly claims: readonly Claim[];
}) {
  const terms = useTerms();
  const evidence = claims[0]?.evidence[0];
  const { start, end } = evidence ?? {};
  if (evidence?.exact == null || start == null || end == null) return null;
  return (
    <section class="anatomy" aria-labelledby="anatomy-title">
      <h2 id="anatomy-title">
        {fill(words.home.anatomy, { claims: sayCount(words.counts.claims, claims.length) })}
      </h2>
      <figure class="wit">
        <blockquote {...languageOf(evidence.exact)}>
          <p>
            <Marks text={evidence.exact} spans={phrasesOf(claims, start)} />
          </p>
        </blockquote>
      </figure>
      <ol class="bears">
        {claims.map((claim) => (
          <li key={claim.id}>
            <span class="cap">{terms.predicate(claim.predicate)}</span>
            <span>
              <EntityLink of={claim.subject} /> · <ObjectOf claim={claim} />
            </span>
          </li>
        ))}
      </ol>
      <p>
        <a class="read" href={places.document(documentId, [start, end])}>
          {words.home.readIt}
        </a>
      </p>
    </section>
  );
}

/** The phrases of claims, from the beginning of the sentence. */
const phrasesOf = (claims: readonly Claim[], from: number): readonly Span[] =>
  claims.map(({ evidence: [first] }) => ({
    start: (first?.phraseStart ?? from) - from,
    end: (first?.phraseEnd ?? from) - from,
  }));
