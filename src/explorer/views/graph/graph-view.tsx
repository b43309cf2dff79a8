import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { ViewProps } from '../../route/view-props.js';
import type { SubgraphInput } from '../../data/operations.js';
import { useAnswer } from '../../data/use-answer.js';
import { useNames } from '../../data/use-names.js';
import { EntityCombobox } from '../../parts/combobox.js';
import { Answered, Empty } from '../../parts/panel.js';
import { QueryButton } from '../../parts/query.js';
import { SeedChip } from '../../parts/seed-chip.js';
import { go, rewrite } from '../../route/location.js';
import { fill, sayCount } from '../../words/say.js';
import { words } from '../../words/words.js';
import { useTitle } from '../use-title.js';
import { GraphCanvas } from './graph-canvas.js';
import { GraphList } from './graph-list.js';
import { GraphTable } from './graph-table.js';
import { useGraphKeys } from './keys.js';
import { LabelMaker } from './labels.js';
import { Rail } from './rail.js';
import { sceneOf, taskOf } from './scene.js';
import { shownOf, type Shown, type Subgraph } from './shown.js';
import { Side } from './side.js';
import {
  addressOfState,
  graphViews,
  readState,
  toggled,
  type Change,
  type GraphState,
} from './state.js';
import { TakeAway } from './take-away.js';
import { TruncationNote } from './truncation-note.js';
import { useLayout } from './use-layout.js';

/** What lies around some entities: drawn, listed and as a table, all of the same. */
export function GraphView({ place: { query } }: ViewProps) {
  useTitle(words.graph.title);
  const asAddressed = readState(query);
  const isNarrow = useIsNarrow();
  const view = asAddressed.view ?? (isNarrow ? 'list' : 'canvas');
  const state = { ...asAddressed, view };
  const input = inputOf(state);
  const change: Change = (changed) => {
    go(addressOfState({ ...asAddressed, ...changed }));
  };
  return (
    <>
      <h1 class="sr">{words.graph.title}</h1>
      <Bar state={state} change={change} />
      {input === undefined ? (
        <div class="wrap">
          <Empty text={words.graph.choose} />
        </div>
      ) : (
        <Asked isNarrow={isNarrow} state={state} input={input} change={change} />
      )}
    </>
  );
}

interface AskedProps extends BarProps {
  readonly isNarrow: boolean;
  readonly input: SubgraphInput;
}

function Asked(props: AskedProps) {
  const asked = useAnswer('view-graph', { input: props.input });
  const subgraph = useLast(asked.answer?.data.subgraph);
  return (
    <>
      {(subgraph === undefined || asked.error !== undefined) && (
        <div class="wrap">
          <Answered asked={asked} bones={12}>
            {() => null}
          </Answered>
        </div>
      )}
      {subgraph !== undefined && <Explored {...props} asked={asked} subgraph={subgraph} />}
    </>
  );
}

/** The last that there was: a picture stays, and keeps the focus, until the next one comes. */
function useLast<Value>(value: Value | undefined): Value | undefined {
  const last = useRef(value);
  if (value !== undefined) last.current = value;
  return value ?? last.current;
}

/** A phone: the picture would be too small to read on it. */
function useIsNarrow(): boolean {
  const [narrow] = useState(() => window.matchMedia('(max-width: 40rem)'));
  const [isNarrow, setNarrow] = useState(narrow.matches);
  useEffect(() => {
    const update = (): void => {
      setNarrow(narrow.matches);
    };
    narrow.addEventListener('change', update);
    return () => {
      narrow.removeEventListener('change', update);
    };
  }, [narrow]);
  return isNarrow;
}

/** What is asked: the neighbours of the seeds and of all that was opened. */
function inputOf({ seeds, open, max, minConfidence }: GraphState): SubgraphInput | undefined {
  const starts = [...new Set([...seeds, ...open])];
  if (starts.length === 0) return undefined;
  return {
    seeds: starts,
    hops: 1,
    maxNodes: max,
    ...(minConfidence > 0 && { minConfidence }),
  };
}

interface BarProps {
  readonly state: GraphState;
  readonly change: Change;
}

function Bar({ state, change }: BarProps) {
  const names = useNames(state.seeds);
  return (
    <div class="gbar">
      <div class="seeds">
        <span class="cap">{words.graph.from}</span>
        {state.seeds.map((id) => (
          <SeedChip
            key={id}
            id={id}
            entity={names.get(id)}
            remove={() => {
              change({ seeds: state.seeds.filter((other) => other !== id) });
            }}
          />
        ))}
        <EntityCombobox
          label={words.graph.add}
          isLabelHidden
          choose={({ id }) => {
            change({ seeds: [...new Set([...state.seeds, id])] });
          }}
        />
      </div>
      <div class="gbar-end">
        <button
          class="btn btn--plain btn--small"
          type="button"
          onClick={() => {
            window.history.back();
          }}
        >
          {words.graph.undo}
        </button>
        <span class="seg" role="group" aria-label={words.graph.views}>
          {graphViews.map((view) => (
            <button
              key={view}
              type="button"
              aria-pressed={state.view === view}
              onClick={() => {
                change({ view });
              }}
            >
              {words.graph[view]}
            </button>
          ))}
        </span>
      </div>
    </div>
  );
}

