import type { ComponentType } from 'preact';
import { useCode } from '../data/use-code.js';
import { Dialog } from './dialog.js';
import { Failed } from './panel.js';

interface LateProps<Props> {
  readonly load: () => Promise<ComponentType<Props>>;
  readonly of: Props;
  /** Title of the dialog that says why it did not arrive. */
  readonly title: string;
  readonly close: () => void;
}

/** A dialog whose code is loaded on demand, or the reason why it did not arrive. */
export function LateDialog<Props>({ load, of, title, close }: LateProps<Props & object>) {
  const { code: Shown, error, again } = useCode(load);
  if (Shown !== undefined) return <Shown {...of} />;
  if (error === undefined) return null;
  return (
    <Dialog title={title} close={close} isSmall>
      {() => <Failed error={error} again={again} />}
    </Dialog>
  );
}
