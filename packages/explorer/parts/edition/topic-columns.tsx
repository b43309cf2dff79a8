import type { Named } from '../../data/named.js';
import { Unstated } from '../value.js';
import { sayNumber } from '../../words/say.js';
import { words } from '../../words/words.js';
import { EntityList } from './entity-list.js';
import type { Counted } from './meter.js';

interface TopicColumnsProps {
  readonly columns: readonly (readonly [
    title: string,
    counted: Counted & { readonly entities: readonly Named[] },
  ])[];
}

/** Columns of topics by their status; an unknown column says why. */
export function TopicColumns({ columns }: TopicColumnsProps) {
  return (
    <div class="three">
      {columns.map(([title, { value, reason, entities }]) => (
        <div key={title}>
          <h3>
            {title} {value != null && <span class="num quiet">{sayNumber(value)}</span>}
          </h3>
          {value == null ? (
            <p>
              <Unstated text={words.unstatedReasons[reason ?? 'NOT_STATED']} />
            </p>
          ) : (
            <EntityList of={entities} />
          )}
        </div>
      ))}
    </div>
  );
}
