import { useTerms } from '../../data/terms.js';
import { nameOf } from '../../parts/entity.js';
import { Truncated } from '../../parts/panel.js';
import { fill, sayCount, sayNumber } from '../../words/say.js';
import { graphWords } from '../../words/graph-words.js';
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

/** The entity that was expanded last, if all around it had been shown before. */
function addingNothing({ relations }: Subgraph, { seeds, open }: GraphState): string | undefined {
  const last = open.at(-1);
  if (last === undefined) return undefined;
  const others = new Set([...seeds, ...open.slice(0, -1)]);
  const around = new Set<string>();
  const known = new Set(others);
  for (const { source, target } of relations)
    for (const [from, to] of [
      [source.id, target.id],
      [target.id, source.id],
    ] as const) {
      if (from === last) around.add(to);
      if (others.has(from)) known.add(to);
    }
  return [...around].every((id) => known.has(id)) ? last : undefined;
}

/** The share of the neighbourhood that is shown, the reason of its end, the parts left out, and how to see them. */
export function TruncationNote({ subgraph, shown, unknown, state, change }: NoteProps) {
  const terms = useTerms();
  const { effort, leftByKind, unknownSeeds } = subgraph;
  const left = leftByKind.reduce((sum, { count }) => sum + count, 0);
  const arrived = shown.all.length;
  const filtered = arrived - shown.nodes.length;
  const idle = addingNothing(subgraph, state);
  // A search that ended early has not counted everything left out.
  const isCut = effort.truncatedBy === 'BUDGET' || effort.truncatedBy === 'DEADLINE';
  const sentence = isCut ? graphWords.shownOfAtLeast : graphWords.shown;
  const list = leftByKind
    .map(({ kind, count }) => `${terms.kinds(kind)} (${sayNumber(count)})`)
    .join(graphWords.comma);
  return (
    <p class="trunc">
      <strong>
        {left > 0
          ? fill(sentence, { shown: sayNumber(arrived), total: sayNumber(arrived + left) })
          : fill(graphWords.allShown, { shown: sayCount(words.counts.entities, arrived) })}
      </strong>{' '}
      <Truncated effort={effort} /> {left > 0 && fill(graphWords.left, { list })}{' '}
      {filtered > 0 &&
        fill(graphWords.filteredOut, { count: sayCount(words.counts.entities, filtered) })}{' '}
      {idle !== undefined && fill(graphWords.addsNothing, { name: nameIn(shown, idle) })}{' '}
      {unknown.length > 0 && graphWords.unknown}{' '}
      {unknownSeeds.map((id) => fill(graphWords.unsaid, { name: nameIn(shown, id) })).join(' ')}{' '}
      {left > 0 && state.max < largestMax && (
        <button
          class="q"
          type="button"
          onClick={() => {
            change({ max: Math.min(largestMax, 2 * state.max) });
          }}
        >
          {graphWords.showMore}
        </button>
      )}
    </p>
  );
}
