import { fill } from '../words/say.js';
import { words } from '../words/words.js';
import { EntityTag, nameOf, type Named } from './entity.js';

interface ChipProps {
  readonly id: string;
  /** Its name, once it has arrived. */
  readonly entity: Named | undefined;
  readonly remove: () => void;
}

/** One of the entities that a view starts from, which can be taken away. */
export function SeedChip({ id, entity, remove }: ChipProps) {
  const name = entity === undefined ? id : nameOf(entity).text;
  return (
    <span class="seed ui">
      {entity === undefined ? <bdi lang="en">{id}</bdi> : <EntityTag of={entity} />}
      <button type="button" aria-label={fill(words.graph.remove, { name })} onClick={remove}>
        ×
      </button>
    </span>
  );
}
