import type { ComponentChildren } from 'preact';
import { useKept } from '../history-entry.js';

interface FoldProps {
  /** Name that tells it from others of the page. */
  readonly name: string;
  readonly summary: ComponentChildren;
  readonly class?: string;
  readonly children: ComponentChildren;
}

/** Part of a page that a reader opens and that is made then; it is open still when they come back to the page. */
export function Fold({ name, summary, class: look, children }: FoldProps) {
  const [isOpen, setOpen] = useKept(`open ${name}`, false);
  return (
    <details
      class={look}
      open={isOpen}
      onToggle={({ currentTarget: { open } }) => {
        if (open !== isOpen) setOpen(open);
      }}
    >
      <summary class="read">{summary}</summary>
      {isOpen && children}
    </details>
  );
}
