import { useState } from 'preact/hooks';
import { curationWords as said } from '../words/curation-words.js';
import { ChangeForm } from '../form/change-form.js';
import { filledIn, isDate, type Draft } from '../form/draft.js';
import { EvidenceFields, noEvidence, toEvidence } from '../form/evidence-fields.js';
import { DateField, TextField } from '../form/fields.js';
import { useDraft } from '../form/use-draft.js';
import type { ClaimActionProps } from './claim-action.js';

/** Form that says that a tie has ended, on a day or without one. The claim that says it began stays as it is. */
export function EndForm({ claim, ...props }: ClaimActionProps) {
  const { draft, bind } = useDraft();
  const [pieces, setPieces] = useState<readonly Draft[]>([noEvidence]);
  const { validTo, note } = filledIn(draft, ['validTo', 'note']);
  const evidence = toEvidence(pieces);
  const isDated = validTo !== undefined;
  const wanted =
    evidence === undefined || (isDated && !isDate(validTo))
      ? said.incomplete
      : {
          ...(isDated ? { validTo } : { ended: true }),
          ...(note !== undefined && { note }),
          claim: claim.id,
          ifRevision: claim.revision,
          evidence,
        };
  return (
    <ChangeForm name="end-claim" wanted={wanted} {...props}>
      <p class="quiet">{said.endedHint}</p>
      <DateField
        label={said.endedOn}
        hint={said.endedOnHint}
        bad={said.badDate}
        {...bind('validTo')}
      />
      <EvidenceFields pieces={pieces} set={setPieces} parts={['VALID_TO']} />
      <TextField label={said.note} {...bind('note')} />
    </ChangeForm>
  );
}
