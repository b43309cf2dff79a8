import { Words } from '../../parts/entity.js';
import { fill, isolate, sayMoment } from '../../words/say.js';
import { words } from '../../words/words.js';
import type { EntityHistory } from './history.js';
import { mergeOf } from './judged.js';
import type { ChangesAnswer, EntityAnswer, EntityChange } from './types.js';

interface RedirectedProps {
  readonly of: EntityAnswer;
  readonly history: EntityHistory;
}

/** That the entity was opened by an id that was merged into it, and by which change. */
export function Redirected({ of, history: { asked } }: RedirectedProps) {
  const from = of.redirectedFrom;
  if (from == null) return null;
  const data = asked.answer?.data;
  const change = data && mergeIn(data, from);
  return (
    <div class="sheet st-p ui redirected" role="note">
      <p>
        {words.entity.mergedBefore} <bdi lang="en">{from}</bdi>
        {words.entity.mergedAfter}
      </p>
      {change !== undefined && <About change={change} />}
      <p>
        <a class="read" href={change === undefined ? '#history' : `#change-${change.id}`}>
          {words.entity.toChange}
        </a>
      </p>
    </div>
  );
}

function mergeIn({ changes, judgements }: ChangesAnswer, from: string): EntityChange | undefined {
  const id = mergeOf(from, judgements.nodes);
  return changes.nodes.find((each) => each.id === id);
}

function About({ change: { at, reason } }: { readonly change: EntityChange }) {
  return (
    <p class="quiet">
      {sayMoment(at)}
      {reason != null && (
        <>
          {' · '}
          <Words text={fill(words.entity.becauseOf, { reason: isolate(reason) })} />
        </>
      )}
    </p>
  );
}
