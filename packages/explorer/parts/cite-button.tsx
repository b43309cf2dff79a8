import { words } from '../words/words.js';
import { DialogButton } from './dialog-button.js';
import { LateDialog } from './late-dialog.js';

const load = async () => (await import('./cite/cite-dialog.js')).CiteDialog;

interface CiteProps {
  /** Id of the claim. */
  readonly claim: string;
  readonly class?: string;
  readonly shortcut?: string;
}

/** Button that opens the citation of a claim. */
export function CiteButton({ claim, class: look = 'as-link ui', shortcut }: CiteProps) {
  return (
    <DialogButton
      class={look}
      shortcut={shortcut}
      dialog={(close) => (
        <LateDialog load={load} close={close} title={words.cite} of={{ claim, close }} />
      )}
    >
      {words.cite}
    </DialogButton>
  );
}
