import type { EntityKind } from '../data/operations.js';
import type { Session } from '../data/session.js';
import { useTerms } from '../data/terms.js';
import { Dialog } from '../parts/dialog.js';
import { DialogButton } from '../parts/dialog-button.js';
import type { Named } from '../parts/entity.js';
import { curationWords as said } from '../words/curation-words.js';
import { fill } from '../words/say.js';
import { AssertDialog } from './assert-dialog.js';
import { ChangeForm } from './change-form.js';
import { ClaimsDialog, type ClaimFilter } from './claims-dialog.js';
import { CreateDialog } from './create-dialog.js';
import { MergeDialog, SplitDialog } from './identity-dialogs.js';
import type { RelationForm } from './relation-fields.js';

interface ToolProps {
  readonly session: Session;
}

/** Opens claims for editing, beside what is shown of them. */
export function EditButton({
  filter,
  of,
  label = said.edit,
  session,
}: ToolProps & {
  readonly filter: ClaimFilter;
  /** What they say, for those who do not see where the button stands. */
  readonly of: string;
  readonly label?: string;
}) {
  return (
    <DialogButton
      class="btn btn--small btn--plain edit"
      dialog={(close) => <ClaimsDialog filter={filter} session={session} close={close} />}
    >
      {label}
      <span class="sr">: {of}</span>
    </DialogButton>
  );
}

export function EditNamesButton({ entity, session }: ToolProps & { readonly entity: Named }) {
  return (
    <EditButton
      filter={{ subject: [entity.id], predicate: ['NAME'] }}
      of={entity.id}
      label={said.editNames}
      session={session}
    />
  );
}

interface EntityToolsProps extends ToolProps {
  readonly entity: Named;
  /** The ids that were merged into it. */
  readonly merged: readonly string[];
}

/** What can be done with an entity as a whole. */
export function EntityTools({ entity, merged, session }: EntityToolsProps) {
  return (
    <>
      <DialogButton
        class="btn btn--small"
        dialog={(close) => <AssertDialog entity={entity} session={session} close={close} />}
      >
        {said.assert}
      </DialogButton>
      <DialogButton
        class="btn btn--small"
        dialog={(close) => <MergeDialog entity={entity} session={session} close={close} />}
      >
        {said.merge}
      </DialogButton>
      {merged.length > 0 && (
        <DialogButton
          class="btn btn--small"
          dialog={(close) => (
            <SplitDialog entity={entity} merged={merged} session={session} close={close} />
          )}
        >
          {said.split}
        </DialogButton>
      )}
    </>
  );
}

interface CreateButtonProps extends ToolProps {
  /** What was looked for and is not there. */
  readonly name?: string | undefined;
  readonly kind?: EntityKind | undefined;
}

/** Opens the dialog in which an entity is added. */
export function CreateButton(props: CreateButtonProps) {
  return (
    <DialogButton
      class="btn btn--small"
      dialog={(close) => <CreateDialog {...props} close={close} />}
    >
      {said.create}
    </DialogButton>
  );
}

interface RelationToolsProps extends ToolProps {
  readonly relation: {
    readonly type: RelationForm['type'];
    readonly source: Named;
    readonly target: Named;
  };
}

/** What can be done with a relation as a whole. */
export function RelationTools({ relation, session }: RelationToolsProps) {
  return (
    <DialogButton
      class="btn btn--small"
      dialog={(close) => (
        <AssertDialog
          entity={relation.source}
          relation={relation}
          session={session}
          close={close}
        />
      )}
    >
      {said.assertHere}
    </DialogButton>
  );
}

interface UndoProps extends ToolProps {
  readonly change: { readonly id: string; readonly number: number; readonly kind: string };
}

/** Takes a change back. */
export function UndoButton({ change, session }: UndoProps) {
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
          {(end) => (
            <ChangeForm
              name="undo-change"
              session={session}
              wanted={{ change: change.id }}
              close={end}
            >
              {null}
            </ChangeForm>
          )}
        </Dialog>
      )}
    >
      {said.undo}
      <span class="sr">: {about}</span>
    </DialogButton>
  );
}
