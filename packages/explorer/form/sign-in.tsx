import { useRef, useState } from 'preact/hooks';
import { AskError } from '../data/ask.js';
import { signIn, signOut, type Session } from '../data/session.js';
import { useTerms } from '../data/terms.js';
import { sessionWords as said } from '../words/session-words.js';
import { words } from '../words/words.js';
import { DialogButton } from '../parts/dialog-button.js';
import { TextField } from './fields.js';
import { Modal } from './form.js';

/** Button that opens the dialog in which a token is typed. */
export function SignInButton({ class: look = 'btn btn--main' }: { readonly class?: string }) {
  return (
    <DialogButton class={look} dialog={(close) => <SignInDialog close={close} />}>
      {said.open}
    </DialogButton>
  );
}

/** Says that the token is not taken any more, and asks for another: the form below stays as it is. */
export function Ended() {
  return (
    <div class="fault" role="alert">
      <p>{said.ended}</p>
      <p>
        <SignInButton class="btn btn--small" />
      </p>
    </div>
  );
}

/** Name and role of the person who works with the page, and the button that ends the session. */
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
      {session.isOver === true && <Ended />}
    </span>
  );
}

/** Tokens that a header can carry (RFC 6750). */
const tokenForm = /^[\w.~+/-]+=*$/;

function faultOf(token: string): string | undefined {
  if (token === '') return said.empty;
  return tokenForm.test(token) ? undefined : said.malformed;
}

/** Dialog that stays open until the server has taken the token. */
function SignInDialog({ close }: { readonly close: () => void }) {
  const field = useRef<HTMLInputElement>(null);
  const [token, setToken] = useState('');
  const [fault, setFault] = useState('');
  const [isChecking, setChecking] = useState(false);
  const enter = async (given: string): Promise<void> => {
    setChecking(true);
    try {
      await signIn(given);
      close();
    } catch (error) {
      setFault(sayError(error));
      setChecking(false);
      field.current?.select();
    }
  };
  const submit = (): void => {
    const given = token.trim();
    const wrong = faultOf(given);
    setFault(wrong ?? '');
    if (wrong === undefined) void enter(given);
    else field.current?.focus();
  };
  return (
    <Modal
      said={{ ...said, send: isChecking ? said.entering : said.enter }}
      isBusy={isChecking}
      fault={fault}
      close={close}
      submit={submit}
    >
      <TextField
        label={said.token}
        dir="ltr"
        type="secret"
        isWrong={fault !== ''}
        input={field}
        value={token}
        set={setToken}
      />
    </Modal>
  );
}

/** Says whether the token is not taken or the server does not answer. */
function sayError(error: unknown): string {
  if (!(error instanceof AskError)) return words.state.faults.failed;
  return error.code === 'UNAUTHENTICATED' || error.fault === 'refused'
    ? said.refused
    : words.state.faults[error.fault];
}
