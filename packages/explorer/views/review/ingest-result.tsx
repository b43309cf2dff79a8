import { useEffect, useMemo, useRef } from 'preact/hooks';
import { useTerms } from '../../data/terms.js';
import { Words } from '../../parts/entity.js';
import { Contested } from '../../parts/value.js';
import { places } from '../../route/places.js';
import { fill, sayCount, sayDate, sayNumber } from '../../words/say.js';
import { reviewWords as said } from '../../words/review-words.js';
import { castOf, sayProposal, type Cast } from './cast.js';
import { Sentence } from './met-claims.js';
import type { Analysis, Reading } from './use-ingest.js';

type Preview = Analysis['proposals'][number];

interface ResultProps {
  readonly reading: Reading;
  /** True if the fields say something else by now. */
  readonly isChanged: boolean;
  readonly isKeeping: boolean;
  readonly keep: () => void;
}

/** Proposals that a document would make, and the readings that were dropped and why. */
export function IngestResult({ reading, isChanged, isKeeping, keep }: ResultProps) {
  const { analysis, document } = reading;
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    heading.current?.focus();
  }, [reading]);
  return (
    <section class="sec" aria-labelledby="bring-result">
      <header>
        <h2 id="bring-result" ref={heading} tabIndex={-1}>
          {said.ingest.result}
        </h2>
        <span class="cap">{sayProposed(analysis)}</span>
      </header>
      <About of={analysis} />
      <Warnings of={analysis} />
      {analysis.known ? (
        <p class="sheet st-p">
          {said.ingest.known}{' '}
          {document !== undefined && (
            <a href={places.review({ document })}>{said.ingest.openKnown}</a>
          )}
        </p>
      ) : (
        <>
          {isChanged && <p class="fault">{said.ingest.changed}</p>}
          <p>
            <button
              class="btn btn--main"
              type="button"
              disabled={isKeeping || isChanged}
              onClick={keep}
            >
              {isKeeping ? said.ingest.keeping : said.ingest.keep}
            </button>
          </p>
        </>
      )}
      <Dropped of={analysis} />
      {!analysis.known && <Proposed of={analysis} />}
    </section>
  );
}

function sayProposed({ proposals }: Analysis): string {
  if (proposals.length === 0) return said.ingest.proposesNothing;
  const count = sayCount(said.counts.proposals, proposals.length);
  return fill(said.ingest.proposes, { count });
}

function About({ of }: { readonly of: Analysis }) {
  return (
    <>
      <p>
        <strong>
          <Words text={of.title} />
        </strong>
      </p>
      <p class="cap">
        <bdi lang="en">{of.language}</bdi> · <bdi lang="en">{of.mediaType}</bdi>
        {of.published != null && ` · ${sayDate(of.published)}`}
      </p>
      {of.comparison != null && (
        <p class="ui">
          {fill(said.ingest.replaces, {
            id: of.comparison.replaces,
            carried: sayNumber(of.comparison.carried),
            vanished: sayNumber(of.comparison.vanished.length),
          })}
        </p>
      )}
      {of.sameText != null && <p class="ui">{fill(said.ingest.sameText, { id: of.sameText })}</p>}
    </>
  );
}

function Warnings({ of: { warnings } }: { readonly of: Analysis }) {
  if (warnings.length === 0) return null;
  return (
    <div class="sheet st-p">
      <h3>{said.ingest.warnings}</h3>
      {warnings.map((warning) => (
        <p key={warning} class="quiet ui" lang="en" dir="ltr">
          {warning}
        </p>
      ))}
    </div>
  );
}

/** Proposals in words, each with its sentence. */
function Proposed({ of: { proposals } }: { readonly of: Analysis }) {
  const cast = useMemo(() => castOf(proposals), [proposals]);
  return (
    <ol class="lines" role="list">
      {proposals.map((proposal) => (
        <Line key={proposal.id} proposal={proposal} cast={cast} />
      ))}
    </ol>
  );
}

function Line({ proposal, cast }: { readonly proposal: Preview; readonly cast: Cast }) {
  const terms = useTerms();
  const text = sayProposal(terms, cast, proposal);
  const [first] = proposal.evidence;
  const novelty = terms.value('Novelty', proposal.novelty);
  return (
    <li>
      <p>
        {text}{' '}
        {proposal.novelty === 'CONFLICTS' ? (
          <Contested text={novelty} />
        ) : (
          <span class="cap">{novelty}</span>
        )}
      </p>
      {first !== undefined && <Sentence sentence={first.sentence} phrase={first.phrase} />}
    </li>
  );
}

function Dropped({ of: { dropped } }: { readonly of: Analysis }) {
  if (dropped.length === 0) return null;
  const count = sayCount(said.counts.drops, dropped.length);
  return (
    <details open={dropped.length <= 5}>
      <summary>{fill(said.ingest.droppedTitle, { count })}</summary>
      <p class="cap">{said.ingest.dropped}</p>
      <ul class="dropped" role="list">
        {dropped.map(({ what, why }, index) => (
          <li key={index}>
            <Words text={what} />
            <p class="cap" lang="en" dir="ltr">
              {why}
            </p>
          </li>
        ))}
      </ul>
    </details>
  );
}
