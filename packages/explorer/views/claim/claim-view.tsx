import type { AnswerOf } from '../../data/ask.js';
import { useSession } from '../../data/session.js';
import { useTerms } from '../../data/terms.js';
import { useAnswer } from '../../data/use-answer.js';
import { CuratorEntry } from '../../curation/curator-bar.js';
import { addressOfClaim, claimOf, sayClaim, type Claim } from '../../parts/cite/claim.js';
import { CiteButton } from '../../parts/cite-button.js';
import { EntityLink, Words } from '../../parts/entity.js';
import { NoSuchThing } from '../../parts/no-such-page.js';
import { Answered } from '../../parts/panel.js';
import { language } from '../../language.js';
import { KeepButton } from '../../parts/keep-button.js';
import { CopyButton } from '../../parts/query.js';
import { ObjectOf, sayValidity } from '../../parts/value.js';
import { Witnesses } from '../../parts/witness.js';
import { useTitle } from '../../parts/use-title.js';
import { places } from '../../route/places.js';
import type { ViewProps } from '../../route/view-props.js';
import { fill, sayMoment, sayNumber } from '../../words/say.js';
import { words } from '../../words/words.js';
import { claimWords as said } from './claim-words.js';

type Change = AnswerOf<'view-claim'>['changes']['nodes'][number];

/** One claim as it stands today, and what has changed it since the version that was cited. */
export function ClaimView({ id: part, place: { query } }: ViewProps) {
  const id = part.startsWith('claim:') ? part : `claim:${part}`;
  const version = query.get('v') ?? '';
  return <Page id={id} {...(/^\d{1,9}$/.test(version) && { cited: Number(version) })} />;
}

interface PageProps {
  readonly id: string;
  /** The version that was cited. */
  readonly cited?: number;
}

function Page({ id, cited }: PageProps) {
  const terms = useTerms();
  const asked = useAnswer('view-claim', { id, since: cited ?? 0 }, useSession());
  const data = asked.answer?.data;
  const claim = data && claimOf(data);
  useTitle(claim === undefined ? said.kind : sayClaim(terms, claim));
  return (
    <Answered asked={asked} bones={8}>
      {(answer) => {
        const found = claimOf(answer);
        const changes = answer.changes.nodes;
        const last = changes.find(({ claimTurns }) => claimTurns.some((turn) => turn.claim === id));
        if (found?.status === 'ACCEPTED')
          return (
            <Standing claim={found} version={answer.graph.version}>
              <Since cited={cited} of={answer.changes} />
            </Standing>
          );
        // A claim that was gone by then was changed before.
        if (last === undefined && cited !== undefined) return <Page id={id} />;
        if (found === undefined && changes.length === 0) return <NoSuchThing />;
        return <Retracted id={id} claim={found} change={last} />;
      }}
    </Answered>
  );
}

interface StandingProps {
  readonly claim: Claim;
  readonly version: number;
  readonly children: preact.ComponentChildren;
}

function Standing({ claim, version, children }: StandingProps) {
  const terms = useTerms();
  return (
    <>
      <header class="who">
        <p class="kindline">
          {said.kind} · {terms.predicate(claim.predicate)}
        </p>
        <h1>
          <Words text={sayClaim(terms, claim)} />
        </h1>
        <p class="lede">
          <EntityLink of={claim.subject} /> · {terms.predicate(claim.predicate)} ·{' '}
          <ObjectOf claim={claim} /> {sayValidity(claim)}
        </p>
        <div class="who-act">
          <CiteButton claim={claim.id} class="btn btn--main" />
          <CopyButton text={addressOfClaim(claim.id, version)} label={words.reader.copy} />
          <KeepButton
            kind="reading"
            path={places.claim(claim.id).slice(4)}
            title={{ text: sayClaim(terms, claim), lang: language }}
          />
        </div>
      </header>
      <Witnesses claims={[claim]} shown={claim.evidence.length} />
      <p class="quiet ui">{fill(said.today, { version: sayNumber(version) })}</p>
      {children}
    </>
  );
}

interface SinceProps {
  readonly cited: number | undefined;
  readonly of: AnswerOf<'view-claim'>['changes'];
}

/** The newest changes of a claim since the version that was cited, or in all. */
function Since({ cited, of: { nodes: changes, pageInfo } }: SinceProps) {
  const isWhole = !pageInfo.hasNextPage;
  const values = { version: sayNumber(cited ?? 0) };
  if (changes.length === 0)
    return cited !== undefined && isWhole ? <p class="ui">{fill(said.same, values)}</p> : null;
  return (
    <div class="ui" role="note">
      <p>{cited === undefined ? said.history : fill(said.changed, values)}</p>
      <ul class="lines">
        {changes.map((change) => (
          <li key={change.id}>
            <SayChange change={change} />
          </li>
        ))}
        {!isWhole && <li>{said.more}</li>}
      </ul>
    </div>
  );
}

function SayChange({ change: { number, at, kind } }: { readonly change: Change }) {
  const terms = useTerms();
  const values = {
    number: String(number),
    at: sayMoment(at),
    kind: terms.value('ChangeKind', kind),
  };
  return <>{fill(said.change, values)}</>;
}

interface RetractedProps {
  readonly id: string;
  /** The claim, where its reader may see what was taken back. */
  readonly claim: Claim | undefined;
  readonly change: Change | undefined;
}

function Retracted({ id, claim, change }: RetractedProps) {
  const terms = useTerms();
  const turn = change?.claimTurns.find((each) => each.claim === id);
  const others = (change?.claimTurns ?? []).filter(
    ({ claim: other, statusBefore, statusAfter, subject, predicate }) =>
      other !== id &&
      statusBefore === null &&
      statusAfter === 'ACCEPTED' &&
      subject === turn?.subject &&
      predicate === turn.predicate,
  );
  return (
    <>
      <h1>{turn?.statusAfter === 'RETRACTED' ? said.retracted : said.gone}</h1>
      {change !== undefined && (
        <p class="ui">
          <SayChange change={change} />
        </p>
      )}
      {claim === undefined ? (
        <p class="quiet ui">{said.hidden}</p>
      ) : (
        <>
          <p>
            <s>
              <Words text={sayClaim(terms, claim)} />
            </s>
          </p>
          <Witnesses claims={[claim]} />
        </>
      )}
      {others.map((other) => (
        <p key={other.claim}>
          <a href={places.claim(other.claim)}>{said.inPlace}</a>
        </p>
      ))}
      <CuratorEntry />
    </>
  );
}
