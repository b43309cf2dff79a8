import { useMemo, useRef } from 'preact/hooks';
import type { Session } from '../../data/session.js';
import { go, rewrite } from '../../route/location.js';
import { sayNumber } from '../../words/say.js';
import { reviewWords as said } from '../../words/review-words.js';
import { BatchDialog } from './batch-dialog.js';
import { castOf, type Cast } from './cast.js';
import { EditDialog } from './edit-dialog.js';
import { filterIn, Filters, placeOf } from './filters.js';
import { choose, isClashOf, isOpen, itemsAt, itemsOf, type Item } from './items.js';
import { useKeys } from './keys.js';
import { Arriving, Nothing } from './list-states.js';
import { ProposalList } from './proposal-list.js';
import { ProposalPanel } from './proposal-panel.js';
import { RejectDialog } from './reject-dialog.js';
import { TextPane } from './text-pane.js';
import { useDeciding, type Deciding } from './use-deciding.js';
import type { Loaded, Proposals } from './use-proposals.js';

interface DeskProps {
  readonly id: string;
  readonly query: URLSearchParams;
  readonly session: Session;
  readonly loaded: Loaded;
  readonly proposals: Proposals;
  readonly text: string | null | undefined;
}

/** The reviewer's desk: the list, the text and the chosen proposal, all with keyboard control. */
export function Desk({ id, query, session, loaded, proposals, text }: DeskProps) {
  const items = useMemo(() => itemsOf(loaded.proposals), [loaded]);
  const cast = useMemo(() => castOf(loaded.proposals, loaded.names), [loaded]);
  const filter = filterIn(query);
  const listed = choose(items, filter);
  const at = query.get('at');
  const chosen = findChosen(items, listed, at);
  // A key may be pressed again before the last choice is drawn.
  const last = useRef(chosen);
  last.current = chosen;
  const show = (item: Item | undefined): void => {
    if (item === undefined) return;
    last.current = item;
    rewrite(placeOf(id, filter, item.proposal.id));
  };
  const deciding = useDeciding({ ...{ session, proposals, cast, items, listed, chosen, show } });
  const { review, mayDecide, acts, needed, undo, preferring, prefer } = deciding;
  const isClash = chosen !== undefined && isClashOf(chosen.proposal);
  const step = (by: number) => () => {
    const index = last.current === undefined ? -1 : listed.indexOf(last.current);
    show(listed[Math.min(listed.length - 1, Math.max(0, index + by))]);
  };
  useKeys({
    ...{ KeyJ: step(1), ArrowDown: step(1), KeyK: step(-1), ArrowUp: step(-1) },
    // While the claims that it contradicts load, a digit does nothing.
    ...(isClash
      ? digits(preferring.choices, preferring.choose)
      : digits(said.reject.common, deciding.reject)),
    KeyP: prefer,
    ...{ KeyA: acts.accept, KeyE: acts.edit, KeyR: acts.reject, KeyS: acts.skip, KeyU: undo },
  });
  const isWhole = loaded.proposals.length >= loaded.total;
  return (
    <>
      <Told {...{ deciding, isClash }} />
      <div class="rv">
        <nav class="rv-q" aria-labelledby="rv-list">
          <div class="rv-in">
            <h2 class="ui" id="rv-list">
              {said.document.list}
            </h2>
            <div class="rv-filters">
              <Filters
                items={items}
                filter={filter}
                set={(next) => {
                  go(placeOf(id, next, at));
                }}
              />
              {mayDecide && <BatchButton deciding={deciding} />}
            </div>
            <Nothing {...{ items, listed, isWhole }} />
            <ProposalList document={id} choose={show} {...{ cast, listed, chosen }} />
            <Arriving {...{ loaded, proposals }} />
          </div>
        </nav>
        <TextPane
          {...{ text, items, chosen }}
          onPoint={(point) => {
            show(itemsAt(listed, point)[0]);
          }}
        />
        <ProposalPanel
          item={chosen}
          isBusy={review.isBusy}
          {...{ cast, needed, mayDecide, acts, preferring, prefer }}
        />
      </div>
      <OpenDialog {...{ id, cast, chosen, deciding, loaded, proposals }} />
    </>
  );
}

