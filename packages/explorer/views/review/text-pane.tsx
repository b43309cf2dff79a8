import { useEffect, useLayoutEffect, useMemo, useRef } from 'preact/hooks';
import type { Span } from '#text/code-points.js';
import { languageOf } from '../../language.js';
import { reviewWords as said } from '../../words/review-words.js';
import { isInView, pointOf } from '../../parts/text/paint.js';
import { paragraphAt, paragraphsOf } from '../../parts/text/positions.js';
import { usePainter } from '../../parts/text/use-painter.js';
import { isMention, isOpen, type Item } from './items.js';

interface TextProps {
  readonly text: string | null | undefined;
  readonly items: readonly Item[];
  readonly chosen: Item | undefined;
  /** Words that a form is about; else those of the chosen item are marked. */
  readonly marked: Span | undefined;
  readonly onPoint: (point: number) => void;
}

/** Text of a document with its proposals painted on it: each paragraph is one text node, whose letters join. */
export function TextPane({ text, items, chosen, marked, onPoint }: TextProps) {
  const paragraphs = useMemo(() => paragraphsOf(text ?? ''), [text]);
  const root = useRef<HTMLDivElement>(null);
  usePainting(root, { paragraphs, items, chosen, marked });
  const at = chosen?.mark === undefined ? -1 : paragraphAt(paragraphs, chosen.mark.start);
  const onClick = (event: MouseEvent): void => {
    // A click that ends a selection chooses nothing.
    if (getSelection()?.isCollapsed === false) return;
    const point = pointOf(event, paragraphs);
    if (point !== undefined) onPoint(point);
  };
  return (
    <article class="rv-t" aria-labelledby="rv-text">
      <h2 class="ui" id="rv-text">
        {said.document.text}
      </h2>
      {text != null && (
        <p class="cap rv-sel">
          {said.document.select} <kbd aria-hidden="true">N</kbd>
        </p>
      )}
      {text == null ? (
        <p class="quiet ui">{said.document.noText}</p>
      ) : (
        <div ref={root} class="prose" {...languageOf(text)} onClick={onClick}>
          {paragraphs.map(
            ({ text: line, start }, index) =>
              line.trim() !== '' && (
                <p key={start} data-paragraph={index} class={at >= 0 && at !== index ? 'dim' : ''}>
                  {line}
                </p>
              ),
          )}
        </div>
      )}
    </article>
  );
}

interface Painted {
  readonly paragraphs: ReturnType<typeof paragraphsOf>;
  readonly items: readonly Item[];
  readonly chosen: Item | undefined;
  readonly marked: Span | undefined;
}

/** Paints the proposals that wait and the chosen one, and brings that into view. */
function usePainting(
  root: Readonly<{ current: HTMLElement | null }>,
  { paragraphs, items, chosen, marked }: Painted,
): void {
  const painter = usePainter(root, paragraphs);
  useLayoutEffect(() => {
    // All names of a text would hide its claims.
    const said = items.filter(({ proposal }) => !isMention(proposal));
    const open = said.filter(isOpen).flatMap(({ mark }) => mark ?? []);
    painter.current?.paint('pend', open);
  }, [items, paragraphs]);

  const { sentence, mark, places } = chosen ?? {};
  useLayoutEffect(() => {
    painter.current?.paint('sentence', sentence === undefined ? [] : [sentence]);
    painter.current?.paint('phrase', marked === undefined ? (places ?? []) : [marked]);
  }, [sentence?.start, sentence?.end, places, marked?.start, marked?.end, paragraphs]);

  useEffect(() => {
    const range = mark && painter.current?.rangesOf(mark)[0];
    const element = range?.startContainer.parentElement;
    if (range === undefined || !isBeside(root.current) || isInView(range)) return;
    element?.scrollIntoView({ block: 'center' });
  }, [mark?.start, mark?.end, paragraphs]);
}

/** True if the text stands beside the list; if it stands under it, the page does not scroll to it. */
function isBeside(text: HTMLElement | null): boolean {
  const pane = text?.closest('.rv-t');
  const list = pane?.previousElementSibling;
  if (!pane || !list) return false;
  return pane.getBoundingClientRect().top < list.getBoundingClientRect().bottom;
}
