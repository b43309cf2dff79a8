import { useTerms } from '../../data/terms.js';
import { useAnswer } from '../../data/use-answer.js';
import { EntityLink, nameOf, type Named } from '../../parts/entity.js';
import { Answered } from '../../parts/panel.js';
import { Contested } from '../../parts/value.js';
import { Witnesses } from '../../parts/witness.js';
import { places } from '../../route/places.js';
import { fill, sayNumber } from '../../words/say.js';
import { words } from '../../words/words.js';
import type { Relation, Shown } from './shown.js';
import type { GraphState } from './state.js';

interface SideProps {
  readonly shown: Shown;
  readonly state: GraphState;
  readonly choose: (id: string) => void;
  readonly expand: (id: string) => void;
  readonly hide: (id: string) => void;
  readonly togglePin: (id: string) => void;
}

/** What is chosen: a relation with its sentence, or an entity with its neighbours. */
export function Side(props: SideProps) {
  const { shown, state } = props;
  const relation = shown.relations.find(({ id }) => id === state.chosen);
  const entity = shown.nodes.find(({ id }) => id === state.chosen);
  return (
    <aside class="side" aria-live="polite">
      {relation !== undefined && <ChosenRelation {...props} relation={relation} />}
      {entity !== undefined && <ChosenEntity {...props} entity={entity} />}
      {relation === undefined && entity === undefined && <p class="quiet ui">{words.graph.pick}</p>}
      <p class="cap">{words.graph.keys}</p>
    </aside>
  );
}

function ChosenRelation({ relation, shown }: SideProps & { readonly relation: Relation }) {
  const terms = useTerms();
  const asked = useAnswer('view-relation', { id: relation.id });
  const [source, target] = [relation.source.id, relation.target.id].map((id) =>
    shown.all.find((node) => node.id === id),
  );
  return (
    <>
      <p class="cap">
        {words.graph.chosenRelation} ·{' '}
        {fill(words.confidence, { value: sayNumber(relation.confidence) })}
      </p>
      <p class="side-say">
        {source && <EntityLink of={source} />}
        <span class="rel">{terms.relation(relation.type, true)}</span>
        {target && <EntityLink of={target} />}
      </p>
      <Answered asked={asked}>
        {({ node }) =>
          node != null && 'claims' in node ? (
            <>
              {node.contested && <Contested href={places.relation(relation.id)} />}
              <Witnesses claims={node.claims.nodes} shown={2} />
            </>
          ) : null
        }
      </Answered>
      <p class="side-act">
        <a class="btn btn--small" href={places.relation(relation.id)}>
          {words.graph.relationPage}
        </a>
      </p>
    </>
  );
}

function ChosenEntity(props: SideProps & { readonly entity: Named }) {
  const { entity, state, expand, hide, togglePin } = props;
  const terms = useTerms();
  const isPinned = state.pins.some(({ id }) => id === entity.id);
  const isOpen = state.open.includes(entity.id) || state.seeds.includes(entity.id);
  const actions = [
    [words.graph.hide, hide],
    [isPinned ? words.graph.unpin : words.graph.pin, togglePin],
  ] as const;
  return (
    <>
      <p class="cap">
        {words.graph.chosenEntity} · {terms.kind(entity.kind)}
      </p>
      <p class="side-say">
        <EntityLink of={entity} />
      </p>
      <p class="side-act">
        {!isOpen && (
          <button
            class="btn btn--small btn--main"
            type="button"
            onClick={() => {
              expand(entity.id);
            }}
          >
            {words.graph.expand} <kbd>Enter</kbd>
          </button>
        )}
        {actions.map(([label, act]) => (
          <button
            key={label}
            class="btn btn--small"
            type="button"
            onClick={() => {
              act(entity.id);
            }}
          >
            {label}
          </button>
        ))}
        <a class="btn btn--small" href={places.entity(entity.id)}>
          {words.graph.page}
        </a>
      </p>
      <Ties {...props} />
    </>
  );
}

/** Each relation of the chosen entity that is shown; choosing one opens its sentence. */
function Ties({ entity, shown, choose }: SideProps & { readonly entity: Named }) {
  const terms = useTerms();
  const ties = shown.relations.filter(
    ({ source, target }) => source.id === entity.id || target.id === entity.id,
  );
  return (
    <section>
      <h2 class="ui">{words.graph.neighbours}</h2>
      <ul class="ties-list">
        {ties.map((relation) => {
          const isSource = relation.source.id === entity.id;
          const other = shown.all.find(
            ({ id }) => id === (isSource ? relation.target.id : relation.source.id),
          );
          return (
            <li key={relation.id}>
              <button
                class="cl"
                type="button"
                onClick={() => {
                  choose(relation.id);
                }}
              >
                <em>{terms.relation(relation.type, isSource)}</em>{' '}
                {other === undefined ? '' : nameOf(other).text}
              </button>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
