import type { ComponentChildren } from 'preact';
import { useLayoutEffect, useRef, useState } from 'preact/hooks';

/** Number of rows of a page from which on only those near the window are made. */
export const manyRows = 200;

const spare = 15;

interface WindowedProps<Item> {
  readonly items: readonly Item[];
  readonly as: 'ul' | 'tbody';
  readonly class?: string;
  /** True if the page has so many rows that only those near the window are made. */
  readonly isOn: boolean;
  readonly children: (item: Item, index: number) => ComponentChildren;
}

/** Rows of a list or a table, of which only those near the window are made; the others leave their room. */
export function Windowed<Item>({
  items,
  as: Tag,
  class: look,
  isOn,
  children,
}: WindowedProps<Item>) {
  const host = useRef<HTMLElement | null>(null);
  const height = useRef(40);
  const [[from, to], setRange] = useState<readonly [number, number]>([0, 2 * spare]);
  useLayoutEffect(() => {
    if (!isOn) return;
    const look = (): void => {
      if (host.current === null) return;
      const rows = [...host.current.children].filter((row) => !row.hasAttribute('aria-hidden'));
      const last = rows.at(-1)?.getBoundingClientRect();
      const first = rows[0]?.getBoundingClientRect();
      // Nothing has a height before it is laid out.
      if (first && last && last.bottom > first.top)
        height.current = (last.bottom - first.top) / rows.length;
      const { top } = host.current.getBoundingClientRect();
      const at = (y: number): number => Math.round((y - top) / height.current);
      const within = (row: number): number => Math.min(items.length, Math.max(0, row));
      // In steps, so that a short way makes nothing anew.
      const begin = within(Math.floor((at(0) - spare) / spare) * spare);
      const end = within(Math.ceil((at(window.innerHeight) + spare) / spare) * spare);
      setRange((now) => (now[0] === begin && now[1] === end ? now : [begin, end]));
    };
    look();
    // Rows may be made before they stand in the page.
    const laidOut = new ResizeObserver(look);
    if (host.current !== null) laidOut.observe(host.current);
    document.addEventListener('scroll', look, { capture: true, passive: true });
    window.addEventListener('resize', look);
    return () => {
      laidOut.disconnect();
      document.removeEventListener('scroll', look, { capture: true });
      window.removeEventListener('resize', look);
    };
  }, [isOn, items.length]);
  const [begin, end] = isOn ? [from, Math.min(to, items.length)] : [0, items.length];
  return (
    <Tag
      class={look}
      ref={(element: HTMLElement | null) => {
        host.current = element;
      }}
    >
      <Room as={Tag} px={begin * height.current} />
      {items.slice(begin, end).map((item, index) => children(item, begin + index))}
      <Room as={Tag} px={(items.length - end) * height.current} />
    </Tag>
  );
}

/** Room of rows that are not made. */
function Room({ as, px }: { readonly as: 'ul' | 'tbody'; readonly px: number }) {
  if (px <= 0) return null;
  const style = { blockSize: `${px}px`, padding: 0, border: 0 };
  return as === 'ul' ? (
    <li aria-hidden="true" style={style} />
  ) : (
    <tr aria-hidden="true">
      <td colSpan={5} style={style} />
    </tr>
  );
}
