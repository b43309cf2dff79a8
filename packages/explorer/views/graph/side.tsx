import { useTerms } from '../../data/terms.js';
import { useAnswer } from '../../data/use-answer.js';
import type { Named } from '../../data/named.js';
import { EntityLink, nameOf } from '../../parts/entity.js';
import { Answered } from '../../parts/panel.js';
import { pointOf } from '#text/saying/point.js';
import { Contested } from '../../parts/value.js';
import { Witnesses } from '../../parts/witness.js';
import { places } from '../../route/places.js';
import { fill, sayNumber } from '../../words/say.js';
import { graphWords } from '../../words/graph-words.js';
import { words } from '../../words/words.js';
import type { Community } from './measures.js';
import { Selection } from './selection.js';
import type { Relation, Shown } from './shown.js';
import { toggled, type Change, type GraphState } from './state.js';

interface SideProps {
  readonly shown: Shown;
  readonly state: GraphState;
  readonly communities: readonly Community[];
  readonly positions: ReadonlyMap<string, readonly [number, number]>;
  readonly choose: (id: string) => void;
  readonly change: Change;
}

const keys = [
  ['↑ ↓ ← →', 'arrows'],
  ['Enter', 'enter'],
  ['1–3', 'digits'],
  ['Space', 'space'],
  ['/', 'slash'],
] as const;

/** The chosen relation with its sentence, or the chosen entity with its neighbours. */
export function Side(props: SideProps) {
  const { shown, state } = props;
  const relation = shown.relations.find(({ id }) => id === state.chosen);
  const entity = shown.nodes.find(({ id }) => id === state.chosen);
  return (
    <aside class="side" aria-live="polite">
      {relation !== undefined && <ChosenRelation {...props} relation={relation} />}
      {entity !== undefined && <ChosenEntity {...props} entity={entity} />}
      {relation === undefined && entity === undefined && <p class="quiet ui">{graphWords.pick}</p>}
      <Selection {...props} />
      <p class="cap keys">
        {keys.map(([signs, name]) => (
          <span key={name}>
            <kbd dir="ltr">{signs}</kbd> {graphWords.keys[name]}
          </span>
        ))}
      </p>
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
        {graphWords.chosenRelation} ·{' '}
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
              {node.contested && (
                <Contested
                  href={places.relation(relation.id)}
                  what={pointOf(terms, relation.type, node.claims.nodes)}
                />
              )}
              <Witnesses claims={node.claims.nodes} shown={2} />
            </>
          ) : null
        }
      </Answered>
      <p class="side-act">
        <a class="btn btn--small" href={places.relation(relation.id)}>
          {graphWords.relationPage}
        </a>
      </p>
    </>
  );
}

function ChosenEntity(props: SideProps & { readonly entity: Named }) {
  const { entity, communities } = props;
  const terms = useTerms();
  const community = communities.find(({ members }) => members.some(({ id }) => id === entity.id));
  return (
    <>
      <p class="cap">
        {graphWords.chosenEntity} · {terms.kind(entity.kind)}
        {community !== undefined &&
          ` · ${fill(graphWords.community, { number: sayNumber(community.number) })}`}
      </p>
      <p class="side-say">
        <EntityLink of={entity} />
      </p>
      <p class="side-act">
        <Steps {...props} />
        <a class="btn btn--small" href={places.entity(entity.id)}>
          {graphWords.page}
        </a>
        <a class="btn btn--small" href={places.timeline([entity.id])}>
          {graphWords.itsDates}
        </a>
      </p>
      <Ties {...props} />
    </>
  );
}

/** Actions on the chosen entity in the picture. */
function Steps({
  entity: { id },
  state,
  positions,
  change,
}: SideProps & { readonly entity: Named }) {
  const isPinned = state.pins.some((pin) => pin.id === id);
  const steps: (readonly [string, Partial<GraphState>])[] = [
    [graphWords.hide, { hidden: toggled(state.hidden, id), chosen: undefined }],
    [isPinned ? graphWords.unpin : graphWords.pin, { pins: pinsWith(state, id, positions) }],
  ];
  const isSeed = state.seeds.includes(id);
  if (state.open.includes(id))
    steps.unshift([graphWords.collapse, { open: toggled(state.open, id) }]);
  return (
    <>
      {!isSeed && !state.open.includes(id) && (
        <button
          class="btn btn--small btn--main"
          type="button"
          onClick={() => {
            change({ open: [...state.open, id] });
          }}
        >
          {graphWords.expand} <kbd>Enter</kbd>
        </button>
      )}
      {steps.map(([label, changed]) => (
        <button
          key={label}
          class="btn btn--small"
          type="button"
          onClick={() => {
            change(changed);
          }}
        >
          {label}
        </button>
      ))}
    </>
  );
}

/** The pins with one removed, or with a node pinned in its place. */
function pinsWith(
  { pins }: GraphState,
  id: string,
  positions: SideProps['positions'],
): GraphState['pins'] {
  const others = pins.filter((pin) => pin.id !== id);
  const place = positions.get(id);
  if (others.length < pins.length || place === undefined) return others;
  return [...others, { id, x: Math.round(place[0]), y: Math.round(place[1]) }];
}

/** Each shown relation of the chosen entity; choosing one opens its sentence. */
function Ties({ entity, shown, choose }: SideProps & { readonly entity: Named }) {
  const terms = useTerms();
  const ties = shown.relations.filter(
    ({ source, target }) => source.id === entity.id || target.id === entity.id,
  );
  return (
    <section>
      <h2 class="ui">{graphWords.neighbours}</h2>
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
