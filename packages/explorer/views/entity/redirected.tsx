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

/** A note that the entity was opened by an id merged into it: time, change and reason. */
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

/** The time and number of the merge, once loaded; a merge of the seed has only its file. */
function sayHow(merge: EntityJudgement | undefined, number: number | undefined): string {
  if (merge === undefined) return '';
  const when = merge.at == null ? '' : fill(words.entity.mergedAt, { at: sayMoment(merge.at) });
  if (number !== undefined)
    return when + fill(words.entity.mergedBy, { number: sayNumber(number) });
  return merge.at == null ? fill(words.entity.mergedBySeed, { file: isolate(merge.change) }) : when;
}

/** A link to the change in the history below, or to the history itself if the change is not loaded. */
function hrefOf(data: ChangesAnswer | undefined, merge: EntityJudgement | undefined): string {
  const isShown = data?.changes.nodes.some(({ id }) => id === merge?.change) === true;
  return isShown && merge !== undefined ? `#change-${merge.change}` : '#history';
}

interface FilledProps {
  /** With `{name}` in place of a part. */
  readonly text: string;
  readonly parts: Readonly<Record<string, ComponentChildren>>;
}

/** A sentence some of whose parts are elements. */
function Filled({ text, parts }: FilledProps) {
  // Every second piece is the name of a part.
  const pieces = text.split(/\{(\w+)\}/);
  return <>{pieces.map((piece, index) => (index % 2 === 0 ? piece : parts[piece]))}</>;
}
