import { useMemo, useState } from 'preact/hooks';
import type { SubgraphInput } from '../../data/operations.js';
import { useAnswer } from '../../data/use-answer.js';
import { useFollowed } from '../../data/use-followed.js';
import { useManyNames } from '../../data/use-many-names.js';
import { useKnownNames } from '../../data/use-names.js';
import { language } from '../../language.js';
import { nameOf } from '../../parts/entity.js';
import { KeepButton } from '../../parts/keep-button.js';
import { Answered, Empty } from '../../parts/panel.js';
import { QueryButton } from '../../parts/query.js';
import { asOfVariables } from '../../route/moment.js';
import type { ViewProps } from '../../route/view-props.js';
import { fill, sayCount } from '../../words/say.js';
import { graphWords } from '../../words/graph-words.js';
import { words } from '../../words/words.js';
import { useTitle } from '../../parts/use-title.js';
import { Bar, type BarProps } from './bar.js';
import { GraphCanvas } from './graph-canvas.js';
import { GraphList } from './graph-list.js';
import { GraphTable } from './graph-table.js';
import { useGraphKeys } from './keys.js';
import { communitiesOf, useMeasures, type Community } from './measures.js';
import { Rail } from './rail.js';
import { pickedWith } from './selection.js';
import { shownOf, type Shown, type Subgraph } from './shown.js';
import { Side } from './side.js';
import { addressOfState, readState, toggled, type GraphState } from './state.js';
import { changeQuietly, takeStep } from './steps.js';
import { TakeAway } from './take-away.js';
import { TruncationNote } from './truncation-note.js';
import { useArrived, type Arrived } from './use-arrived.js';
import { useDrawing } from './use-drawing.js';

/** Surroundings of some entities: drawn, listed, and as a table. */
export function GraphView({ place: { query } }: ViewProps) {
  useTitle(graphWords.title);
  const asAddressed = readState(query);
  const isNarrow = useIsNarrow();
  const view = asAddressed.view ?? (isNarrow ? 'list' : 'canvas');
  const state = { ...asAddressed, view };
  const { starts, unknown } = useStarts(state);
  return (
    <>
      <h1 class="sr">{graphWords.title}</h1>
      <Bar state={state} change={takeStep} />
      {starts.length === 0 ? (
        <div class="wrap">
          <Empty
            text={graphWords.choose}
            {...(unknown.length > 0 && { hint: sayUnknown(unknown) })}
          />
        </div>
      ) : (
        <Asked
          isNarrow={isNarrow}
          state={state}
          input={inputOf(state, starts)}
          unknown={unknown}
          change={takeStep}
        />
      )}
    </>
  );
}

const sayUnknown = (ids: readonly string[]): string => (ids.length === 0 ? '' : graphWords.unknown);

const maxNamed = 100;

/** Seeds and opened entities; ids of an old address that the graph does not have are told apart. */
function useStarts({ seeds, open }: GraphState) {
  const all = [...new Set([...seeds, ...open])];
  const { asked, names } = useKnownNames(all.length > maxNamed ? [] : all);
  const isKnown = (id: string): boolean =>
    asked.answer === undefined || all.length > maxNamed || names.has(id);
  return { starts: all.filter(isKnown), unknown: all.filter((id) => !isKnown(id)) };
}

/** Variables that ask for the neighbours of all starts, with the filters that the server knows. */
function inputOf(state: GraphState, starts: readonly string[]): SubgraphInput {
  const { max, minConfidence, dataset } = state;
  return {
    seeds: [...starts],
    hops: 1,
    maxNodes: max,
    ...(minConfidence > 0 && { minConfidence }),
    ...(dataset !== undefined && { dataset }),
    ...asOfVariables(state),
  };
}

interface AskedProps extends BarProps {
  readonly isNarrow: boolean;
  readonly input: SubgraphInput;
  /** Ids in the address that the graph does not have. */
  readonly unknown: readonly string[];
}

function Asked(props: AskedProps) {
  const asked = useAnswer('view-graph', { input: props.input });
  const arrived = useArrived(asked.answer?.data.subgraph, props.state);
  return (
    <>
      {(arrived === undefined || asked.error !== undefined) && (
        <div class="wrap">
          <Answered asked={asked} bones={12}>
            {() => null}
          </Answered>
        </div>
      )}
      {arrived !== undefined && <Explored {...props} asked={asked} arrived={arrived} />}
    </>
  );
}

