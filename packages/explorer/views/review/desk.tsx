import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import '../../style/rows.css';
import type { Span } from '#text/code-points.js';
import type { Session } from '../../data/session.js';
import { paragraphsOf } from '../../parts/text/positions.js';
import { go, rewrite } from '../../route/location.js';
import { fill, sayNumber } from '../../words/say.js';
import { reviewWords as said } from '../../words/review-words.js';
import { AddForm } from './add-form.js';
import { castOf, InWords, type Cast } from './cast.js';
import { EditForm, markOf } from './edit-form.js';
import { filterIn, Filters, placeOf } from './filters.js';
import { canEdit, choose, isOpen, itemsAt, itemsOf, nextGroup, type Item } from './items.js';
import { useKeys, type Keys } from './keys.js';
import { AllKeys, Legend } from './legend.js';
import { Arriving, Nothing } from './list-states.js';
import { ProposalList } from './proposal-list.js';
import { ProposalPanel } from './proposal-panel.js';
import { RejectDialog } from './reject-dialog.js';
import { spanKeys, type Marking } from './span-field.js';
import { selectedIn } from './spans.js';
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

/** The reviewer's desk: the list, the text and the chosen proposal or a form, all with keyboard control. */
export function Desk({ id, query, session, loaded, proposals, text }: DeskProps) {
  const items = useMemo(() => itemsOf(loaded.proposals), [loaded]);
  const cast = useMemo(() => castOf(loaded.proposals), [loaded]);
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
  const deciding = useDeciding({ session, proposals, cast, items, listed, chosen, show });
  const { review, mayDecide, acts, needed, preferring, prefer } = deciding;
  const paragraphs = useMemo(() => paragraphsOf(text ?? ''), [text]);
  const marks = useMarking(text ?? undefined, deciding, chosen);
  const step = (by: number) => () => {
    const index = last.current === undefined ? -1 : listed.indexOf(last.current);
    show(listed[Math.min(listed.length - 1, Math.max(0, index + by))]);
  };
  const add = (): void => {
    const span = selectedIn(text ?? '', paragraphs) ?? chosen?.mark;
    if (!mayDecide) return;
    if (span === undefined) review.tell(said.add.none, true);
    else marks.begin('add', span);
  };
  const edit = (): void => {
    marks.begin('edit', chosen && markOf(chosen.proposal));
  };
  useKeys(
    marks.isOpen
      ? { ...(marks.marking && spanKeys(marks.marking)), Escape: deciding.close }
      : {
          KeyJ: step(1),
          ArrowDown: step(1),
          KeyK: step(-1),
          ArrowUp: step(-1),
          ...keysOf(deciding, chosen),
          KeyE: edit,
          KeyN: add,
          KeyG: () => {
            show(nextGroup(listed, last.current));
          },
        },
  );
  const isWhole = loaded.proposals.length >= loaded.total;
  return (
    <>
      <Told deciding={deciding} />
      <div class="rv">
        <nav class="rv-q" aria-labelledby="rv-list">
          <div class="rv-in">
            <h2 class="ui" id="rv-list">
              {fill(said.document.left, {
                left: sayNumber(items.filter(isOpen).length),
                total: sayNumber(items.length),
              })}
            </h2>
            <div class="rv-tools">
              <Filters
                items={items}
                filter={filter}
                set={(next) => {
                  go(placeOf(id, next, at));
                }}
              />
            </div>
            <Nothing items={items} listed={listed} isWhole={isWhole} />
            <ProposalList
              document={id}
              choose={show}
              acceptMentions={mayDecide ? deciding.acceptMentions : undefined}
              cast={cast}
              listed={listed}
              chosen={chosen}
            />
            <Arriving loaded={loaded} proposals={proposals} />
          </div>
        </nav>
        <TextPane
          text={text}
          items={items}
          chosen={chosen}
          marked={marks.marking?.span}
          onPoint={(point) => {
            if (!marks.isOpen) show(itemsAt(listed, point)[0]);
          }}
        />
        {marks.isOpen ? (
          <FormPane
            id={id}
            cast={cast}
            items={items}
            chosen={chosen}
            deciding={deciding}
            proposals={proposals}
            marking={marks.marking}
          />
        ) : (
          <ProposalPanel
            item={chosen}
            total={items.length}
            isBusy={review.isBusy}
            rejectFor={deciding.reject}
            acts={{ ...acts, edit }}
            cast={cast}
            needed={needed}
            mayDecide={mayDecide}
            preferring={preferring}
            prefer={prefer}
          />
        )}
      </div>
      <Legend mayDecide={mayDecide} open={deciding.open} />
      {deciding.dialog === 'reject' && (
        <RejectDialog
          reject={deciding.reject}
          isBusy={review.isBusy}
          refusal={deciding.refusal}
          close={deciding.close}
        />
      )}
      {deciding.dialog === 'keys' && <AllKeys mayDecide={mayDecide} close={deciding.close} />}
    </>
  );
}

