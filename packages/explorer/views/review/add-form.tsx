import { useState } from 'preact/hooks';
import { sliceCodePoints } from '#text/code-points.js';
import { PredicateField } from '../../curation/assert-dialog.js';
import type { Named } from '../../data/named.js';
import { useAnswer } from '../../data/use-answer.js';
import { ChangeForm } from '../../form/change-form.js';
import type { Forms, Wanted } from '../../form/change.js';
import { ClaimFields, useClaimDraft } from '../../form/claim-fields.js';
import { claimOf, formsOf } from '../../form/claim-form.js';
import { EntityField, SelectField } from '../../form/fields.js';
import { nameOf } from '../../parts/entity.js';
import { Answered } from '../../parts/panel.js';
import { curationWords } from '../../words/curation-words.js';
import { reviewWords as said } from '../../words/review-words.js';
import { find, type Cast } from './cast.js';
import { settledWith, type Item } from './items.js';
import { SpanField, type Marking } from './span-field.js';
import type { Decision } from './use-review.js';

type Listed = Extract<Wanted<'review-proposals'>['claims'], readonly unknown[]>;

interface AddProps {
  readonly document: string;
  readonly cast: Cast;
  readonly items: readonly Item[];
  readonly marking: Marking;
  readonly close: () => void;
}

/** Form of a claim that the marked words say, and that no rule proposed. It is tried before it is made. */
export function AddForm(props: AddProps) {
  const asked = useAnswer('view-claim-forms', {});
  return (
    <>
      <p class="cap">{said.add.lede}</p>
      <SpanField {...props.marking} />
      <Answered asked={asked}>{(forms) => <Fields {...props} forms={forms} />}</Answered>
    </>
  );
}

function Fields({ document, cast, items, marking, close, forms }: AddProps & { forms: Forms }) {
  const [about, setAbout] = useState<Named>();
  const [key, setKey] = useState('');
  const filled = useClaimDraft();
  const newOnes = newIn(items, cast);
  const choices = about === undefined ? [] : formsOf(about.kind, forms);
  const form = choices.find((each) => each.key === key) ?? choices[0];
  const claim = about && form && claimOf(form, about, filled);
  const cited = claim && [{ ...claim, evidence: [evidenceOf(document, marking)] }];
  return (
    <ChangeForm name="review-proposals" {...waysOf(cited, items)} close={close}>
      <EntityField label={said.add.about} value={about} set={setAbout} />
      <NewOnes of={newOnes} value={about} set={setAbout} />
      {about !== undefined && form !== undefined && (
        <>
          <PredicateField
            choices={choices}
            value={form.key}
            set={(chosen) => {
              setKey(chosen);
              filled.clear();
            }}
          />
          <ClaimFields form={form} kind={about.kind} filled={filled} />
          {'relation' in form && <NewOnes of={newOnes} value={filled.other} set={filled.choose} />}
        </>
      )}
    </ChangeForm>
  );
}

/** A claim is stated and accepted, or else put on the list. */
function waysOf(claims: Listed | undefined, items: readonly Item[]) {
  const [claim] = claims ?? [];
  if (claims === undefined || claim === undefined) return { wanted: curationWords.incomplete };
  const decisions = neededFor(items, [claim.subject, claim.object].map(String));
  return {
    wanted: { claims, decisions },
    other: { label: said.add.list, wanted: { listed: claims }, reason: said.reasons.review },
  };
}

/** The entities that a document brings in. */
function newIn(items: readonly Item[], cast: Cast): readonly Named[] {
  return items.flatMap(({ proposal: { kind, subject } }) => {
    const { named, isNew } = find(cast, subject);
    return kind === 'ENTITY' && isNew && named !== undefined ? [named] : [];
  });
}

function evidenceOf(document: string, { text, span: { start, end } }: Marking) {
  return { document, start, end, exact: sliceCodePoints(text, start, end) };
}

/** The decisions that accept the new entities which a claim names, with what belongs to them. */
function neededFor(items: readonly Item[], ends: readonly string[]): Decision[] {
  return items
    .filter(
      ({ proposal: { kind, subject } }) => kind === 'ENTITY' && ends.includes(subject.ref ?? ''),
    )
    .flatMap(settledWith)
    .map(({ id, revision }) => ({ proposal: id, accept: true, ifRevision: revision }));
}

interface NewOnesProps {
  readonly of: readonly Named[];
  readonly value: Named | undefined;
  readonly set: (entity: Named) => void;
}

/** Choice of an entity that the text brings in. */
function NewOnes({ of, value, set }: NewOnesProps) {
  if (of.length === 0) return null;
  return (
    <SelectField
      label={said.add.ofText}
      options={[['', '–'], ...of.map((each) => [each.id, nameOf(each).text] as const)]}
      value={of.some(({ id }) => id === value?.id) ? (value?.id ?? '') : ''}
      set={(id) => {
        const chosen = of.find((each) => each.id === id);
        if (chosen !== undefined) set(chosen);
      }}
    />
  );
}
