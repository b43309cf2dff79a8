import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import { useTerms } from '../data/terms.js';
import { useAnswer } from '../data/use-answer.js';
import { Dialog } from '../parts/dialog.js';
import type { Named } from '../data/named.js';
import { Answered } from '../parts/panel.js';
import { curationWords as said } from '../words/curation-words.js';
import { fill } from '../words/say.js';
import { words } from '../words/words.js';
import type { Forms } from './change.js';
import { kindsBeside, type ClaimForm, type Filled } from './claim-form.js';
import type { Bind, Draft } from './draft.js';
import { useDraft } from './use-draft.js';
import { EntityField, TextField } from './fields.js';
import { ClaimDateField, ValueFields } from './value-fields.js';

interface ClaimDialogProps {
  readonly title: string;
  readonly lede?: string;
  readonly close: () => void;
  readonly children: (forms: Forms, close: () => void) => ComponentChildren;
}

/** Dialog that is filled once it is known which forms claims have. */
export function ClaimDialog({ children, ...props }: ClaimDialogProps) {
  const asked = useAnswer('view-claim-forms', {});
  return (
    <Dialog {...props}>
      {(end) => <Answered asked={asked}>{(forms) => children(forms, end)}</Answered>}
    </Dialog>
  );
}

interface ClaimDraft extends Filled {
  readonly bind: Bind;
  readonly choose: (other: Named | undefined) => void;
  readonly clear: () => void;
}

/** Fields of a claim as they are filled in, beginning with those of a claim that is there. */
export function useClaimDraft(start?: Draft | (() => Draft), object?: Named): ClaimDraft {
  const { draft, setDraft, bind } = useDraft(start);
  const [other, choose] = useState(object);
  const clear = (): void => {
    setDraft({});
    choose(undefined);
  };
  return { draft, bind, other, choose, clear };
}

interface ClaimFieldsProps {
  readonly form: ClaimForm;
  /** Kind of the entity that the claim is about. */
  readonly kind: Named['kind'];
  readonly filled: ClaimDraft;
  /** True if the claim has a role, whose key stays. */
  readonly hasRole?: boolean;
}

/** Fields of a claim: those of its value, or the other end of its relation, the role in it and its dates. */
export function ClaimFields({ form, kind, filled, hasRole = false }: ClaimFieldsProps) {
  const terms = useTerms();
  const { bind, other, choose } = filled;
  if ('value' in form) return <ValueFields form={form.value} bind={bind} />;
  const kinds = kindsBeside(form.relation, kind, form.isSource);
  const names = kinds.map((each) => terms.kind(each)).join(words.graph.comma);
  const hint = fill(said.objectKinds, { kinds: names });
  const isWrong = other !== undefined && !kinds.includes(other.kind);
  return (
    <>
      <EntityField
        label={said.object}
        hint={hint}
        error={isWrong ? `${said.wrongKind} ${hint}` : undefined}
        value={other}
        set={choose}
      />
      {form.relation.takesRole && (
        <>
          {!hasRole && <TextField label={said.roleKey} dir="ltr" {...bind('roleKey')} />}
          <TextField label={said.roleAr} {...bind('roleAr')} />
          <TextField label={said.roleEn} {...bind('roleEn')} />
        </>
      )}
      <div class="fields">
        <ClaimDateField label={said.validFrom} {...bind('validFrom')} />
        <ClaimDateField label={said.validTo} {...bind('validTo')} />
      </div>
    </>
  );
}
