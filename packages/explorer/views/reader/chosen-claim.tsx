import { useTerms } from '../../data/terms.js';
import { EntityLink, Words } from '../../parts/entity.js';
import { Section } from '../../parts/panel.js';
import { CopyButton } from '../../parts/query.js';
import { Contested, ObjectOf, roleOf } from '../../parts/value.js';
import { lineOf } from '../../parts/witness.js';
import { places } from '../../route/places.js';
import { fill, sayNumber } from '../../words/say.js';
import { words } from '../../words/words.js';
import { markOf, type Placed } from './claims.js';
import type { Listing, Mention } from './types.js';

interface ChosenProps {
  readonly documentId: string;
  readonly listing: Listing;
  readonly chosen: Placed | undefined;
  /** The chosen mention, while mentions are listed. */
  readonly mention: (Mention & { readonly exact: string }) | undefined;
  readonly index: number;
  readonly total: number;
  /** True while more are loading, so the total is unknown. */
  readonly isGrowing: boolean;
  /** The mentions at the last click in the text. */
  readonly here: readonly Mention[];
  readonly step: (by: number) => void;
}

function sayPlace({ index, total, isGrowing }: ChosenProps): string {
  const number = sayNumber(index + 1);
  return isGrowing ? number : fill(words.reader.of, { index: number, total: sayNumber(total) });
}

/** The chosen claim or mention in full: pinned above the list, or at the foot of a phone. */
export function ChosenClaim(props: ChosenProps) {
  const { listing, chosen, mention, here, step } = props;
  const isChosen = chosen !== undefined || mention !== undefined;
  const isClaims = listing === 'claims';
  return (
    <div class="now">
      <Section
        title={isClaims ? words.reader.chosen : words.reader.chosenMention}
        caption={isChosen ? sayPlace(props) : undefined}
      >
        <div aria-live="polite">
          {!isChosen && (
            <p class="quiet ui">{isClaims ? words.reader.choose : words.reader.chooseMention}</p>
          )}
          {chosen !== undefined && <Chosen {...props} chosen={chosen} />}
          {mention !== undefined && (
            <p class="now-say">
              <Words text={mention.exact} /> {words.reader.stands}{' '}
              <EntityLink of={mention.entity} />
            </p>
          )}
        </div>
        <div class="now-act">
          <button
            class="btn btn--small"
            type="button"
            onClick={() => {
              step(-1);
            }}
          >
            {words.reader.previous} <kbd>K</kbd>
          </button>
          <button
            class="btn btn--small"
            type="button"
            onClick={() => {
              step(1);
            }}
          >
            {words.reader.next} <kbd>J</kbd>
          </button>
        </div>
        {here.length > 0 && (
          <p class="ui">
            <span class="cap">{words.reader.here}: </span>
            {here.map(({ id, entity }) => (
              <span key={id}>
                <EntityLink of={entity} />{' '}
              </span>
            ))}
          </p>
        )}
      </Section>
    </div>
  );
}

function Chosen({ documentId, chosen }: ChosenProps & { readonly chosen: Placed }) {
  const terms = useTerms();
  const { claim } = chosen;
  const role = roleOf(claim);
  const mark = markOf(chosen);
  const span = mark && ([mark.start, mark.end] as const);
  const address = new URL(places.document(documentId, span), window.location.href).href;
  return (
    <>
      <p class="now-say">
        <EntityLink of={claim.subject} /> {terms.predicate(claim.predicate)}{' '}
        <ObjectOf claim={claim} />
        {role != null && (
          <>
            {' · '}
            <strong>
              <Words text={role} />
            </strong>
          </>
        )}
      </p>
      {chosen.note !== undefined && (
        <figure class="wit wit--note">
          <p class="note">
            <Words text={chosen.note} />
          </p>
          <figcaption>
            <span>{words.witness.note}</span>
          </figcaption>
        </figure>
      )}
      <p class="now-meta">
        <span class="src">
          <i class={lineOf(claim.method)} aria-hidden="true" />
          <span>{terms.value('Method', claim.method)}</span>
        </span>
        {span && (
          <span class="cap num">
            <bdi lang="en">char={span.join(',')}</bdi>
          </span>
        )}
        {claim.contested && (
          <Contested
            href={places.conflicts(claim.subject.id)}
            what={terms.predicate(claim.predicate)}
          />
        )}
        <CopyButton text={address} label={words.reader.copy} />
      </p>
    </>
  );
}
