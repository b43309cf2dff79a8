import type { ComponentChildren } from 'preact';
import { useId } from 'preact/hooks';
import { Dialog } from '../parts/dialog.js';
import { FaultId } from './fields.js';

interface FormProps {
  /** Texts of its buttons. */
  readonly said: { readonly send: string; readonly cancel: string };
  /** Fault of the fields, or why it was refused when it was sent last. */
  readonly fault: string;
  readonly isBusy: boolean;
  /** True if there is nothing to be sent. */
  readonly isIdle?: boolean;
  readonly close: () => void;
  readonly submit: () => void;
  readonly children: ComponentChildren;
  /** Outcome of sending it, above the buttons. */
  readonly outcome?: ComponentChildren;
  /** Another button. */
  readonly other?: ComponentChildren;
}

/** Form in a dialog: its fields, its fault, which is read out, and its two buttons. */
export function Form(props: FormProps) {
  const { said, fault, isBusy, isIdle = false, close, submit, children, outcome, other } = props;
  const id = useId();
  return (
    <form
      class="form ui"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        if (!isBusy && !isIdle) submit();
      }}
    >
      <FaultId.Provider value={id}>{children}</FaultId.Provider>
      <p id={id} class="fault" role="alert">
        {fault}
      </p>
      {outcome}
      <p class="row">
        <button class="btn btn--main" type="submit" disabled={isBusy || isIdle}>
          {said.send}
        </button>
        {other}
        <button class="btn" type="button" onClick={close}>
          {said.cancel}
        </button>
      </p>
    </form>
  );
}

interface ModalProps extends FormProps {
  readonly said: FormProps['said'] & { readonly title: string; readonly lede: string };
}

/** Small dialog that holds a form. */
export function Modal({ close, ...form }: ModalProps) {
  const { title, lede } = form.said;
  return (
    <Dialog title={title} lede={lede} close={close} isSmall>
      {(end) => <Form {...form} close={end} />}
    </Dialog>
  );
}
