import { DialogButton } from '../../parts/dialog-button.js';
import { useLate } from '../../parts/use-late.js';
import { words } from '../../words/words.js';
import type { TakeProps } from './take-dialog.js';

type DialogProps = TakeProps & { readonly close: () => void };

/** The shown part in every format; its code is loaded on demand. */
export function TakeAway(props: TakeProps) {
  return (
    <DialogButton class="btn btn--small" dialog={(close) => <Late {...props} close={close} />}>
      {words.take.open}
    </DialogButton>
  );
}

const load = async () => (await import('./take-dialog.js')).TakeDialog;

/** Closes again if its code does not arrive, so that another press tries again. */
function Late(props: DialogProps) {
  const Dialog = useLate(load, props.close);
  return Dialog === undefined ? null : <Dialog {...props} />;
}
