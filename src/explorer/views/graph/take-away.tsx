import type { ComponentType } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { DialogButton } from '../../parts/dialog-button.js';
import { words } from '../../words/words.js';
import type { TakeProps } from './take-dialog.js';

type DialogProps = TakeProps & { readonly close: () => void };

/** What is shown, in every format; what gives it out comes once it is asked for. */
export function TakeAway(props: TakeProps) {
  return (
    <DialogButton class="btn btn--small" dialog={(close) => <Late {...props} close={close} />}>
      {words.take.open}
    </DialogButton>
  );
}

/** Where it does not arrive it is closed again, so that another press tries anew. */
function Late(props: DialogProps) {
  const [Dialog, setDialog] = useState<ComponentType<DialogProps>>();
  useEffect(() => {
    import('./take-dialog.js').then(({ TakeDialog }) => {
      setDialog(() => TakeDialog);
    }, props.close);
  }, []);
  return Dialog === undefined ? null : <Dialog {...props} />;
}
