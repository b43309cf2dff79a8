import type { Named } from '../../data/named.js';
import { EntityLink } from '../entity.js';
import { Fold } from '../fold.js';
import { sayCount } from '../../words/say.js';
import { words } from '../../words/words.js';
import { Unstated } from '../value.js';
import type { Counted } from './meter.js';

const shown = 6;

/** The things behind a number: the first few, the others folded. */
export function EntityList({ of }: { readonly of: readonly Named[] }) {
  const folded = of.slice(shown);
  return (
    <>
      <Lines of={of.slice(0, shown)} />
      {folded.length > 0 && (
        <Fold
          name={`after ${of[shown - 1]?.id ?? ''}`}
          summary={sayCount(words.counts.more, folded.length)}
        >
          <Lines of={folded} />
        </Fold>
      )}
    </>
  );
}

/** The named things of a stated count, or the reason why there is none. */
export function Listed({
  of: { value, reason, entities },
}: {
  readonly of: Counted & { readonly entities: readonly Named[] };
}) {
  if (value == null) return <Unstated text={words.unstatedReasons[reason ?? 'NOT_STATED']} />;
  return (
    <>
      {entities.map((entity) => (
        <p key={entity.id}>
          <EntityLink of={entity} />
        </p>
      ))}
    </>
  );
}

function Lines({ of }: { readonly of: readonly Named[] }) {
  return (
    <ul class="counted">
      {of.map((entity) => (
        <li key={entity.id}>
          <EntityLink of={entity} />
        </li>
      ))}
    </ul>
  );
}
