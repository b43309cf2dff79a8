import { ask, AskError, type AnswerOf } from './ask.js';
import { useFollowed } from './use-followed.js';

type Viewer = AnswerOf<'view-viewer'>['viewer'];
export type Role = NonNullable<Viewer['role']>;

/** Person who works with the page. The token is in the memory of this page alone and is gone once it is loaded again. */
export interface Session {
  readonly token: string;
  readonly name: string;
  readonly role: Role;
  /** Identifies the session: its answers are never shown in another. */
  readonly number: number;
  /** True if the server does not take the token any more. */
  readonly isOver?: boolean;
}

/** Roles, each with the rights of all before it. */
const roles: readonly Role[] = ['READER', 'CONTRIBUTOR', 'CURATOR', 'ADMIN'];

/** True if the session has this role or a higher one. */
export function hasRole(session: Session | undefined, needed: Role): boolean {
  return session !== undefined && roles.indexOf(session.role) >= roles.indexOf(needed);
}

const changed = 'multaqa:session-changed';
let current: Session | undefined;
let count = 0;

function setSession(session: Session | undefined): void {
  current = session;
  window.dispatchEvent(new Event(changed));
}

/**
 * Begins a session with a token, after the server has confirmed it.
 *
 * @throws AskError `refused` for an unknown token
 */
export async function signIn(token: string): Promise<Session> {
  const { data } = await ask('view-viewer', {}, { token });
  const { name, role } = data.viewer;
  if (name == null || role == null)
    throw new AskError('refused', 'The server did not say whose token this is.');
  // Another token of the same person goes on with the session: what was typed in it stays.
  const before = current?.name === name && current.role === role ? current.number : undefined;
  const session = { token, name, role, number: before ?? (count += 1) };
  setSession(session);
  return session;
}

/** Tells that the server does not take a token any more; its session stays for another token. */
export function refuseToken(token: string): void {
  if (current?.token === token) setSession({ ...current, isOver: true });
}

/** Ends the session and forgets its token. */
export function signOut(): void {
  setSession(undefined);
}

/** Session of the page, which follows it as it begins and ends. */
export const useSession = (): Session | undefined => useFollowed(() => current, window, changed);
