import { DialogButton } from '../../parts/dialog-button.js';
import { LateDialog } from '../../parts/late-dialog.js';
import { words } from '../../words/words.js';
import type { TakeProps } from './take-dialog.js';

const load = async () => (await import('./take-dialog.js')).TakeDialog;

/** The shown part in every format; its code is loaded on demand. */
export function TakeAway(props: TakeProps) {
  return (
    <DialogButton
      class="btn btn--small"
      dialog={(close) => (
        <LateDialog load={load} close={close} title={words.take.title} of={{ ...props, close }} />
      )}
    >
      {words.take.open}
    </DialogButton>
  );
}
