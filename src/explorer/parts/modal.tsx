import type { ComponentChildren } from 'preact';
import { useEffect, useId, useRef } from 'preact/hooks';

interface ModalProps {
  readonly title: string;
  readonly lede: string;
  readonly send: string;
  readonly cancel: string;
  /** What is wrong with what was entered, or with what came of it. */
  readonly fault: string;
  readonly isBusy: boolean;
  /** There is nothing to be sent. */
  readonly isIdle?: boolean;
  readonly close: () => void;
  readonly submit: () => void;
  readonly children: ComponentChildren;
}

/** A native dialog with a form in it: what is wrong with it is said in it, and read out. */
export function Modal(props: ModalProps) {
  const { title, lede, send, cancel, fault, isBusy, isIdle = false, close, submit } = props;
  const id = useId();
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    dialog.current?.showModal();
  }, []);
  return (
    <dialog ref={dialog} class="dialog dialog--small" aria-labelledby={id} onClose={close}>
      <h2 id={id}>{title}</h2>
      <p class="quiet ui">{lede}</p>
      <form
        class="form ui"
        onSubmit={(event) => {
          event.preventDefault();
          if (!isBusy && !isIdle) submit();
        }}
      >
        {props.children}
        <p class="fault" role="alert">
          {fault}
        </p>
        <p class="row">
          <button class="btn btn--main" type="submit" disabled={isBusy || isIdle}>
            {send}
          </button>
          <button
            class="btn"
            type="button"
            onClick={() => {
              dialog.current?.close();
            }}
          >
            {cancel}
          </button>
        </p>
      </form>
    </dialog>
  );
}

interface FieldProps {
  readonly label: string;
  readonly value: string;
  readonly hint?: string;
  readonly dir?: 'auto' | 'ltr';
  readonly list?: readonly string[];
  readonly onValue: (value: string) => void;
}

/** A field of a form with its label, its hint, and what may be chosen for it. */
export function Field({ label, value, hint, dir = 'auto', list, onValue }: FieldProps) {
  const id = useId();
  return (
    <div class="field">
      <label for={id}>{label}</label>
      <input
        id={id}
        type="text"
        dir={dir}
        value={value}
        autocomplete="off"
        aria-describedby={hint === undefined ? undefined : `${id}-hint`}
        list={list === undefined ? undefined : `${id}-list`}
        onInput={(event) => {
          onValue(event.currentTarget.value);
        }}
      />
      {list !== undefined && (
        <datalist id={`${id}-list`}>
          {list.map((each) => (
            <option key={each} value={each} />
          ))}
        </datalist>
      )}
      {hint !== undefined && (
        <p class="cap" id={`${id}-hint`}>
          {hint}
        </p>
      )}
    </div>
  );
}
