import { useCode } from '../data/use-code.js';
import { words } from '../words/words.js';
import { DialogButton } from './dialog-button.js';

const load = async () => (await import('./cite/cite-dialog.js')).CiteDialog;

interface CiteProps {
  /** Id of the claim. */
  readonly claim: string;
  readonly class?: string;
}

/** Button that opens the citation of a claim. */
export function CiteButton({ claim, class: look = 'as-link ui' }: CiteProps) {
  return (
    <DialogButton class={look} dialog={(close) => <Late claim={claim} close={close} />}>
      {words.cite}
    </DialogButton>
  );
}

function Late(props: { readonly claim: string; readonly close: () => void }) {
  const { code: CiteDialog } = useCode(load);
  return CiteDialog === undefined ? null : <CiteDialog {...props} />;
}
