import type { ComponentChildren } from 'preact';
import type { AnswerOf } from '../data/ask.js';
import type { SubgraphInput } from '../data/operations.js';
import { useAnswer } from '../data/use-answer.js';
import { words } from '../words/words.js';
import { Dialog } from './dialog.js';
import { Formats } from './formats.js';
import { Answered } from './panel.js';
import { CopyButton } from './query.js';

interface FilesProps {
  readonly lede: string;
  /** Part of the graph that its files hold. */
  readonly input: SubgraphInput;
  /** Files that the page makes itself, beside the button that copies its address. */
  readonly own?: ComponentChildren;
  /** More files of the page, above those of the server. */
  readonly above?: ComponentChildren;
  readonly hint?: string;
  readonly caption?: (subgraph: AnswerOf<'view-exports'>['subgraph']) => ComponentChildren;
  readonly close: () => void;
}

/** Dialog that gives out a part of the graph, in every format. */
export function FilesDialog({ lede, input, own, above, hint, caption, close }: FilesProps) {
  const asked = useAnswer('view-exports', { input });
  return (
    <Dialog title={words.take.title} lede={lede} close={close}>
      {(end) => (
        <>
          <p class="row">
            <CopyButton text={window.location.href} label={words.take.link} />
            {own}
          </p>
          {above}
          <h3>{words.take.formats}</h3>
          {hint !== undefined && <p class="cap">{hint}</p>}
          <Answered asked={asked} bones={6}>
            {({ subgraph }) => (
              <>
                {caption?.(subgraph)}
                <Formats of={subgraph} />
              </>
            )}
          </Answered>
          <p>
            <button class="btn" type="button" onClick={end}>
              {words.query.close}
            </button>
          </p>
        </>
      )}
    </Dialog>
  );
}
