import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';

interface DialogButtonProps {
  readonly class: string;
  readonly children: ComponentChildren;
  /** What it opens; gone again, with all that it holds, once it is closed. */
  readonly dialog: (close: () => void) => ComponentChildren;
}

/** A button that opens a dialog. */
export function DialogButton({ class: look, children, dialog }: DialogButtonProps) {
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <button
        class={look}
        type="button"
        aria-haspopup="dialog"
        onClick={() => {
          setOpen(true);
        }}
      >
        {children}
      </button>
      {isOpen &&
        dialog(() => {
          setOpen(false);
        })}
    </>
  );
}
