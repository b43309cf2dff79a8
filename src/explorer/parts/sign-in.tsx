import { useEffect, useId, useRef, useState } from 'preact/hooks';
import '../style/forms.css';
import { AskError } from '../data/ask.js';
import { signIn, signOut, type Session } from '../data/session.js';
import { useTerms } from '../data/terms.js';
import { sessionWords as said } from '../words/session-words.js';
import { words } from '../words/words.js';
import { DialogButton } from './dialog-button.js';

/** A button that opens the dialog in which a token is typed. */
export function SignInButton({ class: look = 'btn btn--main' }: { readonly class?: string }) {
  return (
    <DialogButton class={look} dialog={(close) => <SignInDialog close={close} />}>
      {said.open}
    </DialogButton>
  );
}

/** Who works with the page, and the way out. */
export function SignedIn({ session }: { readonly session: Session }) {
  const terms = useTerms();
  return (
    <span class="ui signed">
      <span>
        <bdi>{session.name}</bdi> · {terms.value('Role', session.role)}
      </span>
      <button class="btn btn--small" type="button" onClick={signOut}>
        {said.leave}
      </button>
    </span>
  );
}

/** What a header can carry as a token (RFC 6750). */
const tokenForm = /^[\w.~+/-]+=*$/;

function faultOf(token: string): string | undefined {
  if (token === '') return said.empty;
  return tokenForm.test(token) ? undefined : said.malformed;
}

/** The token is asked of the server before the session begins; until then the dialog stays open. */
function SignInDialog({ close }: { readonly close: () => void }) {
  const id = useId();
  const dialog = useRef<HTMLDialogElement>(null);
  const field = useRef<HTMLInputElement>(null);
  const [fault, setFault] = useState('');
  const [isChecking, setChecking] = useState(false);
  useEffect(() => {
    dialog.current?.showModal();
  }, []);
  const enter = async (token: string): Promise<void> => {
    setChecking(true);
    try {
      await signIn(token);
      dialog.current?.close();
    } catch (error) {
      setFault(sayError(error));
      setChecking(false);
      field.current?.select();
    }
  };
  const submit = (event: Event): void => {
    event.preventDefault();
    const token = field.current?.value.trim() ?? '';
    const wrong = faultOf(token);
    setFault(wrong ?? '');
    if (wrong === undefined) void enter(token);
    else field.current?.focus();
  };
  return (
    <dialog
      ref={dialog}
      class="dialog dialog--small"
      aria-labelledby={`${id}-title`}
      onClose={close}
    >
      <h2 id={`${id}-title`}>{said.title}</h2>
      <p class="quiet ui">{said.lede}</p>
      <form class="form ui" onSubmit={submit}>
        <label for={`${id}-token`}>{said.token}</label>
        <input
          ref={field}
          id={`${id}-token`}
          type="password"
          dir="ltr"
          autocomplete="off"
          spellcheck={false}
          aria-describedby={`${id}-fault`}
          aria-invalid={fault !== ''}
        />
        <p id={`${id}-fault`} class="fault" role="alert">
          {fault}
        </p>
        <p class="row">
          <button class="btn btn--main" type="submit" disabled={isChecking}>
            {isChecking ? said.entering : said.enter}
          </button>
          <button
            class="btn"
            type="button"
            onClick={() => {
              dialog.current?.close();
            }}
          >
            {said.cancel}
          </button>
        </p>
      </form>
    </dialog>
  );
}

/** Of a token that is not taken, that; of a server that does not answer, that. */
function sayError(error: unknown): string {
  if (!(error instanceof AskError)) return words.state.faults.failed;
  return error.code === 'UNAUTHENTICATED' || error.fault === 'refused'
    ? said.refused
    : words.state.faults[error.fault];
}
