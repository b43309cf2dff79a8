import { useTerms } from '../../data/terms.js';
import { nameOf } from '../../parts/entity.js';
import { Truncated } from '../../parts/panel.js';
import { fill, sayCount, sayNumber } from '../../words/say.js';
import { words } from '../../words/words.js';
import type { Shown, Subgraph } from './shown.js';
import { largestMax, type Change, type GraphState } from './state.js';

interface NoteProps {
  readonly subgraph: Subgraph;
  readonly shown: Shown;
  /** Ids in the address that the graph does not have. */
  readonly unknown: readonly string[];
  readonly state: GraphState;
  readonly change: Change;
}

function nameIn({ all }: Shown, id: string): string {
  const node = all.find((each) => each.id === id);
  return node === undefined ? id : nameOf(node).text;
}

/** The share of the neighbourhood that is shown, the reason of its end, the parts left out, and how to see them. */
export function TruncationNote({ subgraph, shown, unknown, state, change }: NoteProps) {
  const terms = useTerms();
  const { effort, leftByKind, unknownSeeds } = subgraph;
  const left = leftByKind.reduce((sum, { count }) => sum + count, 0);
  const arrived = shown.all.length;
  const filtered = arrived - shown.nodes.length;
  // A search that ended early has not counted everything left out.
  const isCut = effort.truncatedBy === 'BUDGET' || effort.truncatedBy === 'DEADLINE';
  const sentence = isCut ? words.graph.shownOfAtLeast : words.graph.shown;
  const list = leftByKind
    .map(({ kind, count }) => `${terms.kinds(kind)} (${sayNumber(count)})`)
    .join(words.graph.comma);
  return (
    <p class="trunc">
      <strong>
        {left > 0
          ? fill(sentence, { shown: sayNumber(arrived), total: sayNumber(arrived + left) })
          : fill(words.graph.allShown, { shown: sayCount(words.counts.entities, arrived) })}
      </strong>{' '}
      <Truncated effort={effort} /> {left > 0 && fill(words.graph.left, { list })}{' '}
      {filtered > 0 &&
        fill(words.graph.filteredOut, { count: sayCount(words.counts.entities, filtered) })}{' '}
      {unknown.length > 0 && words.graph.unknown}{' '}
      {unknownSeeds.map((id) => fill(words.graph.unsaid, { name: nameIn(shown, id) })).join(' ')}{' '}
      {left > 0 && state.max < largestMax && (
        <button
          class="q"
          type="button"
          onClick={() => {
            change({ max: Math.min(largestMax, 2 * state.max) });
          }}
        >
          {words.graph.showMore}
        </button>
      )}
    </p>
  );
}
