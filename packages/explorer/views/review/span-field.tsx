import type { Span } from '#text/code-points.js';
import { sliceCodePoints } from '#text/code-points.js';
import { Words } from '../../parts/entity.js';
import { reviewWords as said } from '../../words/review-words.js';
import { moveBy, type Move } from './spans.js';

/** Words of a text that are marked for a form. */
export interface Marking {
  readonly text: string;
  readonly span: Span;
  readonly set: (span: Span) => void;
}

const ends = [
  [said.edit.spanStart, ['[', ['start', -1]], [']', ['start', 1]]],
  [said.edit.spanEnd, ['{', ['end', -1]], ['}', ['end', 1]]],
] as const satisfies readonly (readonly [string, ...(readonly [string, Move])[]])[];

/** The marked words, whose ends move by words. */
export function SpanField({ text, span, set }: Marking) {
  const exact = sliceCodePoints(text, span.start, span.end);
  return (
    <fieldset class="span">
      <legend>{said.edit.span}</legend>
      <p role="status">
        <mark>
          <Words text={exact} />
        </mark>
      </p>
      <p class="row">
        {ends.map(([label, ...moves]) => (
          <span key={label}>
            {label}{' '}
            {moves.map(([key, move]) => (
              <button
                key={key}
                class="btn btn--small"
                type="button"
                aria-label={`${label} ${move[1] < 0 ? said.act.previous : said.act.next}`}
                aria-keyshortcuts={key}
                onClick={() => {
                  set(moveBy(text, span, move));
                }}
              >
                <kbd dir="ltr">{key}</kbd>
              </button>
            ))}
          </span>
        ))}
      </p>
    </fieldset>
  );
}

/** The keys by which the ends of the marked words move. */
export function spanKeys({ text, span, set }: Marking): Readonly<Record<string, () => void>> {
  const move = (by: Move) => () => {
    set(moveBy(text, span, by));
  };
  return {
    BracketLeft: move(['start', -1]),
    BracketRight: move(['start', 1]),
    'Shift+BracketLeft': move(['end', -1]),
    'Shift+BracketRight': move(['end', 1]),
  };
}
