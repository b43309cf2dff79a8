import { useState } from 'preact/hooks';
import { Dialog } from '../parts/dialog.js';
import type { Named } from '../data/named.js';
import { EntityTag, nameOf } from '../parts/entity.js';
import { curationWords as said } from '../words/curation-words.js';
import { ChangeForm } from '../form/change-form.js';
import { ChecksField, ChoiceField, EntityField } from '../form/fields.js';

interface DialogProps {
  readonly entity: Named;
  readonly close: () => void;
}

/** Dialog that merges two entities: which of them stays, and how it would look then. */
export function MergeDialog({ entity, close }: DialogProps) {
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
        <ChangeForm name="merge-entities" wanted={wanted} close={end}>
          <EntityField label={said.mergeInto} error={fault} value={other} set={setOther} />
          {other !== undefined && fault === undefined && (
            <ChoiceField
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

interface SplitProps extends DialogProps {
  readonly merged: readonly string[];
}

/** Dialog in which ids that were merged into an entity are chosen to stand by themselves again. */
export function SplitDialog({ entity, merged, close }: SplitProps) {
  const [apart, setApart] = useState<readonly string[]>(merged.length === 1 ? merged : []);
  const wanted = apart.length === 0 ? said.incomplete : { entity: entity.id, apart };
  return (
    <Dialog title={`${said.split}: ${nameOf(entity).text}`} lede={said.splitHint} close={close}>
      {(end) => (
        <ChangeForm name="split-entity" wanted={wanted} close={end}>
          <ChecksField
            label={said.apart}
            value={apart}
            set={setApart}
            options={merged.map((id) => [
              id,
              <bdi key={id} lang="en">
                {id}
              </bdi>,
            ])}
          />
        </ChangeForm>
      )}
    </Dialog>
  );
}
