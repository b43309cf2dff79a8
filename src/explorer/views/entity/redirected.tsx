import type { ComponentChildren } from 'preact';
import { EntityName, Words } from '../../parts/entity.js';
import { fill, isolate, sayMoment, sayNumber } from '../../words/say.js';
import { words } from '../../words/words.js';
import type { EntityHistory } from './history.js';
import { mergeOf } from './judged.js';
import type { ChangesAnswer, EntityAnswer, EntityJudgement } from './types.js';

interface RedirectedProps {
  readonly of: EntityAnswer;
  readonly history: EntityHistory;
}

/** That the entity was opened by an id that was merged into it: when, by which change, and why. */
export function Redirected({ of, history: { asked } }: RedirectedProps) {
  const from = of.redirectedFrom;
  if (from == null) return null;
  const data = asked.answer?.data;
  const merge = data && mergeOf(from, data.judgements.nodes);
  const number = data?.merges.nodes.find(({ id }) => id === merge?.change)?.number;
  return (
    <div class="sheet st-p ui redirected" role="note">
      <p>
        <Filled
          text={words.entity.merged}
          parts={{
            id: <bdi lang="en">{from}</bdi>,
            name: <EntityName of={of} />,
            how: sayHow(merge, number),
          }}
        />
      </p>
      {merge?.reason != null && (
        <p class="quiet">
          <Words text={fill(words.entity.becauseOf, { reason: isolate(merge.reason) })} />
        </p>
      )}
      <p>
        <a class="read" href={hrefOf(data, merge)}>
          {words.entity.toChange}
        </a>
      </p>
    </div>
  );
}

/** When and by what, as far as that has arrived; a merge of the seed has no moment and no number, but its file. */
function sayHow(merge: EntityJudgement | undefined, number: number | undefined): string {
  if (merge === undefined) return '';
  const when = merge.at == null ? '' : fill(words.entity.mergedAt, { at: sayMoment(merge.at) });
  if (number !== undefined)
    return when + fill(words.entity.mergedBy, { number: sayNumber(number) });
  return merge.at == null ? fill(words.entity.mergedBySeed, { file: isolate(merge.change) }) : when;
}

/** The change in the history below; the history itself where the change is not among those that it shows. */
function hrefOf(data: ChangesAnswer | undefined, merge: EntityJudgement | undefined): string {
  const isShown = data?.changes.nodes.some(({ id }) => id === merge?.change) === true;
  return isShown && merge !== undefined ? `#change-${merge.change}` : '#history';
}

interface FilledProps {
  /** With `{name}` where a part stands. */
  readonly text: string;
  readonly parts: Readonly<Record<string, ComponentChildren>>;
}

/** A sentence of which parts are more than text. */
function Filled({ text, parts }: FilledProps) {
  // Every second piece is the name of a part.
  const pieces = text.split(/\{(\w+)\}/);
  return <>{pieces.map((piece, index) => (index % 2 === 0 ? piece : parts[piece]))}</>;
}
