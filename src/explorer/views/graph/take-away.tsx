import type { ComponentType } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { DialogButton } from '../../parts/dialog-button.js';
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

/** Closes again if loading fails, so that another press retries. */
function Late(props: DialogProps) {
  const [Dialog, setDialog] = useState<ComponentType<DialogProps>>();
  useEffect(() => {
    import('./take-dialog.js').then(({ TakeDialog }) => {
      setDialog(() => TakeDialog);
    }, props.close);
  }, []);
  return Dialog === undefined ? null : <Dialog {...props} />;
}
