import { useState } from 'preact/hooks';
import { TextField } from '../../form/fields.js';
import { Modal } from '../../form/form.js';
import { reviewWords as said } from '../../words/review-words.js';

interface RejectProps {
  readonly isBusy: boolean;
  /** The reason of the last refusal. */
  readonly refusal: string;
  readonly close: () => void;
  readonly reject: (reason: string) => void;
}

/** Dialog that asks why a proposal is refused. */
export function RejectDialog({ isBusy, refusal, close, reject }: RejectProps) {
  const [reason, setReason] = useState('');
  const [fault, setFault] = useState('');
  const submit = (): void => {
    const given = reason.trim();
    setFault(given === '' ? said.reject.empty : '');
    if (given !== '') reject(given);
  };
  return (
    <Modal
      said={{ ...said.reject, cancel: said.edit.cancel }}
      fault={fault === '' ? refusal : fault}
      isBusy={isBusy}
      close={close}
      submit={submit}
    >
      <TextField
        label={said.reject.label}
        list={said.reject.common}
        value={reason}
        set={setReason}
      />
    </Modal>
  );
}
