import type { ComponentChildren } from 'preact';
import { useTerms } from '../../data/terms.js';
import { languageOf } from '../../language.js';
import { Answered, Empty } from '../../parts/panel.js';
import { Contested, sayObject, sayValidity } from '../../parts/value.js';
import { Marked, Witnesses } from '../../parts/witness.js';
import { fill, sayNumber } from '../../words/say.js';
import { reviewWords as said } from '../../words/review-words.js';
import { words } from '../../words/words.js';
import { sayWhat, type Cast } from './cast.js';
import { isClashOf, isMention } from './items.js';
import type { Proposal } from './proposal.js';
import type { Held } from './ranks-for.js';
import { maxMet, type Preferring } from './use-preferring.js';

/** In so many sentences it is shown that the text names somebody: all places are marked in the text itself. */
const maxPlaces = 3;

/** Where a document says it: its sentences with the words marked. */
export function Sentences({ of, shown }: { readonly of: Proposal; readonly shown?: number }) {
  const most = shown ?? (isMention(of) ? maxPlaces : of.evidence.length);
  const more = of.evidence.length - most;
  return (
    <>
      {of.evidence.slice(0, most).map(({ sentence, phrase }) => (
        <figure key={phrase?.start ?? sentence.start} class="wit wit--small">
          <blockquote {...languageOf(sentence.exact)}>
            <p>
              <Marked
                evidence={{
                  start: sentence.start,
                  phraseStart: phrase?.start ?? sentence.start,
                  phraseEnd: phrase?.end ?? sentence.end,
                }}
                exact={sentence.exact}
              />
            </p>
          </blockquote>
        </figure>
      ))}
      {shown === undefined && more > 0 && (
        <p class="cap">{fill(said.proposal.moreSentences, { count: sayNumber(more) })}</p>
      )}
    </>
  );
}

interface MeetsProps {
  readonly cast: Cast;
  readonly proposal: Proposal;
  readonly met: Preferring['met'];
  /** What can be decided over a contradiction. */
  readonly children?: ComponentChildren;
}

/** What of the graph says the same as a proposal, or otherwise: then both stand side by side. */
export function Meets({ cast, proposal, met, children }: MeetsProps) {
  const { meets } = proposal;
  if (meets.length === 0) return null;
  const isClash = isClashOf(proposal);
  const more = meets.length - maxMet;
  return (
    <div class={isClash ? 'clash' : 'agree'}>
      {isClash ? (
        <p>
          <Contested text={said.meets.clash} />
        </p>
      ) : (
        <h3 class="ui">
          {proposal.kind === 'RETRACTION' ? said.proposal.takenBack : said.meets.same}
        </h3>
      )}
      <Answered asked={met} bones={3}>
        {({ claims: { nodes } }) =>
          nodes.length === 0 ? (
            <Empty text={words.witness.none} />
          ) : isClash ? (
            <SideBySide {...{ cast, proposal }} held={nodes} />
          ) : (
            <Witnesses claims={nodes} />
          )
        }
      </Answered>
      {more > 0 && <p class="cap">{fill(said.meets.asMany, { count: sayNumber(more) })}</p>}
      {children}
    </div>
  );
}

interface SideProps {
  readonly cast: Cast;
  readonly proposal: Proposal;
  readonly held: readonly Held[];
}

function SideBySide({ cast, proposal, held }: SideProps) {
  const terms = useTerms();
  return (
    <div class="clash-two">
      <div>
        <h3 class="ui">{said.meets.proposed}</h3>
        <p class="big-v num">{sayWhat(terms, cast, proposal)}</p>
        <p class="quiet ui">{sayValidity(proposal.validFrom, proposal.validTo)}</p>
        <Sentences of={proposal} shown={1} />
      </div>
      <div class="held">
        {held.map((claim) => (
          <div key={claim.id}>
            <h3 class="ui">{said.meets.held}</h3>
            <p class="big-v num">{sayObject(terms, claim)}</p>
            <p class="quiet ui">{sayValidity(claim.validFrom, claim.validTo)}</p>
            <Witnesses claims={[claim]} />
          </div>
        ))}
      </div>
    </div>
  );
}
