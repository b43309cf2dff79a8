import { Curated } from './curated.js';
import type { EntityKind } from '../data/operations.js';
import { useSession } from '../data/session.js';
import { SignedIn } from '../form/sign-in.js';
import { CuratorEntry } from './curator-bar.js';

interface EntryProps {
  /** Name that was looked for and is not there. */
  readonly name?: string | undefined;
  readonly kind?: EntityKind | undefined;
}

/** Way to add an entity that is not there, for curators; the way in, where nobody works with the page yet. */
export function CreateEntry(props: EntryProps) {
  const session = useSession();
  if (session === undefined) return <CuratorEntry />;
  return (
    <div class="row">
      <Curated>{({ CreateButton }) => <CreateButton {...props} />}</Curated>
      <SignedIn session={session} />
    </div>
  );
}
