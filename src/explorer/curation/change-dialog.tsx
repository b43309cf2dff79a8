import type { ComponentChildren } from 'preact';
import { useEffect, useId, useRef } from 'preact/hooks';

interface ChangeDialogProps {
  readonly title: string;
  readonly lede?: string;
  /** Is given what closes it. */
  readonly children: (close: () => void) => ComponentChildren;
  /** Called once it is closed, by whatever. */
  readonly close: () => void;
}

/** The dialog in which a change is asked for. */
export function ChangeDialog({ title, lede, children, close }: ChangeDialogProps) {
  const id = useId();
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    dialog.current?.showModal();
  }, []);
  return (
    <dialog ref={dialog} class="dialog" aria-labelledby={id} onClose={close}>
      <h2 id={id}>{title}</h2>
      {lede !== undefined && <p class="quiet ui">{lede}</p>}
      {children(() => {
        dialog.current?.close();
      })}
    </dialog>
  );
}
