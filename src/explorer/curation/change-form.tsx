import type { ComponentChildren } from 'preact';
import { useEffect, useId, useRef, useState } from 'preact/hooks';
import '../style/curation.css';
import { refreshPage } from '../data/on-page.js';
import type { Session } from '../data/session.js';
import { useTerms } from '../data/terms.js';
import { useChange, type Changing } from '../data/use-change.js';
import { curationWords as said } from '../words/curation-words.js';
import { sessionWords } from '../words/session-words.js';
import { fill } from '../words/say.js';
import { words } from '../words/words.js';
import { Effects } from './effects.js';
import { outcomeOf, type ChangeName, type Outcome, type Wanted } from './outcome.js';

interface ChangeFormProps<Name extends ChangeName> {
  readonly name: Name;
  readonly session: Session;
  /** What is to be changed, or why that cannot be told yet. */
  readonly wanted: Wanted<Name> | string;
  readonly children: ComponentChildren;
  readonly close: () => void;
  /** What is offered once it is made, beside the way back. */
  readonly next?: (outcome: Outcome) => ComponentChildren;
  /** Reads again what the change is about, where that was changed meanwhile. */
  readonly reread?: () => void;
}

interface Answered {
  /** Of what was asked for: what is filled in otherwise since is another request. */
  readonly key: string;
  readonly outcome: Outcome;
}

/** The fields of a change with its reason. It is tried before it is made, and what would follow from it is shown. */
export function ChangeForm<Name extends ChangeName>({
  name,
  session,
  wanted,
  children,
  close,
  next,
  reread,
}: ChangeFormProps<Name>) {
  const id = useId();
  const changing = useChange(name, session);
  const [reason, setReason] = useState('');
  const [fault, setFault] = useState('');
  const [tried, setTried] = useState<Answered>();
  const [made, setMade] = useState<Outcome>();
  const result = useRef<HTMLDivElement>(null);
  const key = JSON.stringify([wanted, reason]);
  const trial = tried?.key === key ? tried.outcome : undefined;
  const isReady = trial?.userErrors.length === 0;

  const ask = async (dryRun: boolean): Promise<void> => {
    const asked = { ...(wanted as object), reason: reason.trim(), dryRun };
    const answer = await changing.run(asked as never);
    const outcome = answer === undefined ? undefined : outcomeOf(answer);
    if (outcome === undefined) return;
    if (dryRun || outcome.userErrors.length > 0) setTried({ key, outcome });
    else setMade(outcome);
    result.current?.focus();
  };
  const submit = (event: Event): void => {
    event.preventDefault();
    const wrong = typeof wanted === 'string' ? wanted : reason.trim() === '' ? said.noReason : '';
    setFault(wrong);
    if (wrong === '' && !changing.isRunning) void ask(!isReady);
  };

  if (made !== undefined) return <Made outcome={made} close={close} next={next?.(made)} />;
  return (
    <form class="form ui" noValidate onSubmit={submit}>
      {children}
      <label for={`${id}-reason`}>{said.reason}</label>
      <input
        id={`${id}-reason`}
        type="text"
        dir="auto"
        maxLength={1000}
        value={reason}
        aria-describedby={`${id}-hint ${id}-fault`}
        aria-invalid={fault === said.noReason}
        onInput={(event) => {
          setReason(event.currentTarget.value);
        }}
      />
      <p id={`${id}-hint`} class="cap">
        {said.reasonHint}
      </p>
      <p id={`${id}-fault`} class="fault" role="alert">
        {fault}
      </p>
      <Failure error={changing.error} />
      <div ref={result} class="trial" tabIndex={-1} role="status">
        {trial !== undefined && <Trial outcome={trial} {...(reread && { reread })} />}
      </div>
      <p class="row">
        <button class="btn btn--main" type="submit" disabled={changing.isRunning}>
          {sayStep(changing.isRunning, isReady)}
        </button>
        <button class="btn" type="button" onClick={close}>
          {said.cancel}
        </button>
      </p>
    </form>
  );
}

function sayStep(isRunning: boolean, isReady: boolean): string {
  if (isReady) return isRunning ? said.making : said.make;
  return isRunning ? said.trying : said.tryOut;
}

/** That no answer came: whether the change was made is not known then, and asking again is safe. */
function Failure({ error }: Pick<Changing<ChangeName>, 'error'>) {
  if (error === undefined) return null;
  return (
    <div class="fault" role="alert">
      <p>
        {error.code === 'UNAUTHENTICATED' ? sessionWords.ended : words.state.faults[error.fault]}
      </p>
      {error.fault === 'refused' && (
        <p lang="en" dir="ltr">
          {error.message}
        </p>
      )}
    </div>
  );
}

interface TrialProps {
  readonly outcome: Outcome;
  readonly reread?: () => void;
}

function Trial({ outcome, reread }: TrialProps) {
  const terms = useTerms();
  const { userErrors } = outcome;
  if (userErrors.length === 0)
    return (
      <>
        <h3>{said.tried}</h3>
        <Effects of={outcome} />
      </>
    );
  const isMoved = userErrors.some(({ current }) => current !== null);
  return (
    <>
      <h3 class="fault">{said.refused}</h3>
      {isMoved && reread !== undefined ? (
        <p>
          {said.moved}{' '}
          <button class="btn btn--small" type="button" onClick={reread}>
            {said.reread}
          </button>
        </p>
      ) : (
        <ul>
          {userErrors.map(({ code, message }) => (
            <li key={message}>
              {terms.value('UserErrorCode', code)}
              <p lang="en" dir="ltr" class="cap">
                {message}
              </p>
            </li>
          ))}
        </ul>
      )}
    </>
  );
}

interface MadeProps {
  readonly outcome: Outcome;
  readonly close: () => void;
  readonly next: ComponentChildren;
}

/** What the page shows is asked for anew once the dialog is closed: what it is about may not be there any more. */
function Made({ outcome, close, next }: MadeProps) {
  const button = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    button.current?.focus();
    return refreshPage;
  }, []);
  const { change } = outcome;
  return (
    <>
      <p role="status" class="made">
        {change === null ? said.asWanted : fill(said.made, { number: String(change.number) })}
      </p>
      <p class="row">
        <button ref={button} class="btn btn--main" type="button" onClick={close}>
          {said.close}
        </button>
        {next}
      </p>
    </>
  );
}
