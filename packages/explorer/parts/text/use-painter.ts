import { useLayoutEffect, useRef } from 'preact/hooks';
import { Painter } from './paint.js';
import type { Paragraph } from './positions.js';

/** A painter for the paragraphs of an element: a new one for each document, redrawn after a resize. */
export function usePainter(
  root: Readonly<{ current: HTMLElement | null }>,
  paragraphs: readonly Paragraph[],
  document = '',
): Readonly<{ current: Painter | null }> {
  const painter = useRef<Painter | null>(null);
  useLayoutEffect(() => {
    if (root.current === null) return;
    const own = new Painter(root.current, paragraphs);
    painter.current = own;
    const redraw = (): void => {
      own.redraw();
    };
    window.addEventListener('resize', redraw);
    return () => {
      window.removeEventListener('resize', redraw);
      own.clear();
    };
  }, [document, paragraphs]);
  return painter;
}
