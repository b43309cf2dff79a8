import type { AnswerOf } from '../../data/ask.js';
import { useAnswer } from '../../data/use-answer.js';
import type { Named } from '../../data/named.js';
import { EntityLink } from '../entity.js';
import { Answered } from '../panel.js';
import { QueryButton } from '../query.js';
import { Unstated } from '../value.js';
import { SentencesSeen, Witnesses, type Witnessed } from '../witness.js';
import { sayShown } from '../../words/say.js';
import { words } from '../../words/words.js';
import type { NumberName } from './numbers.js';

type Stats = NonNullable<AnswerOf<'view-edition-witnesses'>['edition']>['stats'];

interface NumberProps {
  readonly edition: string;
  readonly number: NumberName;
}

/** Entities that a number of an edition counts, each with the sentences by which it counts. */
export function NumberWitnesses({ edition, number }: NumberProps) {
  const asked = useAnswer('view-edition-witnesses', { id: edition });
  return (
    <Answered asked={asked} bones={4}>
      {({ edition: found }) =>
        found && (
          <>
            <Counted of={found.stats[number]} />
            <p>
              <QueryButton
                name={asked.name}
                variables={asked.variables}
                of={words.editions.numberNames[number]}
              />
            </p>
          </>
        )
      }
    </Answered>
  );
}

function Counted({
  of: { value, reason, entities, relations },
}: {
  readonly of: Stats[NumberName];
}) {
  if (value == null) return <Unstated text={words.unstatedReasons[reason ?? 'NOT_STATED']} />;
  const seen = new SentencesSeen();
  return (
    <>
      <ul class="lines">
        {entities.map((entity) => (
          <li key={entity.id}>
            <p class="val">
              <EntityLink of={entity} />
            </p>
            <Said claims={claimsOf(entity, relations)} seen={seen} />
          </li>
        ))}
      </ul>
      {entities.length < value && <p class="cap">{sayShown(entities.length, value)}</p>}
    </>
  );
}

/** Sentences of an entity; an entity without any stands alone, as only the first relations of a large number arrive. */
function Said({
  claims,
  seen,
}: {
  readonly claims: readonly Witnessed[];
  readonly seen: SentencesSeen;
}) {
  return claims.length === 0 ? null : <Witnesses claims={claims} seen={seen} />;
}

/** The claims of the relations by which an entity counts: those with it at one end. */
const claimsOf = ({ id }: Named, relations: Stats[NumberName]['relations']): readonly Witnessed[] =>
  relations
    .filter(({ source, target }) => source.id === id || target.id === id)
    .flatMap(({ claims }) => claims.nodes);
