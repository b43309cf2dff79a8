import type { ComponentChildren } from 'preact';
import { useCuration, type Curation } from './use-curation.js';
import { hasRole, useSession } from '../data/session.js';
import { SignedIn, SignInButton } from '../parts/sign-in.js';
import { words } from '../words/words.js';

/** What whoever works with the page can do here; nothing where nobody does. */
export function CuratorBar({
  children,
}: {
  readonly children: (curation: Curation) => ComponentChildren;
}) {
  const session = useSession();
  const curation = useCuration();
  if (session === undefined) return null;
  return (
    <div class="sheet curate ui" role="group" aria-label={words.curators.tools}>
      {curation !== undefined && children(curation)}
      {!hasRole(session, 'CURATOR') && <p>{words.curators.readOnly}</p>}
      <SignedIn session={session} />
    </div>
  );
}

/** The way in, where nobody works with the page yet. */
export function CuratorEntry() {
  const session = useSession();
  if (session !== undefined) return null;
  return (
    <p class="cap">
      {words.curators.entry} <SignInButton class="btn btn--small btn--plain" />
    </p>
  );
}
