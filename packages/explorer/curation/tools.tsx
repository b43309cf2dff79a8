import type { ComponentProps } from 'preact';
import { useTerms } from '../data/terms.js';
import { Dialog } from '../parts/dialog.js';
import { DialogButton } from '../parts/dialog-button.js';
import type { Named } from '../data/named.js';
import { curationWords as said } from '../words/curation-words.js';
import { fill } from '../words/say.js';
import { ChangeForm } from '../form/change-form.js';
import type { RelationForm } from '../form/claim-form.js';
export { Decide } from './decide.js';
import { AssertDialog } from './assert-dialog.js';
import { ClaimsDialog, type ClaimFilter } from './claims-dialog.js';
import { CreateDialog } from './create-dialog.js';
import { MergeDialog, SplitDialog } from './identity-dialogs.js';

interface EditProps {
  readonly filter: ClaimFilter;
  /** Subject of the claims, for readers who do not see where the button stands. */
  readonly of: string;
  readonly label?: string;
}

/** Button that opens claims for editing, beside the place where they are shown. */
export function EditButton({ filter, of, label = said.edit }: EditProps) {
  return (
    <DialogButton
      class="btn btn--small btn--plain edit"
      dialog={(close) => <ClaimsDialog filter={filter} close={close} />}
    >
      {label}
      <span class="sr">: {of}</span>
    </DialogButton>
  );
}

export function EditNamesButton({ entity: { id } }: { readonly entity: Named }) {
  const filter: ClaimFilter = { subject: [id], predicate: ['NAME'] };
  return <EditButton filter={filter} of={id} label={said.editNames} />;
}

const Tool = (props: Omit<ComponentProps<typeof DialogButton>, 'class'>) => (
  <DialogButton class="btn btn--small" {...props} />
);

interface EntityToolsProps {
  readonly entity: Named;
  /** Ids that were merged into it. */
  readonly merged: readonly string[];
}

/** Buttons that change an entity as a whole. */
export function EntityTools({ entity, merged }: EntityToolsProps) {
  return (
    <>
      <Tool dialog={(close) => <AssertDialog entity={entity} close={close} />}>{said.assert}</Tool>
      <Tool dialog={(close) => <MergeDialog entity={entity} close={close} />}>{said.merge}</Tool>
      {merged.length > 0 && (
        <Tool dialog={(close) => <SplitDialog entity={entity} merged={merged} close={close} />}>
          {said.split}
        </Tool>
      )}
    </>
  );
}

/** Button that adds an entity, by the name that was looked for and is not there. */
export function CreateButton(props: Omit<ComponentProps<typeof CreateDialog>, 'close'>) {
  return <Tool dialog={(close) => <CreateDialog {...props} close={close} />}>{said.create}</Tool>;
}

interface AssertAgainProps {
  readonly relation: {
    readonly type: RelationForm['type'];
    readonly source: Named;
    readonly target: Named;
  };
}

/** Button that adds a claim of a relation with other evidence. */
export function AssertAgainButton({ relation }: AssertAgainProps) {
  return (
    <Tool
      dialog={(close) => (
        <AssertDialog entity={relation.source} relation={relation} close={close} />
      )}
    >
      {said.assertHere}
    </Tool>
  );
}

interface UndoProps {
  readonly change: { readonly id: string; readonly number: number; readonly kind: string };
}

/** Button that takes a change back. */
export function UndoButton({ change }: UndoProps) {
  const terms = useTerms();
  const about = fill(said.undoOf, {
    number: String(change.number),
    kind: terms.value('ChangeKind', change.kind),
  });
  return (
    <DialogButton
      class="btn btn--small btn--plain"
      dialog={(close) => (
        <Dialog title={about} lede={said.undoHint} close={close}>
          {(end) => <ChangeForm name="undo-change" wanted={{ change: change.id }} close={end} />}
        </Dialog>
      )}
    >
      {said.undo}
      <span class="sr">: {about}</span>
    </DialogButton>
  );
}