/** True on a phone, where the picture would be too small to read. */
function useIsNarrow(): boolean {
  const [narrow] = useState(() => window.matchMedia('(max-width: 40rem)'));
  return useFollowed(() => narrow.matches, narrow, 'change');
}

interface ExploredProps extends AskedProps {
  readonly asked: ReturnType<typeof useAnswer<'view-graph'>>;
  readonly arrived: Arrived;
}

function Explored({ isNarrow, asked, arrived, state, input, unknown, change }: ExploredProps) {
  const { subgraph } = arrived;
  const shown = useShown(subgraph, state);
  const measured = useMeasures(input, state);
  const communities = useCommunities(shown, measured, state);
  const ranking = useMemo(
    () => ({ measures: measured.measures, communities }),
    [measured.asked.answer, communities],
  );
  const drawing = useDrawing(arrived, shown, state, ranking);
  const choose = (chosen: string | undefined): void => {
    changeQuietly({ chosen });
  };
  const toggle = (id: string): void => {
    const isPicked = state.picked.includes(id);
    change({ picked: isPicked ? toggled(state.picked, id) : pickedWith(state, [id], true) });
  };
  const { positions } = drawing;
  const onKey = useGraphKeys({ state, shown, positions, change, choose, toggle });
  const counts = {
    entities: sayCount(words.counts.entities, shown.nodes.length),
    relations: sayCount(words.counts.relations, shown.relations.length),
  };
  const parts = { shown, state, communities, choose, change };
  return (
    <div class="gview">
      <Rail isNarrow={isNarrow} measured={measured} {...parts} />
      <div class="stage">
        {state.view === 'canvas' && (
          <GraphCanvas
            scene={drawing.scene}
            isDone={drawing.isDone}
            label={fill(graphWords.label, counts)}
            choose={choose}
            onKey={onKey}
            toggle={toggle}
            pick={(ids, isMore) => {
              change({ picked: pickedWith(state, ids, isMore) });
            }}
            pin={(id, x, y) => {
              const others = state.pins.filter((pin) => pin.id !== id);
              change({ pins: [...others, { id, x: Math.round(x), y: Math.round(y) }] });
            }}
          />
        )}
        {state.view === 'canvas' && !drawing.isDone && (
          <p class="laying cap" role="status">
            {graphWords.layout}
          </p>
        )}
        {state.view === 'list' && <GraphList {...parts} />}
        {state.view === 'table' && <GraphTable shown={shown} choose={choose} />}
        <TruncationNote subgraph={subgraph} unknown={unknown} {...parts} />
        <div class="menu-host">
          <KeepButton
            kind="drawing"
            path={`graph${window.location.search}`}
            title={{ text: seedNames(shown, state), lang: language }}
            class="btn btn--small"
          />
          <QueryButton name={asked.name} variables={asked.variables} of={graphWords.title} />
          <TakeAway
            scene={drawing.scene}
            shown={shown}
            state={state}
            input={input}
            counts={counts}
          />
        </div>
      </div>
      <Side positions={positions} {...parts} />
      <p class="sr" role="status">
        {[counts.entities, counts.relations].join(' · ')}
      </p>
    </div>
  );
}

/** Names of the entities from which a drawing starts. */
const seedNames = ({ all }: Shown, { seeds }: GraphState): string =>
  all
    .filter(({ id }) => seeds.includes(id))
    .map((node) => nameOf(node).text)
    .join(graphWords.comma);

/** Part of an answer that is shown. A dataset alone may leave names out, which the whole graph has. */
function useShown(subgraph: Subgraph, state: GraphState): Shown {
  const { dataset } = state;
  const ids = dataset === undefined ? [] : subgraph.nodes.map(({ entity: { id } }) => id);
  const names = useManyNames(ids);
  // Settings that leave the same part.
  const others = { chosen: undefined, focus: 0, view: undefined, picked: [] };
  const key = addressOfState({ ...state, ...others });
  return useMemo(() => shownOf(subgraph, state, names), [subgraph, key, names]);
}

function useCommunities(
  shown: Shown,
  { asked, measures }: ReturnType<typeof useMeasures>,
  { color }: GraphState,
): readonly Community[] {
  const sizes = asked.answer?.data.communities.communities;
  const isWanted = color === 'community';
  return useMemo(
    () => (isWanted && measures && sizes ? communitiesOf(shown, measures, sizes) : []),
    [shown, asked.answer, isWanted],
  );
}
