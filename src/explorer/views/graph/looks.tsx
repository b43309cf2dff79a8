import { EntityName } from '../../parts/entity.js';
import { Answered } from '../../parts/panel.js';
import { fill, sayCount, sayNumber } from '../../words/say.js';
import { words } from '../../words/words.js';
import type { Community, useMeasures } from './measures.js';
import { pickedWith } from './selection.js';
import {
  colourings,
  layouts,
  sizes,
  type Change,
  type Colouring,
  type GraphState,
  type LayoutName,
  type Size,
} from './state.js';

interface LooksProps {
  readonly state: GraphState;
  readonly change: Change;
  readonly measured: ReturnType<typeof useMeasures>;
  readonly communities: readonly Community[];
}

/** How the picture is drawn: sizes, colours and places, and what the colours mean. */
export function Looks({ state, change, measured, communities }: LooksProps) {
  return (
    <>
      <Choice
        id="size"
        title={words.graph.size}
        names={words.graph.sizes}
        values={sizes}
        value={state.size}
        choose={(size: Size) => {
          change({ size });
        }}
      />
      <Choice
        id="color"
        title={words.graph.color}
        names={words.graph.colors}
        values={colourings}
        value={state.color}
        choose={(color: Colouring) => {
          change({ color });
        }}
      />
      {measured.isWanted && (
        <Answered asked={measured.asked} bones={3}>
          {({ communities: { count } }) =>
            state.color === 'community' && (
              <Legend communities={communities} count={count} state={state} change={change} />
            )
          }
        </Answered>
      )}
      <Choice
        id="layout"
        title={words.graph.arrangement}
        names={words.graph.layouts}
        values={layouts}
        value={state.layout}
        choose={(layout: LayoutName) => {
          change({ layout });
        }}
      />
    </>
  );
}

interface ChoiceProps<Value extends string> {
  readonly id: string;
  readonly title: string;
  readonly names: Readonly<Record<Value, string>>;
  readonly values: readonly Value[];
  readonly value: Value;
  readonly choose: (value: Value) => void;
}

function Choice<Value extends string>(props: ChoiceProps<Value>) {
  const { id, title, names, values, value, choose } = props;
  return (
    <>
      <h2 id={id}>{title}</h2>
      <select
        class="btn btn--small"
        aria-labelledby={id}
        value={value}
        onChange={(event) => {
          choose(event.currentTarget.value as Value);
        }}
      >
        {values.map((each) => (
          <option key={each} value={each}>
            {names[each]}
          </option>
        ))}
      </select>
    </>
  );
}

interface LegendProps extends Pick<LooksProps, 'communities' | 'state' | 'change'> {
  /** How many communities the graph has. */
  readonly count: number;
}

/** Each community by its number, as the picture writes it, and its weightiest entity; a press selects all of it. */
function Legend({ communities, count, state, change }: LegendProps) {
  return (
    <>
      <p class="cap">
        {fill(words.graph.communitiesShown, {
          shown: sayNumber(communities.length),
          total: sayCount(words.counts.communities, count),
        })}
      </p>
      <ul class="legend">
        {communities.map(({ number, hue, size, members }) => (
          <li key={number}>
            <button
              class="legend-of"
              type="button"
              title={words.graph.pickCommunity}
              onClick={() => {
                change({
                  picked: pickedWith(
                    state,
                    members.map(({ id }) => id),
                    false,
                  ),
                });
              }}
            >
              <i class={`dot k-${hue} num`}>{sayNumber(number)}</i>
              <span>
                <span class="sr">
                  {fill(words.graph.community, { number: sayNumber(number) })}:{' '}
                </span>
                <EntityName of={members[0]} />{' '}
                <span class="cap">
                  {size === undefined
                    ? sayNumber(members.length)
                    : fill(words.graph.membersShown, {
                        shown: sayNumber(members.length),
                        total: sayNumber(size),
                      })}
                </span>
              </span>
            </button>
          </li>
        ))}
      </ul>
    </>
  );
}
