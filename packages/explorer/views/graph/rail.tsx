import { Check } from '../../parts/choices.js';
import { fill, sayNumber } from '../../words/say.js';
import { graphWords } from '../../words/graph-words.js';
import { DatasetFilter, DateFilter, KindFilter, TypeFilter } from './filters.js';
import { Looks } from './looks.js';
import type { Community, useMeasures } from './measures.js';
import type { Shown } from './shown.js';
import { lines, toggled, type Change, type GraphState, type Line } from './state.js';

interface RailProps {
  /** True on a phone, which begins with the filters folded. */
  readonly isNarrow: boolean;
  readonly shown: Shown;
  readonly state: GraphState;
  readonly change: Change;
  readonly measured: ReturnType<typeof useMeasures>;
  readonly communities: readonly Community[];
}

const lineClasses: Readonly<Record<Line, string>> = {
  stated: '',
  said: 'said',
  reference: 'ref',
  derived: 'drv',
};

/** Filters of the picture and choices of its drawing. */
export function Rail({ isNarrow, measured, communities, ...props }: RailProps) {
  const { state, change } = props;
  return (
    <aside
      class={state.color === 'kind' ? 'rail' : 'rail is-by-community'}
      aria-label={graphWords.filters}
    >
      <details class="rail-d" open={!isNarrow}>
        <summary class="read">{graphWords.filters}</summary>
        <KindFilter {...props} />
        <TypeFilter {...props} />
        <LineFilter {...props} />
        <LeastConfidence {...props} />
        <DatasetFilter {...props} />
        <DateFilter {...props} />
        <Looks state={state} change={change} measured={measured} communities={communities} />
        {state.hidden.length > 0 && (
          <p>
            <button
              class="btn btn--small"
              type="button"
              onClick={() => {
                change({ hidden: [] });
              }}
            >
              {graphWords.unhide} ·{' '}
              {fill(graphWords.hidden, { count: sayNumber(state.hidden.length) })}
            </button>
          </p>
        )}
      </details>
    </aside>
  );
}

interface FilterProps {
  readonly state: GraphState;
  readonly change: Change;
}

/** Filter by how a relation is known. */
function LineFilter({ state, change }: FilterProps) {
  return (
    <>
      <h2>{graphWords.known}</h2>
      {lines.map((line) => (
        <Check
          key={line}
          checked={!state.linesOff.includes(line)}
          set={() => {
            change({ linesOff: toggled(state.linesOff, line) });
          }}
        >
          <i class={`ln ${lineClasses[line]}`} aria-hidden="true" />
          {graphWords[line]}
        </Check>
      ))}
    </>
  );
}

function LeastConfidence({ state, change }: FilterProps) {
  return (
    <>
      <h2 id="least">{graphWords.least}</h2>
      <p class="range">
        <input
          type="range"
          aria-labelledby="least"
          min="0"
          max="1"
          step="0.1"
          value={state.minConfidence}
          onChange={(event) => {
            change({ minConfidence: Number(event.currentTarget.value) });
          }}
        />
        <span class="num">{sayNumber(state.minConfidence)}</span>
      </p>
    </>
  );
}
