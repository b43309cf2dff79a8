import { useState } from 'preact/hooks';
import { Field, Modal } from '../../parts/modal.js';
import { reviewWords as said } from '../../words/review-words.js';

interface RejectProps {
  readonly isBusy: boolean;
  /** Why the graph refused what was sent last. */
  readonly refusal: string;
  readonly close: () => void;
  readonly reject: (reason: string) => void;
}

/** Asks why a proposal is refused. */
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
      title={said.reject.title}
      lede={said.reject.lede}
      send={said.reject.send}
      cancel={said.edit.cancel}
      fault={fault === '' ? refusal : fault}
      {...{ isBusy, close, submit }}
    >
      <Field
        label={said.reject.label}
        value={reason}
        list={said.reject.common}
        onValue={setReason}
      />
    </Modal>
  );
}
