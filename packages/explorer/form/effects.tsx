import { useNames } from '../data/use-names.js';
import { useTerms, type Terms } from '../data/terms.js';
import { groupBy } from '#text/group-by.js';
import type { Named } from '../data/named.js';
import { EntityName, Words } from '../parts/entity.js';
import { sayValueText } from '../parts/value.js';
import { curationWords as said } from '../words/curation-words.js';
import { fill, sayCount } from '../words/say.js';
import type { EffectOfChange, Outcome } from './change.js';

/** Effects of a change: claims first, then entities, names and relations, then conflicts, each counted and named. */
export function Effects({ of }: { readonly of: Outcome }) {
  const { effects, effectCount } = of;
  const ids = effects.flatMap(({ entity, object }) =>
    object === null ? [entity] : [entity, object],
  );
  const names = useNames([...new Set(ids)].slice(0, 100));
  if (effects.length === 0) return <p>{said.noEffect}</p>;
  return (
    <>
      {[...groupBy(effects, ({ kind }) => kind)].map(([kind, group]) => (
        <section key={kind} class="effects">
          <h4>
            {fill(said.effects[kind].said, {
              count: sayCount(said.effects[kind].of, group.length),
            })}
          </h4>
          <ul>
            {group.map((effect, index) => (
              <li key={index}>
                <Effect of={effect} names={names} />
              </li>
            ))}
          </ul>
        </section>
      ))}
      {effectCount > effects.length && (
        <p class="cap">
          {sayCount(said.effectCount, effectCount)}. {said.shownOf}
        </p>
      )}
    </>
  );
}

interface EffectProps {
  readonly of: EffectOfChange;
  readonly names: ReadonlyMap<string, Named>;
}

function Effect({ of: { entity, predicate, object, value, before, after }, names }: EffectProps) {
  const terms = useTerms();
  return (
    <>
      <NameOf id={entity} names={names} />
      {predicate !== null && <> · {terms.predicate(predicate)}</>}
      {object !== null && (
        <>
          {' · '}
          <NameOf id={object} names={names} />
        </>
      )}
      {value !== null && (
        <>
          {' · '}
          <Words text={sayIn(terms, predicate, value)} />
        </>
      )}
      {(before ?? after) != null && (
        <>
          {' · '}
          <Words text={sayIn(terms, predicate, before ?? '–')} /> {said.becomes}{' '}
          <Words text={sayIn(terms, predicate, after ?? '–')} />
        </>
      )}
    </>
  );
}

const sayIn = (terms: Terms, predicate: string | null, value: string): string =>
  predicate === null ? value : sayValueText(terms, predicate, value);

function NameOf({ id, names }: { readonly id: string; readonly names: EffectProps['names'] }) {
  const entity = names.get(id);
  return entity === undefined ? <bdi lang="en">{id}</bdi> : <EntityName of={entity} />;
}
