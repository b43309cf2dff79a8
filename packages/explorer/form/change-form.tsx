import type { ComponentChildren } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import '../style/curation.css';
import { refreshPage } from '../data/on-page.js';
import { useSession } from '../data/session.js';
import { useTerms } from '../data/terms.js';
import { useChange, type Changing } from '../data/use-change.js';
import { curationWords as said } from '../words/curation-words.js';
import { fill } from '../words/say.js';
import { words } from '../words/words.js';
import { Effects } from './effects.js';
import { Check } from '../parts/choices.js';
import { TextField } from './fields.js';
import { Ended } from './sign-in.js';
import { Form } from './form.js';
import { outcomeOf, type ChangeName, type Outcome, type Wanted } from './change.js';

interface ChangeFormProps<Name extends ChangeName> {
  readonly name: Name;
  /** Variables of the change, or why it cannot be asked for yet. */
  readonly wanted: Wanted<Name> | string;
  readonly children?: ComponentChildren;
  /** Another change with the same fields, made without a trial; its reason may be left out. */
  readonly other?: {
    readonly label: string;
    readonly wanted: Wanted<Name>;
    readonly reason: string;
  };
  readonly close: () => void;
  /** Ways on once it is made, beside the way back. */
  readonly next?: (outcome: Outcome) => ComponentChildren;
  /** Reads the claim again, which somebody else has changed meanwhile. */
  readonly reread?: () => void;
}

interface Answered {
  /** Request that it answers: the same form filled in otherwise is another one. */
  readonly key: string;
  readonly outcome: Outcome;
}

/** Form of a change with its reason. The change is tried first, and its effects are shown before it is made. */
export function ChangeForm<Name extends ChangeName>({
  name,
  wanted,
  children,
  other,
  close,
  next,
  reread,
}: ChangeFormProps<Name>) {
  const changing = useChange(name, useSession());
  const [reason, setReason] = useState('');
  const [fault, setFault] = useState('');
  const [tried, setTried] = useState<Answered>();
  const [made, setMade] = useState<Outcome>();
  const result = useRef<HTMLDivElement>(null);
  const [unsaid, setUnsaid] = useState('');
  const [judged, setJudged] = useState('');
  const wish = JSON.stringify(wanted);
  const isJudged = judged === wish;
  const key = JSON.stringify([wish, reason, isJudged]);
  const trial = tried?.key === key ? tried.outcome : undefined;
  const isReady = trial?.userErrors.length === 0;

  const ask = async (
    dryRun: boolean,
    of = wanted as object,
    why = reason.trim(),
  ): Promise<void> => {
    const confirm = isJudged && { confirm: ['WORDS_NOT_FOUND'] };
    const asked = { ...of, ...confirm, reason: why, dryRun };
    const answer = await changing.run(asked as never);
    const outcome = answer === undefined ? undefined : outcomeOf(answer);
    if (outcome === undefined) return;
    if (isUnsaid(outcome)) setUnsaid(wish);
    if (dryRun || outcome.userErrors.length > 0) setTried({ key, outcome });
    else setMade(outcome);
    result.current?.focus();
  };
  const submit = (): void => {
    const wrong = typeof wanted === 'string' ? wanted : reason.trim() === '' ? said.noReason : '';
    setFault(wrong);
    if (wrong === '') void ask(!isReady);
  };

  if (made !== undefined) return <Made outcome={made} close={close} next={next?.(made)} />;
  return (
    <Form
      said={{ send: sayStep(changing.isRunning, isReady), cancel: said.cancel }}
      isBusy={changing.isRunning}
      other={
        other !== undefined && (
          <button
            class="btn"
            type="button"
            disabled={changing.isRunning}
            onClick={() => {
              void ask(false, other.wanted, reason.trim() || other.reason);
            }}
          >
            {other.label}
          </button>
        )
      }
      outcome={
        <>
          <Failure error={changing.error} />
          <div ref={result} class="trial" tabIndex={-1} role="status">
            {trial !== undefined && <Trial outcome={trial} {...(reread && { reread })} />}
          </div>
          {unsaid === wish && (
            <Check
              checked={isJudged}
              set={(isChosen) => {
                setJudged(isChosen ? wish : '');
              }}
            >
              <span>{said.ownJudgement}</span>
            </Check>
          )}
        </>
      }
      fault={fault}
      close={close}
      submit={submit}
    >
      {children}
      <TextField
        label={said.reason}
        hint={said.reasonHint}
        maxLength={1000}
        isWrong={fault === said.noReason}
        value={reason}
        set={setReason}
      />
    </Form>
  );
}

/** True if it was refused since the words that are cited do not say it, which a person may confirm. */
const isUnsaid = ({ userErrors }: Outcome): boolean =>
  userErrors.some(({ message }) => message.includes('WORDS_NOT_FOUND'));

function sayStep(isRunning: boolean, isReady: boolean): string {
  if (isReady) return isRunning ? said.making : said.make;
  return isRunning ? said.trying : said.tryOut;
}

/** Says that no answer came: whether the change was made is not known then, and asking again is safe. */
export function Failure({ error }: Pick<Changing<ChangeName>, 'error'>) {
  if (error === undefined) return null;
  if (error.code === 'UNAUTHENTICATED') return <Ended />;
  return (
    <div class="fault" role="alert">
      <p>{words.state.faults[error.fault]}</p>
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

export function Trial({ outcome, reread }: TrialProps) {
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

/** Says that the change is made. The page is asked for anew once the dialog is closed: its subject may be gone. */
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
