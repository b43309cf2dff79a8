import type { ComponentProps } from 'preact';
import { Curated } from './curated.js';
import { hasRole, useSession } from '../data/session.js';
import { SignedIn, SignInButton } from '../form/sign-in.js';
import { words } from '../words/words.js';

/** Bar with the tools of curators and the name of the person who works with the page; nothing where nobody does. */
export function CuratorBar({ children }: ComponentProps<typeof Curated>) {
  const session = useSession();
  if (session === undefined) return null;
  return (
    <div class="sheet curate ui" role="group" aria-label={words.curators.tools}>
      <Curated>{children}</Curated>
      {!hasRole(session, 'CURATOR') && <p>{words.curators.readOnly}</p>}
      <SignedIn session={session} />
    </div>
  );
}

/** Way in, where nobody works with the page yet. */
export function CuratorEntry() {
  const session = useSession();
  if (session !== undefined) return null;
  return (
    <p class="cap">
      {words.curators.entry} <SignInButton class="btn btn--small btn--plain" />
    </p>
  );
}