interface ExploredProps extends AskedProps {
  readonly asked: ReturnType<typeof useAnswer<'view-graph'>>;
  readonly subgraph: Subgraph;
}

function Explored({ isNarrow, asked, subgraph, state, input, change }: ExploredProps) {
  const key = addressOfState({ ...state, chosen: undefined, focus: 0, view: undefined });
  const shown = useMemo(() => shownOf(subgraph, state), [subgraph, key]);
  const drawing = useDrawing(subgraph, shown, state);
  const choose = (chosen: string | undefined): void => {
    rewrite(addressOfState({ ...readState(new URLSearchParams(window.location.search)), chosen }));
  };
  const onKey = useGraphKeys({ state, shown, positions: drawing.positions, change, choose });
  const counts = {
    entities: sayCount(words.counts.entities, shown.nodes.length),
    relations: sayCount(words.counts.relations, shown.relations.length),
  };
  return (
    <div class="gview">
      <Rail isNarrow={isNarrow} shown={shown} state={state} change={change} />
      <div class="stage">
        <TruncationNote subgraph={subgraph} shown={shown} state={state} change={change} />
        {state.view === 'canvas' && (
          <GraphCanvas
            scene={drawing.scene}
            isDone={drawing.isDone}
            label={fill(words.graph.label, counts)}
            choose={choose}
            onKey={onKey}
            pin={(id, x, y) => {
              const others = state.pins.filter((pin) => pin.id !== id);
              change({ pins: [...others, { id, x: Math.round(x), y: Math.round(y) }] });
            }}
          />
        )}
        {state.view === 'canvas' && !drawing.isDone && (
          <p class="laying cap" role="status">
            {words.graph.layout}
          </p>
        )}
        {state.view === 'list' && (
          <GraphList shown={shown} state={state} choose={choose} change={change} />
        )}
        {state.view === 'table' && <GraphTable shown={shown} choose={choose} />}
        <div class="menu-host">
          <QueryButton name={asked.name} variables={asked.variables} of={words.graph.title} />
          <TakeAway
            scene={drawing.scene}
            shown={shown}
            state={state}
            input={input}
            counts={counts}
          />
        </div>
      </div>
      <Side
        shown={shown}
        state={state}
        choose={choose}
        expand={(id) => {
          if (!state.open.includes(id)) change({ open: [...state.open, id], chosen: id });
        }}
        hide={(id) => {
          change({ hidden: toggled(state.hidden, id), chosen: undefined });
        }}
        togglePin={(id) => {
          change({ pins: pinsWithout(state, id, drawing.positions) });
        }}
      />
      <p class="sr" role="status">
        {[counts.entities, counts.relations].join(' · ')}
      </p>
    </div>
  );
}

type Positions = ReadonlyMap<string, readonly [number, number]>;

/** Takes a pin away, or pins a node where it is. */
function pinsWithout({ pins }: GraphState, id: string, positions: Positions): GraphState['pins'] {
  const others = pins.filter((pin) => pin.id !== id);
  const place = positions.get(id);
  if (others.length < pins.length || place === undefined) return others;
  return [...others, { id, x: Math.round(place[0]), y: Math.round(place[1]) }];
}

/** Where everything is, and what is drawn of it. */
function useDrawing(subgraph: Subgraph, shown: Shown, state: GraphState) {
  const labels = useLabels();
  const pins = JSON.stringify([state.pins, state.seeds, state.open]);
  const task = useMemo(
    () => labels && taskOf(shown, subgraph.relations, state, labels),
    [labels, subgraph, pins],
  );
  const laid = useLayout(task);
  const scene = useMemo(
    () => (labels ? sceneOf(shown, state, laid.positions, labels) : { nodes: [], edges: [] }),
    [labels, shown, laid, state.chosen, state.focus, state.size],
  );
  return { scene, positions: laid.positions, isDone: laid.isDone };
}

/** Labels are measured once their fonts are here, so that the same address gives the same picture. */
function useLabels(): LabelMaker | undefined {
  const [labels, setLabels] = useState<LabelMaker>();
  useEffect(() => {
    const family = getComputedStyle(document.documentElement).getPropertyValue('--font');
    const wanted = ['400', '600'].map((weight) =>
      document.fonts.load(`${weight} 13px ${family}`, 'مA'),
    );
    void Promise.allSettled(wanted).then(() => {
      setLabels(new LabelMaker());
    });
  }, []);
  return labels;
}
