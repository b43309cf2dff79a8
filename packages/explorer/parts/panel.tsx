import type { ComponentChildren } from 'preact';
import { useId } from 'preact/hooks';
import type { AskError } from '../data/ask.js';
import type { Asked } from '../data/use-answer.js';
import type { Pages } from '../data/use-pages.js';
import type { Plural } from '#text/saying/forms.js';
import { fill, sayCount, sayMoment, sayShown } from '../words/say.js';
import { words } from '../words/words.js';
import { QueryButton } from './query.js';

interface SectionProps {
  readonly title: string;
  readonly caption?: ComponentChildren;
  readonly tools?: ComponentChildren;
  /** Question that the section answers, which its heading offers. */
  readonly asked?: Asked<unknown>;
  /** True if more of its content is loading. */
  readonly isGrowing?: boolean;
  readonly children: ComponentChildren;
}

/** A section is a rule and a heading, its tools at the end. */
export function Section(props: SectionProps) {
  const { title, caption, tools, asked, isGrowing = false, children } = props;
  const id = useId();
  return (
    <section class="sec" aria-labelledby={id} aria-busy={isGrowing || asked?.isLoading}>
      <header>
        <h2 id={id}>{title}</h2>
        {caption !== undefined && <span class="cap">{caption}</span>}
        <span class="end">
          {tools}
          {asked !== undefined && (
            <QueryButton
              name={asked.name}
              variables={asked.variables}
              isSigned={asked.isSigned}
              of={title}
            />
          )}
        </span>
      </header>
      {children}
    </section>
  );
}

interface PagedProps<Node> extends Pick<SectionProps, 'title' | 'tools'> {
  readonly pages: Pages<unknown, Node>;
  /** Noun by which its nodes are counted. */
  readonly counted: Plural;
  readonly bones: number;
  readonly none: string;
  readonly hint?: string;
  /** Way on, where there is nothing. */
  readonly way?: ComponentChildren;
  readonly class?: string;
  readonly children: (node: Node) => ComponentChildren;
}

/** A section with a paged list, an item for each node. */
export function PagedSection<Node>({
  title,
  tools,
  pages,
  counted,
  bones,
  none,
  hint,
  way,
  class: look = '',
  children,
}: PagedProps<Node>) {
  return (
    <Section
      title={title}
      asked={pages.asked}
      caption={pages.asked.answer && sayCount(counted, pages.total)}
      tools={tools}
    >
      <Answered asked={pages.asked} bones={bones}>
        {() => (
          <>
            {pages.nodes.length === 0 && (
              <Empty text={none} {...(hint !== undefined && { hint })}>
                {way}
              </Empty>
            )}
            <ol class={`lines ${look}`.trim()}>{pages.nodes.map(children)}</ol>
            <More pages={pages} />
          </>
        )}
      </Answered>
    </Section>
  );
}

interface AnsweredProps<Data> {
  readonly asked: Asked<Data>;
  /** Number of lines that are drawn until it comes. */
  readonly bones?: number;
  readonly children: (data: Data) => ComponentChildren;
}

/** Shows an answer and, until there is one, its state. A part that fails leaves the rest of the page. */
export function Answered<Data>({ asked, bones = 4, children }: AnsweredProps<Data>) {
  const { answer, error, again } = asked;
  if (answer === undefined)
    return error === undefined || error.fault === 'busy' ? (
      <Bones count={bones} isLong={error !== undefined} />
    ) : (
      <Failed error={error} again={again} />
    );
  return (
    <>
      {error !== undefined && <Stale error={error} at={answer.at} again={again} />}
      {answer.isPartial && <Partial again={again} />}
      {children(answer.data)}
    </>
  );
}

/** Placeholder of what is loading; what takes long says that it is still being worked out, and is asked for again. */
export function Bones({
  count,
  isLong = false,
}: {
  readonly count: number;
  readonly isLong?: boolean;
}) {
  return (
    <div>
      <p class={isLong ? 'cap' : 'sr'} role="status">
        {isLong ? words.state.working : words.state.loading}
      </p>
      <div aria-hidden="true">
        {Array.from({ length: count }, (_, index) => (
          <span key={index} class="bone" />
        ))}
      </div>
    </div>
  );
}

