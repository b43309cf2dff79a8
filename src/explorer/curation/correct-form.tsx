import { useState } from 'preact/hooks';
import type { AnswerOf } from '../data/ask.js';
import { useAnswer } from '../data/use-answer.js';
import type { Named } from '../parts/entity.js';
import { Answered } from '../parts/panel.js';
import { curationWords as said } from '../words/curation-words.js';
import { ChangeForm } from './change-form.js';
import type { ClaimActionProps, EditedClaim } from './claim-action.js';
import { EvidenceFields, noEvidence, toEvidence, type EvidenceDraft } from './evidence-fields.js';
import { TextField, type Draft } from './fields.js';
import type { Wanted } from './outcome.js';
import { kindsBeside, partsOfRelation, RelationFields } from './relation-fields.js';
import { isDate, toValue, ValueFields, type ValueForm } from './value-fields.js';

type Forms = AnswerOf<'view-claim-forms'>;
type Correction = Wanted<'correct-claim'>;

/** What a claim should say instead; what is left as it is stays. */
export function CorrectForm(props: ClaimActionProps) {
  const asked = useAnswer('view-claim-forms', {});
  return <Answered asked={asked}>{(forms) => <Fields {...props} forms={forms} />}</Answered>;
}

function Fields({ claim, forms, ...props }: ClaimActionProps & { readonly forms: Forms }) {
  const { predicates, relations } = forms.vocabulary;
  const form = predicates.find(({ predicate }) => predicate === claim.predicate);
  const relation = relations.find(({ type }) => type === claim.predicate);
  const [draft, setDraft] = useState<Draft>(() => draftOf(claim));
  const [other, setOther] = useState<Named | undefined>(claim.object ?? undefined);
  const [isKept, setKept] = useState(true);
  const [pieces, setPieces] = useState<readonly EvidenceDraft[]>([noEvidence]);
  const set = (name: string, value: string): void => {
    setDraft((before) => ({ ...before, [name]: value }));
  };
  const evidence = isKept ? undefined : toEvidence(pieces);
  const changes = changesOf(claim, { form, draft, other });
  return (
    <ChangeForm
      name="correct-claim"
      wanted={wantedOf(claim, changes, { isKept, evidence })}
      {...props}
    >
      <p class="quiet">{said.correctHint}</p>
      {form !== undefined && <ValueFields form={form} draft={draft} set={set} />}
      {relation !== undefined && (
        <RelationFields
          form={relation}
          kinds={kindsBeside(relation, claim.subject.kind, true)}
          other={other}
          choose={setOther}
          draft={draft}
          set={set}
          hasRole={claim.roleAr != null}
        />
      )}
      <TextField
        label={said.note}
        value={draft['note'] ?? ''}
        set={(value) => {
          set('note', value);
        }}
      />
      <label class="check">
        <input
          type="checkbox"
          checked={isKept}
          onChange={({ currentTarget: { checked } }) => {
            setKept(checked);
          }}
        />
        <span>{said.keepEvidence}</span>
      </label>
      {!isKept && (
        <EvidenceFields
          pieces={pieces}
          set={setPieces}
          parts={relation === undefined ? ['VALUE'] : partsOfRelation(draft)}
        />
      )}
    </ChangeForm>
  );
}

const texts = ['roleKey', 'roleAr', 'roleEn', 'validFrom', 'validTo', 'note'] as const;

/** The fields as the claim fills them in. */
function draftOf(claim: EditedClaim): Draft {
  const { value, roleAr, roleEn, validFrom, validTo, note } = claim;
  const given = Object.entries({ ...value, roleAr, roleEn, validFrom, validTo, note });
  return Object.fromEntries(
    given.flatMap(([name, each]) => (each == null ? [] : [[name, String(each)]])),
  );
}

interface Filled {
  readonly form: ValueForm | undefined;
  readonly draft: Draft;
  readonly other: Named | undefined;
}

/** What is filled in otherwise than the claim has it, null where it is taken away; undefined where it cannot be so. */
function changesOf(
  claim: EditedClaim,
  { form, draft, other }: Filled,
): Partial<Correction> | undefined {
  const before = draftOf(claim);
  const changed = texts
    .map((name) => [name, (draft[name] ?? '').trim()] as const)
    .filter(([name, text]) => text !== (before[name] ?? ''));
  const isDated = changed.every(
    ([name, text]) => !name.startsWith('valid') || text === '' || isDate(text),
  );
  if (!isDated) return undefined;
  const parts = Object.fromEntries(
    changed.map(([name, text]) => [name, text === '' ? null : text]),
  );
  if (form === undefined)
    return { ...parts, ...(other?.id !== claim.object?.id && { object: other?.id ?? null }) };
  const value = toValue(form, draft);
  if (value === undefined) return undefined;
  return JSON.stringify(value) === JSON.stringify(toValue(form, before))
    ? parts
    : { ...parts, value };
}

interface Support {
  readonly isKept: boolean;
  readonly evidence: Correction['evidence'] | undefined;
}

function wantedOf(
  { id, revision }: EditedClaim,
  changes: Partial<Correction> | undefined,
  { isKept, evidence }: Support,
): Correction | string {
  if (changes === undefined || (!isKept && evidence === undefined)) return said.incomplete;
  if (isKept && Object.keys(changes).length === 0) return said.unchanged;
  return { ...changes, ...(!isKept && { evidence }), claim: id, ifRevision: revision };
}
