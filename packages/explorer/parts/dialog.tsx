import type { ComponentChildren } from 'preact';
import { useEffect, useId, useRef } from 'preact/hooks';

interface DialogProps {
  readonly title: string;
  readonly lede?: ComponentChildren;
  readonly isSmall?: boolean;
  readonly isWide?: boolean;
  /** Receives a function that closes the dialog. */
  readonly children: (close: () => void) => ComponentChildren;
  /** Called after it is closed in any way. */
  readonly close: () => void;
}

/** Keeps an event from what the dialog lies in: its keys and forms are its own. */
const stay = (event: Event): void => {
  event.stopPropagation();
};

/** A native dialog with its title, open as long as it is mounted. */
export function Dialog({
  title,
  lede,
  isSmall = false,
  isWide = false,
  children,
  close,
}: DialogProps) {
  const id = useId();
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    dialog.current?.showModal();
  }, []);
  return (
    <dialog
      ref={dialog}
      class={`dialog ${isSmall ? 'dialog--small' : ''} ${isWide ? 'dialog--wide' : ''}`.trim()}
      aria-labelledby={id}
      onClose={close}
      onKeyDown={stay}
      onSubmit={stay}
    >
      <h2 id={id}>{title}</h2>
      {lede !== undefined && <p class="quiet ui">{lede}</p>}
      {children(() => {
        dialog.current?.close();
      })}
    </dialog>
  );
}
