import { useNames } from '../../data/use-names.js';
import { Segments } from '../../parts/choices.js';
import { EntityCombobox } from '../../parts/combobox.js';
import { SeedChip } from '../../parts/seed-chip.js';
import { graphWords } from '../../words/graph-words.js';
import { hasStep } from './steps.js';
import { graphViews, type Change, type GraphState } from './state.js';

export interface BarProps {
  readonly state: GraphState;
  readonly change: Change;
}

/** Leaves the bar and the filters for the drawing, whose keys are its own. */
function goToDrawing(): void {
  document.querySelector<HTMLElement>('.canvas')?.focus();
}

/** Bar over the picture: its seeds, the step back, and the three ways to see it. */
export function Bar({ state, change }: BarProps) {
  const names = useNames(state.seeds);
  return (
    <div class="gbar">
      <div class="seeds">
        <span class="cap">{graphWords.from}</span>
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
          label={graphWords.add}
          isLabelHidden
          choose={({ id }) => {
            change({ seeds: [...new Set([...state.seeds, id])] });
          }}
        />
      </div>
      <div class="gbar-end">
        {state.view === 'canvas' && (
          <button class="btn btn--plain btn--small" type="button" onClick={goToDrawing}>
            {graphWords.toDrawing}
          </button>
        )}
        <button
          class="btn btn--plain btn--small"
          type="button"
          disabled={!hasStep()}
          onClick={() => {
            window.history.back();
          }}
        >
          {graphWords.undo}
        </button>
        <Segments
          label={graphWords.views}
          options={graphViews.map((view) => [view, graphWords[view]])}
          value={state.view}
          set={(view) => {
            change({ view });
          }}
        />
      </div>
    </div>
  );
}
