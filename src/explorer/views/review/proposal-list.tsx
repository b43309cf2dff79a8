import { useEffect, useRef } from 'preact/hooks';
import { useTerms } from '../../data/terms.js';
import { languageOf } from '../../language.js';
import { showIn } from '../../parts/show-in.js';
import { Contested } from '../../parts/value.js';
import { places } from '../../route/places.js';
import { sayNumber } from '../../words/say.js';
import { reviewWords as said } from '../../words/review-words.js';
import { sayTopic, sayWhat, type Cast } from './cast.js';
import type { Item } from './items.js';
import type { Proposal } from './proposal.js';

interface ListProps {
  readonly document: string;
  readonly cast: Cast;
  readonly listed: readonly Item[];
  readonly chosen: Item | undefined;
  readonly choose: (item: Item) => void;
}

/** The proposals of a document in the order of its text, each with its status. */
export function ProposalList({ listed, ...shared }: ListProps) {
  return (
    <ol role="list" class="pq-list">
      {listed.map((item) => (
        <Entry
          key={item.proposal.id}
          item={item}
          isChosen={item.proposal.id === shared.chosen?.proposal.id}
          {...shared}
        />
      ))}
    </ol>
  );
}

interface EntryProps extends Omit<ListProps, 'listed'> {
  readonly item: Item;
  readonly isChosen: boolean;
}

function Entry({ item, isChosen, document: of, cast, choose }: EntryProps) {
  const terms = useTerms();
  const link = useRef<HTMLAnchorElement>(null);
  useEffect(() => {
    const entry = link.current;
    if (!isChosen || entry === null) return;
    showIn('.pq-list', entry);
    // Keys continue from the reader's place in the list.
    if (document.activeElement?.classList.contains('pq') === true)
      entry.focus({ preventScroll: true });
  }, [isChosen]);
  const { proposal, number } = item;
  const what = sayWhat(terms, cast, proposal);
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
        <span>
          <span class="cap">{sayTopic(terms, proposal)}</span>
          <span class="pq-v">
            <bdi lang={languageOf(what).lang}>{what}</bdi>
          </span>
        </span>
        <State of={proposal} />
      </a>
    </li>
  );
}

/** The status of a proposal; for an open one, whether it contradicts the graph. */
export function State({ of: { status, novelty } }: { readonly of: Proposal }) {
  const terms = useTerms();
  if (status === 'OPEN' && novelty === 'CONFLICTS')
    return <Contested text={terms.value('Novelty', novelty)} />;
  if (status === 'OPEN') return <span class="st">{said.document.waiting}</span>;
  if (status === 'ACCEPTED')
    return <span class="st st--ok">✓ {said.proposal.decided.ACCEPTED}</span>;
  return (
    <span class={status === 'REJECTED' ? 'st st--no' : 'st'}>
      {status === 'REJECTED' && '✗ '}
      {said.proposal.decided[status]}
    </span>
  );
}
