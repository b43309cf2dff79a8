import { Curated } from '../../curation/curated.js';
import { Words } from '../../parts/entity.js';
import { fill, sayMoment, sayNumber } from '../../words/say.js';
import type { AnswerOf } from '../../data/ask.js';
import { differWords as said } from './differ-words.js';

/** A question as this view asks it. */
export type Decidable = AnswerOf<'view-conflicts'>['conflicts']['nodes'][number];

/** When a question was decided and, to holders of a token, by whom; curators can take it back. */
export function Decision({ of: { decidedBy } }: { readonly of: Decidable }) {
  if (decidedBy == null) return null;
  const { number, at, by } = decidedBy;
  return (
    <p class="cap">
      {fill(said.decided, { number: sayNumber(number), at: sayMoment(at) })}
      {by != null && (
        <>
          {' · '}
          <Words text={by} />
        </>
      )}{' '}
      <Curated>{({ UndoButton }) => <UndoButton change={decidedBy} />}</Curated>
    </p>
  );
}
