import { useCallback, useEffect, useLayoutEffect, useState } from 'preact/hooks';
import {
  addressOf,
  ask,
  AskError,
  type Answer,
  type AnswerOf,
  type OperationName,
  type VariablesOf,
} from './ask.js';
import { useOnPage } from './on-page.js';
import { refuseToken, type Session } from './session.js';

/** A question in a view: its last answer, if any, and its state. */
export interface Asked<Data> {
  readonly name: OperationName;
  readonly variables: object;
  /** True if it needs a session. */
  readonly isSigned: boolean;
  readonly answer: Answer<Data> | undefined;
  readonly error: AskError | undefined;
  readonly isLoading: boolean;
  readonly again: () => void;
}

/** Earlier answers, shown at once when their view is opened again, and then revalidated. */
const shown = new Map<string, Answer<unknown>>();
const maxShown = 60;

function remember(address: string, answer: Answer<unknown>): void {
  shown.delete(address);
  shown.set(address, answer);
  const [oldest] = shown.keys();
  if (shown.size > maxShown && oldest !== undefined) shown.delete(oldest);
}

interface State<Data> {
  readonly address: string;
  readonly answer: Answer<Data> | undefined;
  readonly error: AskError | undefined;
  readonly isLoading: boolean;
}

/**
 * Asks a stored operation, and again whenever its variables change; undefined variables ask nothing. A question that could not
 * be sent is retried when the connection is back, and every few seconds.
 *
 * @param session the session, for restricted data
 */
export function useAnswer<Name extends OperationName>(
  name: Name,
  variables: VariablesOf<Name> | undefined,
  session?: Session,
): Asked<AnswerOf<Name>> {
  type Data = AnswerOf<Name>;
  const asker = session === undefined ? '' : ` ${session.number}`;
  const address = variables === undefined ? '' : addressOf(name, variables) + asker;
  const [round, setRound] = useState(0);
  const [state, setState] = useState<State<Data>>(() => begin(address));
  const current = state.address === address ? state : begin<Data>(address);
  const again = useCallback(() => {
    setRound((before) => before + 1);
  }, []);

  // Before the next frame is painted, which does not wait for it.
  useLayoutEffect(() => {
    if (variables === undefined) return;
    const abort = new AbortController();
    const { answer: before } = begin<Data>(address);
    // A changed address is already shown as loading.
    setState((known) => (known.address === address && !known.isLoading ? begin(address) : known));
    const anew = round > 0;
    ask(name, variables, { signal: abort.signal, token: session?.token, anew }).then(
      (answer) => {
        remember(address, answer);
        setState({ address, answer, error: undefined, isLoading: false });
      },
      (error: unknown) => {
        if (abort.signal.aborted) return;
        const told = error instanceof AskError ? error : new AskError('failed', String(error));
        if (told.code === 'UNAUTHENTICATED' && session !== undefined) refuseToken(session.token);
        setState({ address, answer: before, error: told, isLoading: false });
      },
    );
    return () => {
      abort.abort();
    };
    // The address contains the name, the variables and the session.
  }, [address, round, session?.token]);

  useReconnect(isPassing(current.error), again);
  useOnPage(current.answer, again);
  return { ...current, name, variables: variables ?? {}, isSigned: session !== undefined, again };
}

/**
 * The same for a form filled from the answer: an earlier answer is not shown until revalidated, since replacing it would lose
 * the reader's input.
 */
export function useConfirmedAnswer<Name extends OperationName>(
  name: Name,
  variables: VariablesOf<Name>,
): Asked<AnswerOf<Name>> {
  const asked = useAnswer(name, variables);
  const address = addressOf(name, variables);
  const [confirmed, setConfirmed] = useState<string>();
  const isConfirmed = confirmed === address || !(asked.isLoading || asked.error !== undefined);
  useLayoutEffect(() => {
    if (isConfirmed) setConfirmed(address);
  }, [isConfirmed, address]);
  return isConfirmed ? asked : { ...asked, answer: undefined };
}

function begin<Data>(address: string): State<Data> {
  const answer = shown.get(address) as Answer<Data> | undefined;
  return { address, answer, error: undefined, isLoading: address !== '' };
}

/** True for a fault that is likely to pass. */
const isPassing = (error: AskError | undefined): boolean =>
  error?.fault === 'offline' || error?.fault === 'busy';

const retryEveryMs = 5000;

/** Calls back when the connection is back, and at intervals until then. */
export function useReconnect(isWaiting: boolean, again: () => void): void {
  useEffect(() => {
    if (!isWaiting) return;
    const timer = setInterval(again, retryEveryMs);
    window.addEventListener('online', again);
    return () => {
      clearInterval(timer);
      window.removeEventListener('online', again);
    };
  }, [isWaiting, again]);
}
