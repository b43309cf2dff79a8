import { useRef, useState } from 'preact/hooks';
import { AskError } from '../data/ask.js';
import { signIn, signOut, type Session } from '../data/session.js';
import { useTerms } from '../data/terms.js';
import { sessionWords as said } from '../words/session-words.js';
import { words } from '../words/words.js';
import { DialogButton } from './dialog-button.js';
import { Field, Modal } from './modal.js';

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
      title={said.title}
      lede={said.lede}
      send={isChecking ? said.entering : said.enter}
      cancel={said.cancel}
      isBusy={isChecking}
      {...{ fault, close, submit }}
    >
      <Field
        label={said.token}
        value={token}
        dir="ltr"
        isSecret
        isWrong={fault !== ''}
        input={field}
        onValue={setToken}
      />
    </Modal>
  );
}

/** Of a token that is not taken, that; of a server that does not answer, that. */
function sayError(error: unknown): string {
  if (!(error instanceof AskError)) return words.state.faults.failed;
  return error.code === 'UNAUTHENTICATED' || error.fault === 'refused'
    ? said.refused
    : words.state.faults[error.fault];
}
