import { useCuration } from './use-curation.js';
import type { EntityKind } from '../data/operations.js';
import { useSession } from '../data/session.js';
import { SignedIn } from '../parts/sign-in.js';
import { CuratorEntry } from './curator-bar.js';

interface EntryProps {
  /** What was looked for and is not there. */
  readonly name?: string | undefined;
  readonly kind?: EntityKind | undefined;
}

/** Where an entity is not there: the way to add it, for curators; where nobody works with the page, the way in. */
export function CreateEntry(props: EntryProps) {
  const session = useSession();
  const curation = useCuration();
  if (session === undefined) return <CuratorEntry />;
  return (
    <div class="row">
      {curation !== undefined && (
        <curation.tools.CreateButton {...props} session={curation.session} />
      )}
      <SignedIn session={session} />
    </div>
  );
}
