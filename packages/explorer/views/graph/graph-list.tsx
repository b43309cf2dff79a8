import { useTerms } from '../../data/terms.js';
import { groupBy } from '#text/group-by.js';
import { isKind } from '../../kinds.js';
import { EntityLink, KindSign, nameOf } from '../../parts/entity.js';
import { manyRows, Windowed } from '../../parts/windowed.js';
import { fill, sayCount, sayNumber } from '../../words/say.js';
import { graphWords } from '../../words/graph-words.js';
import { words } from '../../words/words.js';
import { useRef } from 'preact/hooks';
import type { Community } from './measures.js';
import { pickedWith } from './selection.js';
import type { GraphNode, Shown } from './shown.js';
import type { Change, GraphState } from './state.js';

interface ListProps {
  readonly shown: Shown;
  readonly state: GraphState;
  readonly communities: readonly Community[];
  readonly choose: (id: string) => void;
  readonly change: Change;
}

/** All entities of the picture by kind, for screen readers and for searching. */
export function GraphList(props: ListProps) {
  const { shown, state } = props;
  const terms = useTerms();
  const groups = [...groupBy(shown.nodes, ({ kind }) => kind)];
  const counts = countRelations(shown);
  const pick = usePicking(
    groups.flatMap(([, nodes]) => nodes),
    props,
  );
  return (
    <div class="glist">
      {shown.nodes.length > 0 && <p class="cap">{graphWords.pickHint}</p>}
      {groups.map(([kind, nodes]) => (
        <section key={kind} class="sec">
          <header>
            <h2>
              {isKind(kind) && <KindSign kind={kind} />} {terms.kinds(kind)}
            </h2>
            <span class="cap num">{sayNumber(nodes.length)}</span>
          </header>
          <Windowed as="ul" class="lines" items={nodes} isOn={shown.nodes.length > manyRows}>
            {(node, index) => (
              <li
                key={node.id}
                data-id={node.id}
                class={node.id === state.chosen ? 'is-cur' : ''}
                aria-setsize={nodes.length}
                aria-posinset={index + 1}
              >
                <input
                  type="checkbox"
                  aria-label={fill(graphWords.pickOne, { name: nameOf(node).text })}
                  checked={state.picked.includes(node.id)}
                  onClick={pick.begin}
                  onChange={() => {
                    pick.end(node.id);
                  }}
                />
                <EntityLink of={node} />
                <Tools {...props} node={node} ties={counts.get(node.id) ?? 0} />
              </li>
            )}
          </Windowed>
        </section>
      ))}
    </div>
  );
}

interface ToolsProps extends ListProps {
  readonly node: GraphNode;
  readonly ties: number;
}

function Tools({ node, ties, state, communities, choose, change }: ToolsProps) {
  const { text: name } = nameOf(node);
  const community = communities.find(({ members }) => members.includes(node));
  return (
    <span class="row">
      {community !== undefined && (
        <span class="cap">
          {fill(graphWords.community, { number: sayNumber(community.number) })}
        </span>
      )}
      <button
        class="q"
        type="button"
        onClick={() => {
          choose(node.id);
        }}
      >
        {sayCount(words.counts.relations, ties)}
        <span class="sr">: {name}</span>
      </button>
      {!state.open.includes(node.id) && !state.seeds.includes(node.id) && (
        <button
          class="q"
          type="button"
          aria-label={fill('{act}: {name}', { act: graphWords.expand, name })}
          onClick={() => {
            change({ open: [...state.open, node.id] });
          }}
        >
          {graphWords.expand}
        </button>
      )}
    </span>
  );
}

/** Selection in the list, like the lasso on the picture: with Shift, everything from the last selected one. */
function usePicking(listed: readonly GraphNode[], { state, change }: ListProps) {
  const last = useRef<string | undefined>(undefined);
  const isRange = useRef(false);
  return {
    /** Stores the keys of the click: the change event has none, and the click precedes it, even for a key press. */
    begin: (event: MouseEvent): void => {
      isRange.current = event.shiftKey;
    },
    end: (id: string): void => {
      const ids = listed.map((node) => node.id);
      const [from, to] = [ids.indexOf(last.current ?? id), ids.indexOf(id)];
      last.current = id;
      const range =
        isRange.current && from >= 0 ? ids.slice(Math.min(from, to), Math.max(from, to) + 1) : [id];
      const picked =
        range.length === 1 && state.picked.includes(id)
          ? state.picked.filter((each) => each !== id)
          : pickedWith(state, range, true);
      change({ picked });
    },
  };
}

/** The number of shown relations of each entity: two entities may have several between them. */
function countRelations({ relations }: Shown): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const { source, target } of relations)
    for (const id of new Set([source.id, target.id])) counts.set(id, (counts.get(id) ?? 0) + 1);
  return counts;
}
