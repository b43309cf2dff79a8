import { useEffect, useId, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { refreshPage } from '../data/on-page.js';
import { useSession } from '../data/session.js';
import { useChange } from '../data/use-change.js';
import { outcomeOf, type Outcome, type Wanted } from '../form/change.js';
import { Failure, Trial } from '../form/change-form.js';
import { Check } from '../parts/choices.js';
import { Words } from '../parts/entity.js';
import { fill } from '../words/say.js';

type Act = Wanted<'curate'>['acts'] extends infer List
  ? List extends readonly (infer One)[]
    ? One
    : List
  : never;
type Rank = 'PREFERRED' | 'NORMAL' | 'DEPRECATED';

interface Answer {
  readonly text: string;
  readonly claims: readonly {
    readonly id: string;
    readonly rank: string;
    readonly revision: number;
  }[];
}

interface DecideProps {
  /** Id of the question. */
  readonly conflict: string;
  readonly answers: readonly Answer[];
  readonly said: Readonly<
    Record<
      | 'decide'
      | 'decision'
      | 'underName'
      | 'which'
      | 'answerFirst'
      | 'both'
      | 'neither'
      | 'reason'
      | 'changes'
      | 'chooseFirst'
      | 'send'
      | 'sending'
      | 'cancel'
      | 'undoable'
      | 'asItIs'
      | 'noReason'
      | 'done',
      string
    >
  >;
}

/** Button below the answers to a question that opens the decision in place. */
export function Decide(props: DecideProps) {
  const [isOpen, setOpen] = useState(false);
  const [made, setMade] = useState<Outcome>();
  const button = useRef<HTMLButtonElement>(null);
  const close = (): void => {
    setOpen(false);
    requestAnimationFrame(() => button.current?.focus());
  };
  if (isOpen)
    return (
      <Judge
        {...props}
        close={close}
        made={(outcome) => {
          setMade(outcome);
          close();
          refreshPage();
        }}
      />
    );
  return (
    <p class="more">
      <button
        ref={button}
        class="btn btn--small"
        type="button"
        onClick={() => {
          setOpen(true);
        }}
      >
        {props.said.decide}
      </button>
      {made?.change != null && (
        <span role="status" class="cap">
          {fill(props.said.done, { number: String(made.change.number) })}
        </span>
      )}
    </p>
  );
}

/** The choice of an answer by the id of one of its claims, of all (`both`), or of none (`neither`). */
type Choice = string;

/** The choice of an answer: its place may become another. */
const choiceOf = ({ claims: [first] }: Answer): Choice => first?.id ?? '';

const isChosen = (choice: Choice | undefined, { claims }: Answer): boolean =>
  claims.some(({ id }) => id === choice);

const rankAfter = (choice: Choice, answer: Answer): Rank => {
  if (choice === 'neither') return 'DEPRECATED';
  return isChosen(choice, answer) ? 'PREFERRED' : 'NORMAL';
};

/** The acts of rank that a choice asks for: none on a claim that has its rank already. */
function actsFor(choice: Choice, answers: readonly Answer[]): readonly Act[] {
  return answers.flatMap((answer) => {
    const rank = rankAfter(choice, answer);
    return answer.claims
      .filter((claim) => claim.rank !== rank)
      .map(({ id, revision }): Act => ({ rank: { claim: id, rank, ifRevision: revision } }));
  });
}

/** The act of a key: Escape and Ctrl with Enter everywhere, the others unless the reader is typing. */
function actOf(
  event: KeyboardEvent,
  acts: Readonly<Record<string, () => void>>,
): (() => void) | undefined {
  const isSending = event.key === 'Enter' && (event.ctrlKey || event.metaKey);
  if (event.key === 'Escape' || isSending) return acts[event.key];
  const isTyping = event.target instanceof HTMLTextAreaElement || event.key === 'Enter';
  return isTyping || event.ctrlKey || event.metaKey || event.altKey ? undefined : acts[event.code];
}

interface JudgeProps extends DecideProps {
  readonly close: () => void;
  readonly made: (outcome: Outcome) => void;
}

function Judge({ conflict, answers, said, close, made }: JudgeProps) {
  const session = useSession();
  const trying = useChange('curate', session);
  const making = useChange('curate', session);
  const [choice, setChoice] = useState<Choice>();
  const [reason, setReason] = useState('');
  const [fault, setFault] = useState('');
  const [trial, setTrial] = useState<{ readonly of: Choice; readonly outcome: Outcome }>();
  const form = useRef<HTMLFormElement>(null);
  const id = useId();
  const tried = useRef(0);
  const acts = choice === undefined ? [] : actsFor(choice, answers);
  // Keys count from the moment the form is there: an ordinary effect waits until it is painted.
  useLayoutEffect(() => {
    form.current?.querySelector('input')?.focus();
  }, []);
  const run = async (by: typeof trying, why: string): Promise<Outcome | undefined> => {
    const turn = (tried.current += 1);
    const answer = await by.run({ acts, reason: why, dryRun: by === trying });
    const outcome = answer && outcomeOf(answer);
    // An answer that comes late does not replace that of a later choice.
    if (turn === tried.current && outcome && choice !== undefined)
      setTrial({ of: choice, outcome });
    return outcome;
  };
  const idle = choice === undefined ? said.chooseFirst : said.asItIs;
  useEffect(() => {
    if (acts.length > 0) void run(trying, said.decision);
  }, [choice, conflict, session?.token]);

  const submit = async (): Promise<void> => {
    const why = reason.trim();
    const missing = why === '' ? said.noReason : '';
    const wrong = acts.length === 0 ? idle : missing;
    setFault(wrong);
    const outcome = wrong === '' ? await run(making, why) : undefined;
    if (outcome?.userErrors.length === 0) made(outcome);
  };
  const choose = (next: Choice) => () => {
    setChoice(next);
  };
  const keys: Readonly<Record<string, () => void>> = {
    ...Object.fromEntries(
      answers.map((answer, place) => [`Digit${place + 1}`, choose(choiceOf(answer))]),
    ),
    KeyB: choose('both'),
    KeyN: choose('neither'),
  };
  const onKey = (event: KeyboardEvent): void => {
    const act = actOf(event, { ...keys, Escape: close, Enter: () => void submit() });
    if (act === undefined) return;
    act();
    event.preventDefault();
  };
  const option = (each: Choice, key: string, text: string, isOn = choice === each) => (
    <Check
      key={key}
      group={id}
      keys={key}
      checked={isOn}
      set={(isTicked) => {
        if (isTicked) setChoice(each);
      }}
    >
      <span>
        <Words text={text} />
      </span>
      <kbd>{key}</kbd>
    </Check>
  );
  return (
    <form
      ref={form}
      class="judge ui"
      aria-labelledby={`${id}-title`}
      onKeyDown={onKey}
      onSubmit={(event) => {
        event.preventDefault();
        void submit();
      }}
    >
      <h3 id={`${id}-title`}>
        {said.decision} <span class="cap">{said.underName}</span>
      </h3>
      <div>
        <fieldset>
          <legend>{said.which}</legend>
          {answers.map((answer, place) =>
            option(
              choiceOf(answer),
              String(place + 1),
              fill(said.answerFirst, { answer: answer.text }),
              isChosen(choice, answer),
            ),
          )}
          {option('both', 'B', said.both)}
          {option('neither', 'N', said.neither)}
        </fieldset>
        <label class="fld">
          <span>{said.reason}</span>
          <textarea
            rows={3}
            maxLength={1000}
            aria-invalid={fault === said.noReason}
            value={reason}
            onInput={(event) => {
              setReason(event.currentTarget.value);
            }}
          />
        </label>
      </div>
      <div>
        <p class="cap">{said.changes}</p>
        <div role="status" aria-busy={trying.isRunning}>
          {acts.length > 0 ? (
            trial?.of === choice && trial && <Trial outcome={trial.outcome} reread={refreshPage} />
          ) : (
            <p class="quiet">{idle}</p>
          )}
        </div>
        <p class="fault" role="alert">
          {fault}
        </p>
        <Failure error={making.error ?? trying.error} />
        <p class="row">
          <button class="btn btn--main" type="submit" disabled={making.isRunning}>
            {making.isRunning ? said.sending : said.send}
          </button>
          <button class="btn" type="button" onClick={close}>
            {said.cancel}
          </button>
          <span class="cap">{said.undoable}</span>
        </p>
      </div>
    </form>
  );
}
