import { useState } from 'preact/hooks';
import { useAnswer } from '../data/use-answer.js';
import { Answered } from '../parts/panel.js';
import { curationWords as said } from '../words/curation-words.js';
import { ChangeForm } from '../form/change-form.js';
import { formOf, partsOf } from '../form/claim-form.js';
import type { Draft } from '../form/draft.js';
import { EvidenceFields, noEvidence, toEvidence } from '../form/evidence-fields.js';
import { draftOf, type ClaimActionProps } from './claim-action.js';

/** Form that adds places of documents to a claim, which stays as it is. */
export function SupportForm({ claim, ...props }: ClaimActionProps) {
  const asked = useAnswer('view-claim-forms', {});
  const [pieces, setPieces] = useState<readonly Draft[]>([noEvidence]);
  const evidence = toEvidence(pieces);
  const wanted =
    evidence === undefined
      ? said.incomplete
      : { claim: claim.id, ifRevision: claim.revision, evidence };
  return (
    <ChangeForm name="add-evidence" wanted={wanted} {...props}>
      <p class="quiet">{said.supportedHint}</p>
      <Answered asked={asked}>
        {(forms) => {
          const parts = partsOf(formOf(claim.predicate, forms), draftOf(claim));
          return <EvidenceFields pieces={pieces} set={setPieces} parts={parts} />;
        }}
      </Answered>
    </ChangeForm>
  );
}
