import { useState } from 'preact/hooks';
import type { Session } from '../data/session.js';
import { EntityCombobox } from '../parts/combobox.js';
import { Dialog } from '../parts/dialog.js';
import { EntityTag, nameOf, type Named } from '../parts/entity.js';
import { curationWords as said } from '../words/curation-words.js';
import { ChangeForm } from './change-form.js';
import { Choice } from './fields.js';

interface DialogProps {
  readonly entity: Named;
  readonly session: Session;
  readonly close: () => void;
}

/** Two entities that are one: which of the two stays, and what would then be shown of it. */
export function MergeDialog({ entity, session, close }: DialogProps) {
  const [other, setOther] = useState<Named>();
  const [stays, setStays] = useState<'other' | 'this'>('other');
  const fault = faultOf(entity, other);
  const [canonical, merged] = stays === 'other' ? [other, entity] : [entity, other];
  const wanted =
    canonical === undefined || merged === undefined || fault !== undefined
      ? (fault ?? said.incomplete)
      : { canonical: canonical.id, others: [merged.id] };
  return (
    <Dialog title={`${said.merge}: ${nameOf(entity).text}`} lede={said.mergeHint} close={close}>
      {(end) => (
        <ChangeForm name="merge-entities" session={session} wanted={wanted} close={end}>
          <div class="field">
            <EntityCombobox label={said.mergeInto} chosen={other} choose={setOther} />
            <p class="fault" role="alert">
              {fault}
            </p>
          </div>
          {other !== undefined && fault === undefined && (
            <Choice
              label={said.stays}
              value={stays}
              set={setStays}
              options={[
                ['other', <EntityTag key="other" of={other} />],
                ['this', <EntityTag key="this" of={entity} />],
              ]}
            />
          )}
        </ChangeForm>
      )}
    </Dialog>
  );
}

function faultOf(entity: Named, other: Named | undefined): string | undefined {
  if (other === undefined) return undefined;
  if (other.id === entity.id) return said.sameEntity;
  return other.kind === entity.kind ? undefined : said.otherKind;
}

/** The ids that were merged into an entity, of which those that are chosen stand by themselves again. */
export function SplitDialog({
  entity,
  merged,
  session,
  close,
}: DialogProps & { readonly merged: readonly string[] }) {
  const [apart, setApart] = useState<readonly string[]>(merged.length === 1 ? merged : []);
  const wanted = apart.length === 0 ? said.incomplete : { entity: entity.id, apart };
  return (
    <Dialog title={`${said.split}: ${nameOf(entity).text}`} lede={said.splitHint} close={close}>
      {(end) => (
        <ChangeForm name="split-entity" session={session} wanted={wanted} close={end}>
          <fieldset class="choice">
            <legend>{said.apart}</legend>
            {merged.map((id) => (
              <label key={id} class="check">
                <input
                  type="checkbox"
                  checked={apart.includes(id)}
                  onChange={({ currentTarget: { checked } }) => {
                    setApart(
                      merged.filter((each) => (each === id ? checked : apart.includes(each))),
                    );
                  }}
                />
                <bdi lang="en">{id}</bdi>
              </label>
            ))}
          </fieldset>
        </ChangeForm>
      )}
    </Dialog>
  );
}
