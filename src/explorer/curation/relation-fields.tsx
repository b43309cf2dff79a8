import { EntityCombobox } from '../parts/combobox.js';
import type { AnswerOf } from '../data/ask.js';
import { useTerms } from '../data/terms.js';
import type { Named } from '../parts/entity.js';
import { curationWords as said } from '../words/curation-words.js';
import { fill } from '../words/say.js';
import { words } from '../words/words.js';
import { TextField, type Draft } from './fields.js';
import { DateField } from './value-fields.js';
import type { ClaimPart } from './evidence-fields.js';

export type RelationForm = AnswerOf<'view-claim-forms'>['vocabulary']['relations'][number];

interface RelationFieldsProps {
  readonly form: RelationForm;
  /** The kinds that the other end may be. */
  readonly kinds: readonly Named['kind'][];
  readonly other: Named | undefined;
  readonly choose: (entity: Named) => void;
  readonly draft: Draft;
  readonly set: (name: string, value: string) => void;
  /** The claim has a role, whose key stays. */
  readonly hasRole?: boolean;
}

/** The fields of a relation: its other end, since when and until when, and in which role. */
export function RelationFields(props: RelationFieldsProps) {
  const { form, kinds, other, choose, draft, set, hasRole = false } = props;
  const terms = useTerms();
  const field = (name: string) => ({
    value: draft[name] ?? '',
    set: (value: string) => {
      set(name, value);
    },
  });
  const names = kinds.map((kind) => terms.kind(kind)).join(words.graph.comma);
  const isWrong = other !== undefined && !kinds.includes(other.kind);
  return (
    <>
      <div class="field">
        <EntityCombobox label={said.object} chosen={other} choose={choose} />
        <p class={isWrong ? 'fault' : 'cap'} role={isWrong ? 'alert' : undefined}>
          {isWrong && `${said.wrongKind} `}
          {fill(said.objectKinds, { kinds: names })}
        </p>
      </div>
      {form.takesRole && (
        <>
          {!hasRole && <TextField label={said.roleKey} dir="ltr" {...field('roleKey')} />}
          <TextField label={said.roleAr} {...field('roleAr')} />
          <TextField label={said.roleEn} {...field('roleEn')} />
        </>
      )}
      <div class="pair-of">
        <DateField label={said.validFrom} {...field('validFrom')} />
        <DateField label={said.validTo} {...field('validTo')} />
      </div>
    </>
  );
}

/** The parts that a claim of a relation has, by what is filled in. */
export function partsOfRelation(draft: Draft): readonly ClaimPart[] {
  const has = (name: string): boolean => (draft[name] ?? '').trim() !== '';
  return [
    'OBJECT',
    ...(has('roleAr') ? (['ROLE'] as const) : []),
    ...(has('validFrom') ? (['VALID_FROM'] as const) : []),
    ...(has('validTo') ? (['VALID_TO'] as const) : []),
  ];
}

/** What can be in the other place, where an entity of this kind is in one. */
export function kindsBeside(
  { sources, targets, symmetric }: RelationForm,
  kind: Named['kind'],
  isSource: boolean,
): readonly Named['kind'][] {
  const beside = (its: typeof sources, others: typeof targets) =>
    others.filter((_, i) => its[i] === kind);
  const [atSource, atTarget] = [beside(sources, targets), beside(targets, sources)];
  const direct = isSource ? atSource : atTarget;
  const inverse = symmetric ? (isSource ? atTarget : atSource) : [];
  return [...new Set([...direct, ...inverse])];
}
