import { fill } from '../words/say.js';
import { words } from '../words/words.js';
import type { Named } from '../data/named.js';
import { EntityTag, nameOf } from './entity.js';

interface ChipProps {
  readonly id: string;
  /** The entity, once loaded. */
  readonly entity: Named | undefined;
  /** True while it is loading and the content below waits for it. */
  readonly isComing?: boolean;
  readonly remove: () => void;
}

/** One of the entities that a view starts from, with a button that removes it. */
export function SeedChip({ id, entity, isComing = false, remove }: ChipProps) {
  const name = entity === undefined ? id : nameOf(entity).text;
  return (
    <span class="seed ui">
      {entity === undefined ? <Nameless id={id} isComing={isComing} /> : <EntityTag of={entity} />}
      <button type="button" aria-label={fill(words.graph.remove, { name })} onClick={remove}>
        ×
      </button>
    </span>
  );
}

const Nameless = ({ id, isComing }: { readonly id: string; readonly isComing: boolean }) =>
  isComing ? <span class="bone" aria-hidden="true" /> : <bdi lang="en">{id}</bdi>;
