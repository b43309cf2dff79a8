import { useState } from 'preact/hooks';
import { useTerms } from '../data/terms.js';
import type { Named } from '../data/named.js';
import { nameOf } from '../parts/entity.js';
import type { Bound } from '../parts/choices.js';
import { curationWords as said } from '../words/curation-words.js';
import type { Forms } from '../form/change.js';
import { ChangeForm } from '../form/change-form.js';
import { ClaimDialog, ClaimFields, useClaimDraft } from '../form/claim-fields.js';
import {
  claimOf,
  formsOf,
  partsOf,
  type ClaimForm,
  type RelationForm,
} from '../form/claim-form.js';
import { DatasetField } from '../form/dataset-field.js';
import { filledIn, type Draft } from '../form/draft.js';
import { EvidenceFields, noEvidence, toEvidence } from '../form/evidence-fields.js';
import { SelectField, TextField } from '../form/fields.js';

interface AssertProps {
  readonly entity: Named;
  /** Relation that is to be claimed again, with other evidence. */
  readonly relation?: { readonly type: RelationForm['type']; readonly target: Named };
  readonly close: () => void;
}

/** Dialog for a claim about an entity, with the documents that say it. */
export function AssertDialog({ close, ...props }: AssertProps) {
  return (
    <ClaimDialog title={`${said.assert}: ${nameOf(props.entity).text}`} close={close}>
      {(forms, end) => <AssertForm {...props} forms={forms} close={end} />}
    </ClaimDialog>
  );
}

type AssertFormProps = AssertProps & { readonly forms: Forms };

function AssertForm({ entity, relation, forms, close }: AssertFormProps) {
  const choices = formsOf(entity.kind, forms);
  const start = relation === undefined ? choices[0]?.key : `from ${relation.type}`;
  const [key, setKey] = useState(start ?? '');
  const [pieces, setPieces] = useState<readonly Draft[]>([noEvidence]);
  const filled = useClaimDraft({}, relation?.target);
  const { draft, bind, clear } = filled;
  const form = choices.find((each) => each.key === key);
  const claim = form && claimOf(form, entity, filled);
  const evidence = toEvidence(pieces);
  const wanted =
    claim === undefined || evidence === undefined
      ? said.incomplete
      : { claim: { ...claim, ...filledIn(draft, ['note', 'dataset']), evidence } };
  return (
    <ChangeForm name="assert-claim" wanted={wanted} close={close}>
      <PredicateField
        choices={choices}
        value={key}
        set={(chosen) => {
          setKey(chosen);
          clear();
        }}
      />
      {form !== undefined && <ClaimFields form={form} kind={entity.kind} filled={filled} />}
      <EvidenceFields pieces={pieces} set={setPieces} parts={partsOf(form, draft)} />
      <TextField label={said.note} {...bind('note')} />
      <DatasetField
        label={said.dataset}
        datasets={forms.datasets}
        isOptional
        {...bind('dataset')}
      />
    </ChangeForm>
  );
}

/** Predicates of the claims that can be made, by what stands on their other side. */
export function PredicateField({
  choices,
  ...field
}: { readonly choices: readonly ClaimForm[] } & Bound) {
  const terms = useTerms();
  const groups = [
    [said.facts, (each: ClaimForm) => 'value' in each],
    [said.relationsFrom, (each: ClaimForm) => 'relation' in each && each.isSource],
    [said.relationsTo, (each: ClaimForm) => 'relation' in each && !each.isSource],
  ] as const;
  return (
    <SelectField label={said.predicate} {...field}>
      {groups.map(([label, isIn]) => (
        <optgroup key={label} label={label}>
          {choices.filter(isIn).map((each) => (
            <option key={each.key} value={each.key}>
              {'value' in each
                ? terms.predicate(each.value.predicate)
                : terms.relation(each.relation.type, each.isSource)}
            </option>
          ))}
        </optgroup>
      ))}
    </SelectField>
  );
}
