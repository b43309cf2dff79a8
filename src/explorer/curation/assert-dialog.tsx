import { useState } from 'preact/hooks';
import type { AnswerOf } from '../data/ask.js';
import type { Session } from '../data/session.js';
import { useTerms } from '../data/terms.js';
import { useAnswer } from '../data/use-answer.js';
import { Dialog } from '../parts/dialog.js';
import { nameOf, type Named } from '../parts/entity.js';
import { Answered } from '../parts/panel.js';
import { curationWords as said } from '../words/curation-words.js';
import { ChangeForm } from './change-form.js';
import { EvidenceFields, noEvidence, toEvidence, type EvidenceDraft } from './evidence-fields.js';
import { DatasetField } from './dataset-field.js';
import { SelectField, TextField, type Draft } from './fields.js';
import {
  kindsBeside,
  partsOfRelation,
  RelationFields,
  type RelationForm,
} from './relation-fields.js';
import { toValue, ValueFields, isDate, type ValueForm } from './value-fields.js';
import type { Wanted } from './outcome.js';

type Forms = AnswerOf<'view-claim-forms'>;
type ClaimInput = Wanted<'assert-claim'>['claim'];

/** Something that can be said of an entity: a value, or a relation in which it is at one of the ends. */
type Sayable =
  | { readonly key: string; readonly value: ValueForm }
  | { readonly key: string; readonly relation: RelationForm; readonly isSource: boolean };

interface AssertProps {
  readonly entity: Named;
  readonly session: Session;
  /** A relation that is to be said again, with other evidence. */
  readonly relation?: { readonly type: RelationForm['type']; readonly target: Named };
  readonly close: () => void;
}

/** A claim about an entity, with the documents that say it. */
export function AssertDialog({ close, ...props }: AssertProps) {
  const asked = useAnswer('view-claim-forms', {});
  return (
    <Dialog title={`${said.assert}: ${nameOf(props.entity).text}`} close={close}>
      {(end) => (
        <Answered asked={asked}>
          {(forms) => <AssertForm {...props} forms={forms} close={end} />}
        </Answered>
      )}
    </Dialog>
  );
}

type AssertFormProps = AssertProps & { readonly forms: Forms };

function AssertForm({ entity, session, relation, forms, close }: AssertFormProps) {
  const sayables = sayablesOf(entity.kind, forms);
  const start = relation === undefined ? sayables[0]?.key : `from ${relation.type}`;
  const [key, setKey] = useState(start ?? '');
  const [draft, setDraft] = useState<Draft>({});
  const [other, setOther] = useState<Named | undefined>(relation?.target);
  const [pieces, setPieces] = useState<readonly EvidenceDraft[]>([noEvidence]);
  const sayable = sayables.find((each) => each.key === key);
  const set = (name: string, value: string): void => {
    setDraft((before) => ({ ...before, [name]: value }));
  };
  const field = (name: string) => ({
    value: draft[name] ?? '',
    set: (value: string) => {
      set(name, value);
    },
  });
  const filled = { entity, other, draft };
  return (
    <ChangeForm
      name="assert-claim"
      session={session}
      wanted={wantedOf(sayable, filled, pieces)}
      close={close}
    >
      <SayableField
        sayables={sayables}
        value={key}
        set={(chosen) => {
          setKey(chosen);
          setDraft({});
          setOther(undefined);
        }}
      />
      {sayable !== undefined && (
        <SaidFields sayable={sayable} {...filled} choose={setOther} set={set} />
      )}
      <EvidenceFields
        pieces={pieces}
        set={setPieces}
        parts={sayable !== undefined && 'relation' in sayable ? partsOfRelation(draft) : ['VALUE']}
      />
      <TextField label={said.note} {...field('note')} />
      <DatasetField forms={forms} {...field('dataset')} />
    </ChangeForm>
  );
}