/** A digit for each choice, in order. */
function digits(choices: readonly string[], choose: (choice: string) => void) {
  return Object.fromEntries(
    choices.flatMap((choice, index) =>
      ['Digit', 'Numpad'].map((row) => [
        `${row}${String(index + 1)}`,
        () => {
          choose(choice);
        },
      ]),
    ),
  );
}

/** The proposal in the address; else the first open one, else the first. */
function findChosen(
  items: readonly Item[],
  listed: readonly Item[],
  at: string | null,
): Item | undefined {
  const named = items.find(({ proposal }) => proposal.id === at);
  return named ?? listed.find(isOpen) ?? listed[0];
}

interface ToldProps {
  readonly deciding: Deciding;
  /** True if digits choose among answers, and do not refuse. */
  readonly isClash: boolean;
}

/** The result of the last decision, shown and announced. */
function Told({ deciding: { review, mayDecide, undo }, isClash }: ToldProps) {
  const { isBusy, isFault, message, made } = review;
  return (
    <div class={isFault ? 'rv-live rv-live--bad ui' : 'rv-live ui'}>
      {message === '' && !isBusy && <Keys {...{ mayDecide, isClash }} />}
      <p role="status">{isBusy ? said.act.busy : message}</p>
      {made.length > 0 && (
        <button
          class="btn btn--small"
          type="button"
          aria-disabled={isBusy}
          aria-keyshortcuts="U"
          onClick={undo}
        >
          {said.act.undo} <kbd aria-hidden="true">U</kbd>
        </button>
      )}
    </div>
  );
}

/** The keyboard actions, until there is a result to show. */
function Keys({ mayDecide, isClash }: Pick<ToldProps, 'isClash'> & Pick<Deciding, 'mayDecide'>) {
  const moving = [
    ['J', said.act.next],
    ['K', said.act.previous],
  ] as const;
  const deciding = [
    ['A', said.act.accept],
    ['E', said.act.edit],
    ['R', said.act.reject],
    ...(isClash ? [] : [[`1–${sayNumber(said.reject.common.length)}`, said.act.rejectAs] as const]),
    ['S', said.act.skip],
    ['U', said.act.undo],
  ] as const;
  return (
    <p class="rv-keys cap">
      {[...moving, ...(mayDecide ? deciding : [])].map(([key, what]) => (
        <span key={key}>
          <kbd>{key}</kbd> {what}
        </span>
      ))}
    </p>
  );
}

function BatchButton({ deciding }: { readonly deciding: Deciding }) {
  return (
    <button
      class="btn btn--small"
      type="button"
      aria-haspopup="dialog"
      onClick={() => {
        deciding.open('batch');
      }}
    >
      {said.batch.open}
    </button>
  );
}

interface OpenDialogProps {
  readonly id: string;
  readonly cast: Cast;
  readonly chosen: Item | undefined;
  readonly deciding: Deciding;
  readonly loaded: Loaded;
  readonly proposals: Proposals;
}

/** The open dialog over the desk. */
function OpenDialog({ id, cast, chosen, deciding, loaded, proposals }: OpenDialogProps) {
  const { dialog, close, refusal, review } = deciding;
  const { isBusy } = review;
  if (dialog === 'batch')
    return (
      <BatchDialog
        document={id}
        proposals={loaded.proposals}
        renew={proposals.renew}
        accept={deciding.acceptBatch}
        {...{ isBusy, close }}
      />
    );
  if (dialog === undefined || chosen === undefined) return null;
  if (dialog === 'reject')
    return <RejectDialog reject={deciding.reject} {...{ isBusy, refusal, close }} />;
  return (
    <EditDialog
      proposal={chosen.proposal}
      accept={deciding.acceptEdited}
      {...{ cast, isBusy, refusal, close }}
    />
  );
}
