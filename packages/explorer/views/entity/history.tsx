import { useState } from 'preact/hooks';
import { Curated } from '../../curation/curated.js';
import { useSession } from '../../data/session.js';
import { useTerms } from '../../data/terms.js';
import { useAnswer, type Asked } from '../../data/use-answer.js';
import { useNames } from '../../data/use-names.js';
import type { Named } from '../../data/named.js';
import { Words } from '../../parts/entity.js';
import { Answered, Empty, Section } from '../../parts/panel.js';
import { useAfterPaint } from '../../data/use-after-paint.js';
import { fill, isolate, sayMoment, sayNumber } from '../../words/say.js';
import { words } from '../../words/words.js';
import { CuratorEntry } from '../../curation/curator-bar.js';
import { Judged, Turns } from './turns.js';
import type { ChangesAnswer, EntityChange } from './types.js';

const pageSize = 10;

/** The loaded changes of an entity. */
export interface EntityHistory {
  readonly asked: Asked<ChangesAnswer>;
  readonly more: () => void;
}

/** Changes of an entity; the names of those who made them are told to holders of a token. */
export function useHistory(id: string): EntityHistory {
  const [first, setFirst] = useState(pageSize);
  const session = useSession();
  const asked = useAnswer('view-entity-changes', useAfterPaint({ id, first }), session);
  return {
    asked,
    more: () => {
      setFirst(first + 2 * pageSize);
    },
  };
}

/** The changes that touched an entity, newest first: author, time, reason and effect. */
export function History({ history: { asked, more } }: { readonly history: EntityHistory }) {
  return (
    <div id="history">
      <Section title={words.entity.history} asked={asked}>
        <Answered asked={asked} bones={1}>
          {(data) =>
            data.changes.nodes.length === 0 ? (
              <Empty text={words.entity.noHistory} />
            ) : (
              <>
                <Changes data={data} />
                {data.changes.pageInfo.hasNextPage && (
                  <p>
                    <button class="btn btn--small" type="button" onClick={more}>
                      {words.state.more}
                    </button>
                  </p>
                )}
              </>
            )
          }
        </Answered>
        <CuratorEntry />
      </Section>
    </div>
  );
}

function Changes({ data: { changes, judgements } }: { readonly data: ChangesAnswer }) {
  const names = useNames(idsIn(changes.nodes).slice(0, 100));
  const undone = new Set(changes.nodes.flatMap(({ undoes }) => undoes ?? []));
  return (
    <ul class="lines ui changes">
      {changes.nodes.map((change) => (
        <ChangeItem
          key={change.id}
          change={change}
          judgements={judgements.nodes}
          names={names}
          isUndone={undone.has(change.id)}
        />
      ))}
    </ul>
  );
}

interface ChangeProps {
  readonly change: EntityChange;
  readonly judgements: ChangesAnswer['judgements']['nodes'];
  readonly names: ReadonlyMap<string, Named>;
  readonly isUndone: boolean;
}

/** Kinds of changes that keep nothing of the state before, so that they cannot be undone. */
const lasting: ReadonlySet<string> = new Set([
  ...['LOAD', 'PLACE_IN_BUCKETS', 'REBUILD_PROJECTION', 'UPGRADE_LAYOUT'],
]);

function ChangeItem({ change, judgements, names, isUndone }: ChangeProps) {
  const terms = useTerms();
  const { id, kind, number, at, by, reason, claimTurns } = change;
  const canUndo = !isUndone && !change.isWhole && !lasting.has(kind);
  return (
    <li id={`change-${id}`} data-change={id}>
      <strong>{terms.value('ChangeKind', kind)}</strong>
      <span class="cap">
        {fill(words.entity.change, { number: sayNumber(number) })} · {sayMoment(at)}
        {by != null && (
          <>
            {' · '}
            <Words text={by} />
          </>
        )}
        {isUndone && <> · {words.entity.undone}</>}
      </span>
      <Turns turns={claimTurns} names={names} />
      <Judged change={id} judgements={judgements} names={names} />
      {reason != null && (
        <p>
          <Words text={fill(words.entity.becauseOf, { reason: isolate(reason) })} />
        </p>
      )}
      {canUndo && <Curated>{({ UndoButton }) => <UndoButton change={change} />}</Curated>}
    </li>
  );
}

/** The entities in these changes. */
function idsIn(changes: readonly EntityChange[]): readonly string[] {
  const turns = changes.flatMap(({ claimTurns }) => claimTurns);
  return [...new Set(turns.flatMap(({ subject, object }) => [subject, object ?? subject]))];
}
