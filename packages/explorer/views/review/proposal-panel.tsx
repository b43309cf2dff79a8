import { useTerms } from '../../data/terms.js';
import { Words } from '../../parts/entity.js';
import { places } from '../../route/places.js';
import { fill, sayMoment, sayNumber } from '../../words/say.js';
import { reviewWords as said } from '../../words/review-words.js';
import { words } from '../../words/words.js';
import { InWords, sayWho, Who, type Cast } from './cast.js';
import { canEdit, isClashOf, type Item } from './items.js';
import { Meets, Sentences } from './met-claims.js';
import { PreferChoice } from './prefer-choice.js';
import type { Proposal } from './proposal.js';
import type { Preferring } from './use-preferring.js';

/** Actions on the shown proposal. */
export interface Acts {
  readonly accept: () => void;
  readonly edit: () => void;
  readonly reject: () => void;
  readonly skip: () => void;
  /** For a new entity: identifies it with one of the graph. */
  readonly identify: (entity: string) => void;
}

interface PanelProps {
  readonly cast: Cast;
  readonly item: Item | undefined;
  /** Number of all items. */
  readonly total: number;
  /** Items accepted with it, since it depends on them. */
  readonly needed: readonly Item[];
  readonly mayDecide: boolean;
  readonly isBusy: boolean;
  readonly acts: Acts;
  readonly preferring: Preferring;
  readonly prefer: () => void;
  readonly rejectFor: (reason: string) => void;
}

/** The chosen proposal in full, with its actions. */
export function ProposalPanel(props: PanelProps) {
  const { item, cast, total } = props;
  const title =
    item === undefined
      ? said.document.list
      : fill(said.proposal.number, { number: sayNumber(item.number), total: sayNumber(total) });
  return (
    <section class="rv-p" aria-labelledby="rv-proposal">
      <div class="rv-in">
        <h2 class="ui" id="rv-proposal">
          {title}
        </h2>
        {item === undefined ? (
          <p class="quiet ui">{said.proposal.choose}</p>
        ) : (
          <>
            <InWords cast={cast} proposal={item.proposal} />
            <Facts of={item.proposal} />
            <Deciding {...props} item={item} />
            <Meets cast={cast} proposal={item.proposal} met={props.preferring.met}>
              <Prefer {...props} of={item.proposal} />
            </Meets>
            {!isClashOf(item.proposal) && (
              <div class="agree">
                <h3 class="ui">
                  {item.proposal.kind === 'RETRACTION'
                    ? said.proposal.whereOlder
                    : said.proposal.where}
                </h3>
                <Sentences of={item.proposal} />
              </div>
            )}
            <Alternatives {...props} of={item.proposal} />
          </>
        )}
      </div>
    </section>
  );
}

/** For a contradiction: the claim to prefer once it is accepted. */
function Prefer({ of, mayDecide, ...props }: PanelProps & { readonly of: Proposal }) {
  if (!isClashOf(of) || !['OPEN', 'ACCEPTED'].includes(of.status)) return null;
  if (!mayDecide) return <p class="cap">{said.prefer.one}</p>;
  return <PreferChoice {...props} proposal={of} />;
}

/** The origin of a proposal. */
function Facts({ of }: { readonly of: Proposal }) {
  const terms = useTerms();
  return (
    <p class="cap">
      {of.rule === 'reviewer' ? (
        said.add.byHand
      ) : (
        <>
          {fill(said.proposal.read, { rule: '' })}
          <bdi lang="en" title={of.rule}>
            {of.rule.split(':')[0]}
          </bdi>
        </>
      )}{' '}
      · {terms.value('Method', of.method)} · {terms.value('Novelty', of.novelty)} ·{' '}
      {fill(words.confidence, { value: sayNumber(of.confidence) })}
    </p>
  );
}

function Deciding(props: PanelProps & { readonly item: Item }) {
  const terms = useTerms();
  const { item, cast, needed, mayDecide } = props;
  const { proposal } = item;
  if (proposal.status !== 'OPEN') return <Decided of={proposal} />;
  if (!mayDecide)
    return (
      <p class="sheet st-p st-p--bad ui">
        {fill(said.document.decidable, { needed: terms.value('Role', 'CURATOR') })}
      </p>
    );
  return (
    <>
      {needed.length > 0 && (
        <p class="ui">
          {said.proposal.needs}{' '}
          {needed.map(({ proposal: { id, subject } }) => (
            <Who key={id} cast={cast} of={subject} />
          ))}
        </p>
      )}
      <Buttons {...props} />
      <Reasons {...props} />
    </>
  );
}