export function Failed({ error, again }: { readonly error: AskError; readonly again: () => void }) {
  const isOffline = error.fault === 'offline';
  return (
    <div class="sheet st-p st-p--bad" role="alert">
      <p>{words.state.faults[error.fault]}</p>
      {error.fault === 'refused' && (
        <p class="quiet ui" lang="en" dir="ltr">
          {error.message}
        </p>
      )}
      {error.fault !== 'old' && (
        <p class="quiet ui">{isOffline ? words.state.waiting : words.state.rest}</p>
      )}
      <AgainFor error={error} again={again} />
    </div>
  );
}

function Stale({
  error,
  at,
  again,
}: {
  readonly error: AskError;
  readonly at: number;
  readonly again: () => void;
}) {
  return (
    <div class="sheet st-p" role="status">
      <p>
        {words.state.faults[error.fault]} {fill(words.state.kept, { at: sayMoment(at) })}
      </p>
      <AgainFor error={error} again={again} />
    </div>
  );
}

function Partial({ again }: { readonly again: () => void }) {
  return (
    <div class="sheet st-p" role="status">
      <p>{words.state.partial}</p>
      <Again again={again} />
    </div>
  );
}

/** Button that asks again; a page that is older than the server is loaded again as a whole. */
function AgainFor({ error, again }: { readonly error: AskError; readonly again: () => void }) {
  if (error.fault !== 'old') return <Again again={again} />;
  return (
    <Again
      again={() => {
        window.location.reload();
      }}
      text={words.state.reload}
    />
  );
}

interface AgainProps {
  readonly again: () => void;
  readonly text?: string;
}

function Again({ again, text = words.state.again }: AgainProps) {
  return (
    <p>
      <button class="btn btn--small" type="button" onClick={again}>
        {text}
      </button>
    </p>
  );
}

/** Says that there is nothing, and why that need not mean that there is none. */
export function Empty({
  text,
  hint,
  children,
}: {
  readonly text: string;
  readonly hint?: string;
  readonly children?: ComponentChildren;
}) {
  return (
    <div class="empty">
      <p>{text}</p>
      {hint !== undefined && <p class="quiet ui">{hint}</p>}
      {children}
    </div>
  );
}

/** Says how much of a list is shown, and asks for more of it. */
export function More({ pages }: { readonly pages: Pages<unknown, unknown> }) {
  const { moreError, asked } = pages;
  if (moreError?.fault === 'moved')
    return <Moved again={asked.again} isLoading={asked.isLoading} />;
  if (moreError !== undefined) return <Failed error={moreError} again={pages.more} />;
  if (!pages.hasMore) return null;
  return (
    <p class="more" aria-busy={pages.isLoadingMore}>
      <span class="cap">{sayShown(pages.nodes.length, pages.total)}</span>
      <button
        class="btn btn--small"
        type="button"
        disabled={pages.isLoadingMore}
        onClick={pages.more}
      >
        {pages.isLoadingMore ? words.state.loading : words.state.more}
      </button>
    </p>
  );
}

/** Says that the graph has changed since a list began, so that the list must begin again. */
function Moved({ again, isLoading }: { readonly again: () => void; readonly isLoading: boolean }) {
  return (
    <div class="sheet st-p" role="alert">
      <p>{words.state.faults.moved}</p>
      <p>
        <button class="btn btn--small" type="button" disabled={isLoading} onClick={again}>
          {words.state.fromFirst}
        </button>
      </p>
    </div>
  );
}

interface Effort {
  readonly truncatedBy?: 'BUDGET' | 'DEADLINE' | 'MAX_NODES' | null;
}

/** Says why a search ended before its end, if it did. */
export function Truncated({ effort }: { readonly effort: Effort }) {
  if (effort.truncatedBy == null) return null;
  return <strong>{words.state.truncated[effort.truncatedBy]}</strong>;
}
