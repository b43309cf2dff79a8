import { useState } from 'preact/hooks';
import { useAnswer } from '../data/use-answer.js';
import { Check } from '../parts/choices.js';
import type { Named } from '../data/named.js';
import { Answered } from '../parts/panel.js';
import { curationWords as said } from '../words/curation-words.js';
import type { Forms, Wanted } from '../form/change.js';
import { ChangeForm } from '../form/change-form.js';
import { ClaimFields, useClaimDraft } from '../form/claim-fields.js';
import {
  areDates,
  formOf,
  partsOf,
  relationTexts,
  type ClaimForm,
  type Filled,
} from '../form/claim-form.js';
import { changesIn, type Draft } from '../form/draft.js';
import { EvidenceFields, noEvidence, toEvidence } from '../form/evidence-fields.js';
import { TextField } from '../form/fields.js';
import { toValue } from '../form/value.js';
import { draftOf, type ClaimActionProps, type EditedClaim } from './claim-action.js';

type Correction = Wanted<'correct-claim'>;

/** Form in which a claim is corrected; fields that are left as they are stay. */
export function CorrectForm(props: ClaimActionProps) {
  const asked = useAnswer('view-claim-forms', {});
  return <Answered asked={asked}>{(forms) => <Fields {...props} forms={forms} />}</Answered>;
}

function Fields({ claim, forms, ...props }: ClaimActionProps & { readonly forms: Forms }) {
  const form = formOf(claim.predicate, forms);
  const filled = useClaimDraft(() => draftOf(claim), claim.object ?? undefined);
  const [isKept, setKept] = useState(true);
  const [pieces, setPieces] = useState<readonly Draft[]>([noEvidence]);
  const changes = changesOf(claim, form, filled);
  // Kept evidence says nothing of a part that changes; to clear one needs none.
  const needsEvidence = !isKept || Object.entries(changes ?? {}).some(isGivenPart);
  const evidence = needsEvidence ? toEvidence(pieces) : undefined;
  return (
    <ChangeForm
      name="correct-claim"
      wanted={wantedOf(claim, changes, { isKept, needsEvidence, evidence })}
      {...props}
    >
      <p class="quiet">{said.correctHint}</p>
      {form !== undefined && (
        <ClaimFields
          kind={claim.subject.kind}
          hasRole={claim.roleAr != null}
          form={form}
          filled={filled}
        />
      )}
      <TextField label={said.note} {...filled.bind('note')} />
      <Check checked={isKept} set={setKept}>
        <span>{said.keepEvidence}</span>
      </Check>
      {needsEvidence && (
        <EvidenceFields pieces={pieces} set={setPieces} parts={partsOf(form, filled.draft)} />
      )}
    </ChangeForm>
  );
}

/** Parts that differ from those of the claim, null for one that is taken away; undefined if one is wrong. */
function changesOf(
  claim: EditedClaim,
  form: ClaimForm | undefined,
  { draft, other }: Filled,
): Partial<Correction> | undefined {
  const before = draftOf(claim);
  const texts = changesIn(draft, before, [...relationTexts, 'note']);
  if (!areDates(texts['validFrom'], texts['validTo'])) return undefined;
  if (form === undefined || 'relation' in form)
    return { ...texts, ...(idOf(other) !== idOf(claim.object) && { object: idOf(other) }) };
  const value = toValue(form.value, draft);
  if (value === undefined) return undefined;
  const isSame = JSON.stringify(value) === JSON.stringify(toValue(form.value, before));
  return { ...texts, ...(!isSame && { value }) };
}

const idOf = (entity: Named | null | undefined): string | null => entity?.id ?? null;

interface Support {
  readonly isKept: boolean;
  readonly needsEvidence: boolean;
  readonly evidence: Correction['evidence'] | undefined;
}

function wantedOf(
  { id, revision }: EditedClaim,
  changes: Partial<Correction> | undefined,
  { isKept, needsEvidence, evidence }: Support,
): Correction | string {
  if (changes === undefined || (needsEvidence && evidence === undefined)) return said.incomplete;
  if (isKept && Object.keys(changes).length === 0) return said.unchanged;
  const given = { ...(needsEvidence && { evidence }), keepEvidence: isKept };
  return { ...changes, ...given, claim: id, ifRevision: revision };
}

function isGivenPart([part, value]: [string, unknown]): boolean {
  return part !== 'note' && value !== null && value !== undefined;
}
