import { useTerms } from '../../data/terms.js';
import { groupBy } from '../../group.js';
import { isKind } from '../../kinds.js';
import { EntityLink, KindSign, nameOf } from '../../parts/entity.js';
import { fill, sayCount, sayNumber } from '../../words/say.js';
import { words } from '../../words/words.js';
import type { Shown } from './shown.js';
import type { Change, GraphState } from './state.js';

interface ListProps {
  readonly shown: Shown;
  readonly state: GraphState;
  readonly choose: (id: string) => void;
  readonly change: Change;
}

/** All that the picture holds, by kind: for those who do not see it, and for those who search in it. */
export function GraphList({ shown, state, choose, change }: ListProps) {
  const terms = useTerms();
  const groups = groupBy(shown.nodes, ({ kind }) => kind);
  const counts = countRelations(shown);
  return (
    <div class="glist">
      {[...groups].map(([kind, nodes]) => (
        <section key={kind} class="sec">
          <header>
            <h2>
              {isKind(kind) && <KindSign kind={kind} />} {terms.kinds(kind)}
            </h2>
            <span class="cap num">{sayNumber(nodes.length)}</span>
          </header>
          <ul class="lines">
            {nodes.map((node) => (
              <li key={node.id} data-id={node.id} class={node.id === state.chosen ? 'is-cur' : ''}>
                <EntityLink of={node} />
                <span class="row">
                  <button
                    class="q"
                    type="button"
                    onClick={() => {
                      choose(node.id);
                    }}
                  >
                    {sayCount(words.counts.relations, counts.get(node.id) ?? 0)}
                    <span class="sr">: {nameOf(node).text}</span>
                  </button>
                  {!state.open.includes(node.id) && !state.seeds.includes(node.id) && (
                    <button
                      class="q"
                      type="button"
                      aria-label={fill('{act}: {name}', {
                        act: words.graph.expand,
                        name: nameOf(node).text,
                      })}
                      onClick={() => {
                        change({ open: [...state.open, node.id] });
                      }}
                    >
                      {words.graph.expand}
                    </button>
                  )}
                </span>
              </li>
            ))}
          </ul>
        </section>
      ))}
    </div>
  );
}

/** How many of the relations shown each entity has: two entities may have several between them. */
function countRelations({ relations }: Shown): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const { source, target } of relations)
    for (const id of new Set([source.id, target.id])) counts.set(id, (counts.get(id) ?? 0) + 1);
  return counts;
}
