import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';

interface DialogButtonProps {
  readonly class: string;
  readonly shortcut?: string | undefined;
  readonly children: ComponentChildren;
  /** The dialog; removed with all its state when closed. */
  readonly dialog: (close: () => void) => ComponentChildren;
}

/** A button that opens a dialog. */
export function DialogButton({ class: look, shortcut, children, dialog }: DialogButtonProps) {
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <button
        class={look}
        type="button"
        aria-keyshortcuts={shortcut}
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