/** The keys of decisions: digits refuse an open proposal, and choose among answers once it is accepted. */
function keysOf(deciding: Deciding, chosen: Item | undefined): Keys {
  const { acts, preferring, reject, acceptMentions, open, prefer, undo } = deciding;
  const isUndecided = chosen !== undefined && isOpen(chosen);
  const { choices, choice, choose: take } = preferring;
  return {
    ...(isUndecided ? digits(said.reject.common, reject) : digits(choices, take)),
    KeyP: () => {
      const next = choices[(choices.indexOf(choice) + 1) % choices.length];
      if (!isUndecided) prefer();
      else if (next !== undefined) take(next);
    },
    KeyA: acts.accept,
    KeyR: acts.reject,
    KeyS: acts.skip,
    KeyU: undo,
    'Shift+KeyA': acceptMentions,
    'Shift+Slash': () => {
      open('keys');
    },
  };
}

/** The words that an open form is about, beginning with those that it was opened for. */
function useMarking(text: string | undefined, deciding: Deciding, chosen: Item | undefined) {
  const [span, set] = useState<Span>();
  const { dialog, mayDecide, open } = deciding;
  const isForm = dialog === 'edit' || dialog === 'add';
  return {
    isOpen: isForm,
    marking: isForm && text !== undefined && span !== undefined ? { text, span, set } : undefined,
    begin: (form: 'edit' | 'add', from: Span | undefined) => {
      const isEditable = chosen !== undefined && isOpen(chosen) && canEdit(chosen);
      if (!mayDecide || (form === 'edit' && !isEditable)) return;
      set(from);
      open(form);
    },
  };
}

interface FormPaneProps {
  readonly id: string;
  readonly cast: Cast;
  readonly items: readonly Item[];
  readonly chosen: Item | undefined;
  readonly deciding: Deciding;
  readonly proposals: Proposals;
  readonly marking: Marking | undefined;
}

/** Form in the place of the proposal: Ctrl and Enter send it, Esc leaves it. */
function FormPane({ id, chosen, deciding, proposals, ...rest }: FormPaneProps) {
  const { dialog, close, refusal, review, hanging, acceptEdited } = deciding;
  const { cast, items, marking } = rest;
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    heading.current?.focus();
  }, []);
  const place = { number: sayNumber(chosen?.number ?? 0), total: sayNumber(items.length) };
  return (
    <section
      class="rv-p"
      aria-labelledby="rv-form"
      onKeyDown={(event) => {
        if (event.key === 'Escape') close();
        if (event.key === 'Enter' && event.ctrlKey)
          event.currentTarget.querySelector('form')?.requestSubmit();
      }}
    >
      <div class="rv-in">
        <h2 class="ui" id="rv-form" ref={heading} tabIndex={-1}>
          {dialog === 'add' ? said.add.title : fill(said.proposal.editing, place)}
        </h2>
        {dialog === 'add' && marking !== undefined && (
          <AddForm
            document={id}
            cast={cast}
            items={items}
            marking={marking}
            close={() => {
              close();
              void proposals.renew();
            }}
          />
        )}
        {dialog === 'edit' && chosen !== undefined && (
          <>
            <InWords cast={cast} proposal={chosen.proposal} />
            <EditForm
              proposal={chosen.proposal}
              isBusy={review.isBusy}
              accept={acceptEdited}
              cast={cast}
              marking={marking}
              hanging={hanging}
              refusal={refusal}
              close={close}
            />
          </>
        )}
      </div>
    </section>
  );
}

/** A digit for each choice, in order. */
function digits(choices: readonly string[], choose: (choice: string) => void): Keys {
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

/** The result of the last decision, shown and announced. */
function Told({ deciding: { review, undo } }: { readonly deciding: Deciding }) {
  const { isBusy, isFault, message, made } = review;
  return (
    <div class={isFault ? 'rv-live rv-live--bad ui' : 'rv-live ui'}>
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
