import { Select } from '../../parts/choices.js';
import { EntityName } from '../../parts/entity.js';
import { Answered } from '../../parts/panel.js';
import { fill, sayCount, sayNumber } from '../../words/say.js';
import { graphWords } from '../../words/graph-words.js';
import { words } from '../../words/words.js';
import type { Community, useMeasures } from './measures.js';
import { pickedWith } from './selection.js';
import { colourings, layouts, sizes, type Change, type GraphState } from './state.js';

interface LooksProps {
  readonly state: GraphState;
  readonly change: Change;
  readonly measured: ReturnType<typeof useMeasures>;
  readonly communities: readonly Community[];
}

/** Choices of the drawing: sizes, colours and places, with a legend of the colours. */
export function Looks({ state, change, measured, communities }: LooksProps) {
  const own = { state, change };
  return (
    <>
      <Choice of="size" title={graphWords.size} names={graphWords.sizes} {...own} />
      <Choice of="color" title={graphWords.color} names={graphWords.colors} {...own} />
      {measured.isWanted && (
        <Answered asked={measured.asked} bones={3}>
          {({ communities: { count } }) =>
            state.color === 'community' && (
              <Legend communities={communities} count={count} state={state} change={change} />
            )
          }
        </Answered>
      )}
      <Choice of="layout" title={graphWords.arrangement} names={graphWords.layouts} {...own} />
    </>
  );
}

const choices = { size: sizes, color: colourings, layout: layouts } as const;

interface ChoiceProps extends Pick<LooksProps, 'state' | 'change'> {
  readonly of: keyof typeof choices;
  readonly title: string;
  readonly names: Readonly<Record<string, string>>;
}

function Choice({ of, title, names, state, change }: ChoiceProps) {
  return (
    <>
      <h2 id={of}>{title}</h2>
      <Select<string>
        class="btn btn--small"
        aria-labelledby={of}
        options={choices[of].map((each) => [each, names[each] ?? each])}
        value={state[of]}
        set={(value) => {
          change({ [of]: value });
        }}
      />
    </>
  );
}

interface LegendProps extends Pick<LooksProps, 'communities' | 'state' | 'change'> {
  /** Number of communities in the graph. */
  readonly count: number;
}

/** Each community with its number in the picture and its largest entity; a press selects its members. */
function Legend({ communities, count, state, change }: LegendProps) {
  return (
    <>
      <p class="cap">
        {fill(graphWords.communitiesShown, {
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
              title={graphWords.pickCommunity}
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
                  {fill(graphWords.community, { number: sayNumber(number) })}:{' '}
                </span>
                <EntityName of={members[0]} />{' '}
                <span class="cap">
                  {size === undefined
                    ? sayNumber(members.length)
                    : fill(graphWords.membersShown, {
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
