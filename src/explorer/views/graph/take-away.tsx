import { DialogButton } from '../../parts/dialog-button.js';
import { useCode } from '../../data/use-code.js';
import { Dialog } from '../../parts/dialog.js';
import { Failed } from '../../parts/panel.js';
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

/** The dialog, or the reason why its code did not arrive. */
function Late(props: DialogProps) {
  const { code: Shown, error, again } = useCode(load);
  if (Shown !== undefined) return <Shown {...props} />;
  if (error === undefined) return null;
  return (
    <Dialog title={words.take.title} close={props.close} isSmall>
      {() => <Failed error={error} again={again} />}
    </Dialog>
  );
}