function Buttons({ item, needed, isBusy, acts }: PanelProps & { readonly item: Item }) {
  const buttons = [
    ['accept', needed.length > 0 ? said.act.acceptWith : said.act.accept, 'A', 'btn btn--main'],
    ['edit', said.act.edit, 'E', 'btn'],
    ['skip', said.act.skip, 'S', 'btn'],
  ] as const;
  return (
    <div class="rv-act">
      {buttons
        .filter(([act]) => act !== 'edit' || canEdit(item))
        .map(([act, label, key, look]) => (
          <button
            key={act}
            class={look}
            type="button"
            aria-disabled={isBusy}
            aria-keyshortcuts={key}
            onClick={acts[act]}
          >
            {label} <kbd aria-hidden="true">{key}</kbd>
          </button>
        ))}
    </div>
  );
}

/** Reasons to refuse it, each by one key. */
function Reasons({ isBusy, acts, rejectFor }: PanelProps) {
  const reasons = said.reject.common.map(
    (reason, index) => [sayNumber(index + 1), reason] as const,
  );
  return (
    <section class="why ui" aria-labelledby="rv-why">
      <h3 id="rv-why">{said.reject.because}</h3>
      <ol role="list">
        {[...reasons, ['R', said.reject.other] as const].map(([key, reason]) => (
          <li key={key}>
            <button
              type="button"
              aria-disabled={isBusy}
              aria-keyshortcuts={key}
              onClick={() => {
                if (key === 'R') acts.reject();
                else rejectFor(reason);
              }}
            >
              <kbd aria-hidden="true">{key}</kbd> <span>{reason}</span>
            </button>
          </li>
        ))}
      </ol>
    </section>
  );
}

/** The entity that it became, or that it is about. */
function aboutWhom({ kind, became, subject }: Proposal): string | undefined {
  const isMade = kind === 'ENTITY' || kind === 'IDENTITY';
  return (isMade ? became : subject.entity) ?? undefined;
}

/** The decision, its author and reason, and its result. */
function Decided({ of }: { readonly of: Proposal }) {
  const { status, decidedBy, decidedAt, reason } = of;
  if (status === 'OPEN') return null;
  const about = aboutWhom(of);
  return (
    <div class={status === 'ACCEPTED' ? 'ruling ruling--ok' : 'ruling'}>
      <p>
        {fill(said.proposal.by, {
          decision: said.proposal.decided[status],
          who: decidedBy ?? said.proposal.nobody,
          when: decidedAt == null ? words.undated : sayMoment(decidedAt),
        })}
      </p>
      {reason != null && (
        <p class="quiet ui">
          <Words text={reason}>{fill(said.proposal.reason, { reason })}</Words>
        </p>
      )}
      {status === 'ACCEPTED' && about !== undefined && (
        <p>
          <a href={places.entity(about)}>{said.proposal.openBecame}</a>
        </p>
      )}
    </div>
  );
}

function Alternatives({
  of,
  cast,
  acts,
  mayDecide,
  isBusy,
}: PanelProps & { readonly of: Proposal }) {
  const { alternatives } = of.subject;
  if (alternatives.length === 0 || of.status !== 'OPEN' || of.kind !== 'ENTITY') return null;
  return (
    <div class="agree">
      <h3 class="ui">{said.proposal.alternatives}</h3>
      <ul class="likely" role="list">
        {alternatives.map(({ score, reason, ...other }) => (
          <li key={other.entity}>
            <div>
              <p>
                <Who cast={cast} of={{ ...other, ref: null }} isLink />{' '}
                <span class="cap num">
                  {fill(said.proposal.score, { value: sayNumber(score) })}
                </span>
              </p>
              <p class="cap" lang="en" dir="ltr">
                {reason}
              </p>
            </div>
            {mayDecide && (
              <button
                class="btn btn--small"
                type="button"
                aria-disabled={isBusy}
                onClick={() => {
                  acts.identify(other.entity);
                }}
              >
                {said.proposal.isThis}
                <span class="sr">: {sayWho(cast, { ...other, ref: null })}</span>
              </button>
            )}
          </li>
        ))}
      </ul>
    </div>
  );
}