function wantedOf(
  sayable: Sayable | undefined,
  filled: Filled,
  pieces: readonly EvidenceDraft[],
): Wanted<'assert-claim'> | string {
  const claim = sayable && claimOf(sayable, filled);
  const evidence = toEvidence(pieces);
  if (claim === undefined || evidence === undefined) return said.incomplete;
  return { claim: { ...claim, ...given(filled.draft, ['note', 'dataset']), evidence } };
}

interface SaidProps extends Filled {
  readonly sayable: Sayable;
  readonly choose: (entity: Named) => void;
  readonly set: (name: string, value: string) => void;
}

function SaidFields({ sayable, entity, other, choose, draft, set }: SaidProps) {
  if ('value' in sayable) return <ValueFields form={sayable.value} draft={draft} set={set} />;
  const { relation, isSource } = sayable;
  return (
    <RelationFields
      form={relation}
      kinds={kindsBeside(relation, entity.kind, isSource)}
      other={other}
      choose={choose}
      draft={draft}
      set={set}
    />
  );
}

interface SayableProps {
  readonly sayables: readonly Sayable[];
  readonly value: string;
  readonly set: (key: string) => void;
}

function SayableField({ sayables, value, set }: SayableProps) {
  const terms = useTerms();
  const groups = [
    [said.facts, sayables.filter((each) => 'value' in each)],
    [said.relationsFrom, sayables.filter((each) => 'relation' in each && each.isSource)],
    [said.relationsTo, sayables.filter((each) => 'relation' in each && !each.isSource)],
  ] as const;
  const nameOfSayable = (each: Sayable): string =>
    'value' in each
      ? terms.predicate(each.value.predicate)
      : terms.relation(each.relation.type, each.isSource);
  return (
    <SelectField label={said.predicate} value={value} set={set}>
      {groups.map(([label, group]) => (
        <optgroup key={label} label={label}>
          {group.map((each) => (
            <option key={each.key} value={each.key}>
              {nameOfSayable(each)}
            </option>
          ))}
        </optgroup>
      ))}
    </SelectField>
  );
}

/** All that can be said of an entity of a kind. */
function sayablesOf(kind: Named['kind'], { vocabulary }: Forms): readonly Sayable[] {
  const { predicates, relations } = vocabulary;
  return [
    ...predicates
      .filter(({ kinds }) => kinds.includes(kind))
      .map((value) => ({ key: value.predicate, value })),
    ...relations
      .filter((relation) => kindsBeside(relation, kind, true).length > 0)
      .map((relation) => ({ key: `from ${relation.type}`, relation, isSource: true })),
    ...relations
      .filter((relation) => !relation.symmetric && kindsBeside(relation, kind, false).length > 0)
      .map((relation) => ({ key: `to ${relation.type}`, relation, isSource: false })),
  ];
}

interface Filled {
  readonly entity: Named;
  readonly other: Named | undefined;
  readonly draft: Draft;
}

/** What is filled in; undefined where something is missing. */
function claimOf(
  sayable: Sayable,
  { entity, other, draft }: Filled,
): Omit<ClaimInput, 'evidence'> | undefined {
  if ('value' in sayable) {
    const value = toValue(sayable.value, draft);
    return value && { subject: entity.id, predicate: sayable.value.predicate, value };
  }
  const { relation, isSource } = sayable;
  const parts = given(draft, ['roleKey', 'roleAr', 'roleEn', 'validFrom', 'validTo']);
  const dates = [parts['validFrom'], parts['validTo']].flatMap((date) => date ?? []);
  if (other === undefined || !dates.every(isDate)) return undefined;
  if (relation.needsRole && parts['roleAr'] === undefined) return undefined;
  const [subject, object] = isSource ? [entity.id, other.id] : [other.id, entity.id];
  return { subject, predicate: relation.type, object, ...parts };
}

/** Of these parts those that are filled in. */
function given(draft: Draft, names: readonly string[]): Readonly<Record<string, string>> {
  return Object.fromEntries(
    names.flatMap((name) => {
      const text = (draft[name] ?? '').trim();
      return text === '' ? [] : [[name, text]];
    }),
  );
}
