import { useRef, useState } from 'preact/hooks';
import { AskError, change, type MutationName } from './ask.js';
import type { Mutations } from './operations.js';
import { newRequestId } from './request-id.js';
import { refuseToken, type Session } from './session.js';

type Made<Name extends MutationName> = Mutations[Name]['answer'];
type Wanted<Name extends MutationName> = Omit<Mutations[Name]['variables'], 'requestId'>;

/** A stored mutation in a view. */
export interface Changing<Name extends MutationName> {
  readonly isRunning: boolean;
  /** The reason why the last try got no answer. Refusals by the graph are in the `userErrors` of the answer. */
  readonly error: AskError | undefined;
  /** Sends the change; undefined if no answer came. A retry with equal input is the same request. */
  readonly run: (wanted: Wanted<Name>) => Promise<Made<Name> | undefined>;
}

interface State {
  readonly isRunning: boolean;
  readonly error: AskError | undefined;
}

/** A stored mutation in a session. A token that is not valid any more leaves what was typed: the form asks for another. */
export function useChange<Name extends MutationName>(
  name: Name,
  session: Session | undefined,
): Changing<Name> {
  const [state, setState] = useState<State>({ isRunning: false, error: undefined });
  const unanswered = useRef<{ readonly key: string; readonly requestId: string } | undefined>(
    undefined,
  );

  const run = async (wanted: Wanted<Name>): Promise<Made<Name> | undefined> => {
    if (session === undefined) return undefined;
    const key = JSON.stringify(wanted);
    const before = unanswered.current;
    const requestId = before?.key === key ? before.requestId : newRequestId();
    unanswered.current = { key, requestId };
    setState({ isRunning: true, error: undefined });
    try {
      const variables = { ...wanted, requestId } as Mutations[Name]['variables'];
      const { data } = await change(name, variables, { token: session.token });
      unanswered.current = undefined;
      setState({ isRunning: false, error: undefined });
      return data;
    } catch (cause) {
      const error = cause instanceof AskError ? cause : new AskError('failed', String(cause));
      if (error.code === 'UNAUTHENTICATED') refuseToken(session.token);
      setState({ isRunning: false, error });
      return undefined;
    }
  };
  return { ...state, run };
}
