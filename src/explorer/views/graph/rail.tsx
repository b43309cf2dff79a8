import { useTerms } from '../../data/terms.js';
import { isKind } from '../../kinds.js';
import { KindSign } from '../../parts/entity.js';
import { fill, sayNumber } from '../../words/say.js';
import { words } from '../../words/words.js';
import type { Shown } from './shown.js';
import {
  lines,
  sizes,
  toggled,
  type Change,
  type GraphState,
  type Line,
  type Size,
} from './state.js';

interface RailProps {
  /** A phone begins with the filters folded. */
  readonly isNarrow: boolean;
  readonly shown: Shown;
  readonly state: GraphState;
  readonly change: Change;
}

const lineClasses: Readonly<Record<Line, string>> = {
  stated: '',
  said: 'said',
  reference: 'ref',
  derived: 'drv',
};

/** What is shown and how large it is drawn. */
export function Rail({ isNarrow, shown, state, change }: RailProps) {
  return (
    <aside class="rail" aria-label={words.graph.filters}>
      <details class="rail-d" open={!isNarrow}>
        <summary class="read">{words.graph.filters}</summary>
        <KindFilter shown={shown} state={state} change={change} />
        <h2>{words.graph.known}</h2>
        {lines.map((line) => (
          <label key={line} class="check">
            <input
              type="checkbox"
              checked={!state.linesOff.includes(line)}
              onChange={() => {
                change({ linesOff: toggled(state.linesOff, line) });
              }}
            />
            <i class={`ln ${lineClasses[line]}`} aria-hidden="true" />
            {words.graph[line]}
          </label>
        ))}
        <h2 id="least">{words.graph.least}</h2>
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
        <h2 id="size">{words.graph.size}</h2>
        <select
          class="btn btn--small"
          aria-labelledby="size"
          value={state.size}
          onChange={(event) => {
            change({ size: event.currentTarget.value as Size });
          }}
        >
          {sizes.map((size) => (
            <option key={size} value={size}>
              {words.graph.sizes[size]}
            </option>
          ))}
        </select>
        {state.hidden.length > 0 && (
          <p>
            <button
              class="btn btn--small"
              type="button"
              onClick={() => {
                change({ hidden: [] });
              }}
            >
              {words.graph.unhide} ·{' '}
              {fill(words.graph.hidden, { count: sayNumber(state.hidden.length) })}
            </button>
          </p>
        )}
      </details>
    </aside>
  );
}

function KindFilter({ shown, state, change }: Omit<RailProps, 'isNarrow'>) {
  const terms = useTerms();
  return (
    <>
      <h2>{words.graph.kinds}</h2>
      {[...shown.kinds].map(([kind, count]) => (
        <label key={kind} class="check">
          <input
            type="checkbox"
            checked={!state.kindsOff.includes(kind)}
            onChange={() => {
              change({ kindsOff: toggled(state.kindsOff, kind) });
            }}
          />
          {isKind(kind) && <KindSign kind={kind} />}
          {terms.kind(kind)}
          <span class="num">{sayNumber(count)}</span>
        </label>
      ))}
    </>
  );
}
