import { EntityLink } from '../../parts/entity.js';
import { places } from '../../route/places.js';
import { fill, sayCount, sayNumber } from '../../words/say.js';
import { graphWords } from '../../words/graph-words.js';
import { words } from '../../words/words.js';
import { pickedOf, type GraphNode, type Shown } from './shown.js';
import { maxPicked, type Change, type GraphState, type Pin } from './state.js';

/** The selection with these added, or replaced by these, up to the maximum of an address. */
export function pickedWith(
  { picked }: GraphState,
  ids: readonly string[],
  isMore: boolean,
): readonly string[] {
  return [...new Set([...(isMore ? picked : []), ...ids])].slice(0, maxPicked);
}

interface SelectionProps {
  readonly shown: Shown;
  readonly state: GraphState;
  readonly positions: ReadonlyMap<string, readonly [number, number]>;
  readonly change: Change;
}

type Deed = (picked: readonly GraphNode[], props: SelectionProps) => Partial<GraphState>;

const idsOf = (nodes: readonly GraphNode[]): readonly string[] => nodes.map(({ id }) => id);

const union = (list: readonly string[], nodes: readonly GraphNode[]): readonly string[] => [
  ...new Set([...list, ...idsOf(nodes)]),
];

const expand: Deed = (picked, { state }) => ({
  open: union(
    state.open,
    picked.filter(({ id }) => !state.seeds.includes(id)),
  ),
});

const hide: Deed = (picked, { state }) => ({
  hidden: union(state.hidden, picked),
  picked: [],
  chosen: undefined,
});

const pin: Deed = (picked, { state, positions }) => ({
  pins: [
    ...state.pins.filter((each) => !picked.some(({ id }) => id === each.id)),
    ...picked.flatMap(({ id }): readonly Pin[] => {
      const [x, y] = positions.get(id) ?? [];
      return x === undefined || y === undefined ? [] : [{ id, x: Math.round(x), y: Math.round(y) }];
    }),
  ],
});

const begin: Deed = (picked) => ({
  seeds: idsOf(picked),
  open: [],
  hidden: [],
  pins: [],
  picked: [],
  chosen: undefined,
});

const clear: Deed = () => ({ picked: [] });

/** The selection, and actions on all of it: each one entry of the history. */
export function Selection(props: SelectionProps) {
  const { shown, state, change } = props;
  const picked = pickedOf(shown, state);
  if (picked.length === 0) return null;
  const deeds = [
    [graphWords.expandAll, expand],
    [graphWords.hide, hide],
    [graphWords.pin, pin],
    [graphWords.beginHere, begin],
    [graphWords.clear, clear],
  ] as const;
  return (
    <section class="picked">
      <h2 class="ui">
        {graphWords.picked}{' '}
        <span class="cap">{sayCount(words.counts.entities, picked.length)}</span>
      </h2>
      {state.picked.length === maxPicked && (
        <p class="cap">{fill(graphWords.pickedMost, { most: sayNumber(maxPicked) })}</p>
      )}
      <p class="side-act">
        {deeds.map(([label, deed]) => (
          <button
            key={label}
            class="btn btn--small"
            type="button"
            onClick={() => {
              change(deed(picked, props));
            }}
          >
            {label}
          </button>
        ))}
        <a class="btn btn--small" href={places.timeline(idsOf(picked))}>
          {graphWords.theirDates}
        </a>
      </p>
      <ul class="lines picked-list" tabIndex={0} aria-label={graphWords.picked}>
        {picked.map((node) => (
          <li key={node.id}>
            <EntityLink of={node} />
          </li>
        ))}
      </ul>
    </section>
  );
}
