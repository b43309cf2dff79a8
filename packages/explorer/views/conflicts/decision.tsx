import { Curated } from '../../curation/curated.js';
import { Words } from '../../parts/entity.js';
import { fill, sayMoment, sayNumber } from '../../words/say.js';
import { decisionOf, type Decidable } from './decided.js';
import { differWords as said } from './differ-words.js';

/** When a question was decided and, to holders of a token, by whom; curators can take it back. */
export function Decision({ of }: { readonly of: Decidable }) {
  const decision = decisionOf(of);
  if (decision === undefined) return null;
  const { number, at, by } = decision;
  return (
    <p class="cap">
      {fill(said.decided, { number: sayNumber(number), at: sayMoment(at) })}
      {by != null && (
        <>
          {' · '}
          <Words text={by} />
        </>
      )}{' '}
      <Curated>{({ UndoButton }) => <UndoButton change={decision} />}</Curated>
    </p>
  );
}
