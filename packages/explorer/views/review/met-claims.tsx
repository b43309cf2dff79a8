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
import type { Span } from '#text/code-points.js';
import { isClashOf, isMention } from './items.js';
import type { Proposal } from './proposal.js';
import type { Held } from './ranks-for.js';
import { maxMet, type Preferring } from './use-preferring.js';

/** Maximum sentences that are shown of a mention: all its places are marked in the text itself. */
const maxPlaces = 3;

interface SentenceProps {
  readonly sentence: Pick<Span, 'start'> & { readonly exact: string };
  readonly phrase: Span | null | undefined;
  /** The parts that it says, where another sentence says the rest. */
  readonly supports?: readonly string[] | null;
}

/** Sentence of a document with the words in it that say something. */
export function Sentence({ sentence: { start, exact }, phrase, supports }: SentenceProps) {
  const terms = useTerms();
  const parts = supports?.map((part) => terms.value('ClaimPart', part)) ?? [];
  const marked = { start, phraseStart: phrase?.start ?? null, phraseEnd: phrase?.end ?? null };
  return (
    <figure class="wit wit--small">
      <blockquote {...languageOf(exact)}>
        <p>
          <Marked evidence={marked} exact={exact} />
        </p>
      </blockquote>
      {parts.length > 0 && (
        <figcaption>
          <span class="cap">{parts.join(words.graph.comma)}</span>
        </figcaption>
      )}
    </figure>
  );
}

/** Sentences of a document that say what is proposed, with the words marked. */
export function Sentences({ of, shown }: { readonly of: Proposal; readonly shown?: number }) {
  const most = shown ?? (isMention(of) ? maxPlaces : of.evidence.length);
  const more = of.evidence.length - most;
  return (
    <>
      {of.evidence.slice(0, most).map(({ sentence, phrase, supports }) => (
        <Sentence
          key={phrase?.start ?? sentence.start}
          sentence={sentence}
          phrase={phrase ?? sentence}
          supports={supports}
        />
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
  /** Choice that can be made over a contradiction. */
  readonly children?: ComponentChildren;
}

/** Claims of the graph that say the same as a proposal; if they say otherwise, both stand side by side. */
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
        <h3 class="ui">{sayMet(proposal)}</h3>
      )}
      <Answered asked={met} bones={3}>
        {({ claims: { nodes } }) =>
          nodes.length === 0 ? (
            <Empty text={words.witness.none} />
          ) : isClash ? (
            <SideBySide cast={cast} proposal={proposal} held={nodes} />
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

/** Says how the graph has a proposal that does not contradict it. */
function sayMet({ kind, novelty }: Proposal): string {
  if (kind === 'RETRACTION') return said.proposal.takenBack;
  return novelty === 'ENDS' || novelty === 'REFINES' ? said.meets[novelty] : said.meets.same;
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
        <p class="quiet ui">{sayValidity(proposal)}</p>
        <Sentences of={proposal} shown={1} />
      </div>
      <div class="held">
        {held.map((claim) => (
          <div key={claim.id}>
            <h3 class="ui">{said.meets.held}</h3>
            <p class="big-v num">{sayObject(terms, claim)}</p>
            <p class="quiet ui">{sayValidity(claim)}</p>
            <Witnesses claims={[claim]} />
          </div>
        ))}
      </div>
    </div>
  );
}
