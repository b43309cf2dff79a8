import type { ComponentChildren } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { useTerms } from '../../data/terms.js';
import { Words } from '../../parts/entity.js';
import { showIn } from '../../parts/show-in.js';
import { Contested, lowerFirst, sayValidity } from '../../parts/value.js';
import { places } from '../../route/places.js';
import { fill, sayCount, sayNumber } from '../../words/say.js';
import { reviewWords as said } from '../../words/review-words.js';
import { words } from '../../words/words.js';
import { find, sayNew, sayWhat, sayWho, Who, type Cast } from './cast.js';
import { groupsOf, isOpen, type Item } from './items.js';
import type { Proposal } from './proposal.js';

interface ListProps {
  readonly document: string;
  readonly cast: Cast;
  readonly listed: readonly Item[];
  readonly chosen: Item | undefined;
  readonly choose: (item: Item) => void;
  /** Accepts all open mentions; undefined for those who may not. */
  readonly acceptMentions: (() => void) | undefined;
}

/** Items of a document under the entities that it is about; mentions of what the graph has are folded. */
export function ProposalList({ listed, ...shared }: ListProps) {
  return (
    <div class="pq-list">
      {groupsOf(listed).map((group) => (
        <Group key={group[0]?.proposal.id} group={group} {...shared} />
      ))}
    </div>
  );
}

type GroupProps = Omit<ListProps, 'listed'> & { readonly group: readonly Item[] };

function Group({ group, ...shared }: GroupProps) {
  const about = group[0]?.proposal.about;
  const rows = (
    <ol role="list">
      {group.map((item) => (
        <Entry
          key={item.proposal.id}
          item={item}
          isChosen={item.proposal.id === shared.chosen?.proposal.id}
          {...shared}
        />
      ))}
    </ol>
  );
  if (about == null) return <Mentions group={group} rows={rows} accept={shared.acceptMentions} />;
  const { isNew } = find(shared.cast, about);
  const hanging = group.length - (isNew ? 1 : 0);
  const counted = isNew ? said.counts.hanging : said.counts.proposals;
  return (
    <section class="pq-g">
      <header>
        <Who cast={shared.cast} of={about} isLink />
        <span class="cap">{hanging > 0 && sayCount(counted, hanging)}</span>
      </header>
      {rows}
    </section>
  );
}

interface MentionsProps {
  readonly group: readonly Item[];
  readonly rows: ComponentChildren;
  readonly accept: (() => void) | undefined;
}

/** Mentions of what the graph has, accepted together by one key. */
function Mentions({ group, rows, accept }: MentionsProps) {
  const open = group.filter(isOpen).length;
  return (
    <section class="pq-g">
      <details>
        <summary>
          <strong>{said.document.mentions}</strong>{' '}
          <span class="cap num">{sayNumber(group.length)}</span>
        </summary>
        {rows}
      </details>
      {accept !== undefined && open > 0 && (
        <p>
          <button class="btn btn--small" type="button" aria-keyshortcuts="Shift+A" onClick={accept}>
            {fill(said.document.acceptMentions, { count: sayCount(words.counts.mentions, open) })}{' '}
            <kbd aria-hidden="true">Shift A</kbd>
          </button>
        </p>
      )}
    </section>
  );
}

interface EntryProps extends Omit<ListProps, 'listed'> {
  readonly item: Item;
  readonly isChosen: boolean;
}

function Entry({ item, isChosen, document: of, cast, choose }: EntryProps) {
  const link = useRef<HTMLAnchorElement>(null);
  useEffect(() => {
    const entry = link.current;
    if (!isChosen || entry === null) return;
    const fold = entry.closest('details');
    if (fold !== null) fold.open = true;
    showIn('.pq-list', entry);
    // Keys continue from the reader's place in the list.
    if (document.activeElement?.classList.contains('pq') === true)
      entry.focus({ preventScroll: true });
  }, [isChosen]);
  const { proposal, number } = item;
  return (
    <li value={number}>
      <a
        ref={link}
        class={isChosen ? 'pq is-cur' : 'pq'}
        href={places.review({ document: of, at: proposal.id })}
        data-id={proposal.id}
        aria-current={isChosen ? 'true' : undefined}
        onClick={(event) => {
          event.preventDefault();
          choose(item);
        }}
      >
        <span class="num pq-n">{sayNumber(number)}</span>
        <span class="pq-v">
          <Row cast={cast} proposal={proposal} />
        </span>
        <State of={proposal} />
      </a>
    </li>
  );
}

/** A proposal as a sentence: subject, predicate, and the object or the value. */
function Row({ cast, proposal }: { readonly cast: Cast; readonly proposal: Proposal }) {
  const terms = useTerms();
  const { kind, subject, predicate } = proposal;
  const what = <Words text={sayWhat(terms, cast, proposal)} />;
  if (kind === 'MENTION' || kind === 'IDENTITY') return what;
  const who = <Words text={sayWho(cast, subject)} />;
  if (kind === 'ENTITY')
    return (
      <>
        <b>{who}</b> <em>{sayNew(terms, subject)}</em>
      </>
    );
  const validity = sayValidity(proposal);
  return (
    <>
      {kind === 'RETRACTION' && <em>{said.proposal.retraction}: </em>}
      <b>{who}</b> <em>{lowerFirst(terms.predicate(predicate ?? ''))}</em> {what}
      {validity !== '' && <em> {validity}</em>}
    </>
  );
}

const looks: Readonly<Record<string, string>> = {
  NEW: 'st nov nov--new',
  KNOWN: 'st nov nov--known',
  CORROBORATES: 'st nov nov--known',
};

/** The status of a proposal; of an open one what it is to the graph. */
export function State({ of: { status, novelty } }: { readonly of: Proposal }) {
  const terms = useTerms();
  if (status === 'OPEN' && novelty === 'CONFLICTS')
    return <Contested text={terms.value('Novelty', novelty)} />;
  if (status === 'OPEN')
    return <span class={looks[novelty] ?? 'st nov'}>{said.novelty[novelty]}</span>;
  if (status === 'ACCEPTED')
    return <span class="st st--ok">✓ {said.proposal.decided.ACCEPTED}</span>;
  return (
    <span class={status === 'REJECTED' ? 'st st--no' : 'st'}>
      {status === 'REJECTED' && '✗ '}
      {said.proposal.decided[status]}
    </span>
  );
}
