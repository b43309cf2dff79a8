import type { ComponentChildren, Ref } from 'preact';
import { useId } from 'preact/hooks';
import { Dialog } from './dialog.js';

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

/** A dialog with a form in it: what is wrong with it is said in it, and read out. */
export function Modal(props: ModalProps) {
  const { title, lede, send, cancel, fault, isBusy, isIdle = false, close, submit } = props;
  return (
    <Dialog title={title} lede={lede} close={close} isSmall>
      {(end) => (
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
            <button class="btn" type="button" onClick={end}>
              {cancel}
            </button>
          </p>
        </form>
      )}
    </Dialog>
  );
}

interface FieldProps {
  readonly label: string;
  readonly value: string;
  readonly hint?: string;
  readonly dir?: 'auto' | 'ltr';
  readonly list?: readonly string[];
  /** What is typed is nobody else's business. */
  readonly isSecret?: boolean;
  readonly isWrong?: boolean;
  readonly input?: Ref<HTMLInputElement>;
  readonly onValue: (value: string) => void;
}

/** A field of a form with its label, its hint, and what may be chosen for it. */
export function Field(props: FieldProps) {
  const { label, value, hint, dir = 'auto', list, isSecret = false, isWrong = false } = props;
  const id = useId();
  const shared = {
    ...{ id, dir, value, autocomplete: 'off' as const, 'aria-invalid': isWrong },
    ...(props.input && { ref: props.input }),
    ...(hint !== undefined && { 'aria-describedby': `${id}-hint` }),
    onInput: (event: { readonly currentTarget: { readonly value: string } }) => {
      props.onValue(event.currentTarget.value);
    },
  };
  return (
    <div class="field">
      <label for={id}>{label}</label>
      {isSecret ? (
        <input {...shared} type="password" spellcheck={false} />
      ) : (
        <input {...shared} type="text" list={list === undefined ? undefined : `${id}-list`} />
      )}
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
