import type { Named } from '../data/named.js';
import { filledIn, isDate, type Draft } from './draft.js';
import type { Forms, Wanted } from './change.js';
import { toValue, type ValueForm } from './value.js';

export type RelationForm = Forms['vocabulary']['relations'][number];
type ClaimInput = Wanted<'assert-claim'>['claim'];
export type EvidenceInput = ClaimInput['evidence'][number];
export type ClaimPart = NonNullable<EvidenceInput['supports']>[number];

/** Form of a claim about an entity: a value, or a relation with the entity at one of its ends. */
export type ClaimForm =
  | { readonly key: string; readonly value: ValueForm }
  | { readonly key: string; readonly relation: RelationForm; readonly isSource: boolean };

const valueForm = (value: ValueForm): ClaimForm => ({ key: value.predicate, value });

const relationForm = (relation: RelationForm, isSource: boolean): ClaimForm => ({
  key: `${isSource ? 'from' : 'to'} ${relation.type}`,
  relation,
  isSource,
});

/** Forms of all claims that can be made about an entity of a kind. */
export function formsOf(kind: Named['kind'], { vocabulary }: Forms): readonly ClaimForm[] {
  const { predicates, relations } = vocabulary;
  const meets = (isSource: boolean) => (relation: RelationForm) =>
    (isSource || !relation.symmetric) && kindsBeside(relation, kind, isSource).length > 0;
  return [
    ...predicates.filter(({ kinds }) => kinds.includes(kind)).map(valueForm),
    ...relations.filter(meets(true)).map((relation) => relationForm(relation, true)),
    ...relations.filter(meets(false)).map((relation) => relationForm(relation, false)),
  ];
}

/** Form of a claim that is there; undefined if the vocabulary does not have its predicate. */
export function formOf(predicate: string, { vocabulary }: Forms): ClaimForm | undefined {
  const { predicates, relations } = vocabulary;
  const value = predicates.find((each) => each.predicate === predicate);
  const relation = relations.find(({ type }) => type === predicate);
  return value === undefined ? relation && relationForm(relation, true) : valueForm(value);
}

/** Kinds that can be at the other end of a relation from an entity of this kind. */
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

/** Parts that a claim has as it is filled in, of which a document may support some alone. */
export function partsOf(form: ClaimForm | undefined, draft: Draft): readonly ClaimPart[] {
  if (form === undefined) return ['VALUE'];
  const isRelation = 'relation' in form;
  const isFigure = !isRelation && form.value.valueType === 'QUANTITY';
  const isFilled = (name: string): boolean => name in filledIn(draft, [name]);
  const parts: readonly (readonly [ClaimPart, boolean])[] = [
    ['OBJECT', isRelation],
    ['VALUE', !isRelation],
    ['UNIT', isFigure],
    ['QUALIFIER', isFigure],
    ['POPULATION', isFigure && isFilled('populationKey')],
    ['TIME', isFigure && isFilled('time')],
    ['ROLE', isRelation && ['roleKey', 'roleAr', 'roleEn'].some(isFilled)],
    ['VALID_FROM', isRelation && isFilled('validFrom')],
    ['VALID_TO', isRelation && (isFilled('validTo') || isFilled('ended'))],
  ];
  return parts.flatMap(([part, isThere]) => (isThere ? [part] : []));
}

/** Fields of a relation that are texts. */
export const relationTexts = ['roleKey', 'roleAr', 'roleEn', 'validFrom', 'validTo'] as const;

export interface Filled {
  readonly draft: Draft;
  /** Entity at the other end of a relation. */
  readonly other: Named | undefined;
}

/** Claim about an entity as it is filled in; undefined if something is missing or wrong. */
export function claimOf(
  form: ClaimForm,
  entity: Named,
  { draft, other }: Filled,
): Omit<ClaimInput, 'evidence'> | undefined {
  if ('value' in form) {
    const value = toValue(form.value, draft);
    return value && { subject: entity.id, predicate: form.value.predicate, value };
  }
  const { relation, isSource } = form;
  const texts = filledIn(draft, relationTexts);
  if (other === undefined || !areDates(texts['validFrom'], texts['validTo'])) return undefined;
  if (relation.needsRole && texts['roleAr'] === undefined) return undefined;
  const [subject, object] = isSource ? [entity.id, other.id] : [other.id, entity.id];
  return { subject, predicate: relation.type, object, ...texts };
}

/** True if each of these texts that is there is a date. */
export const areDates = (...texts: readonly (string | null | undefined)[]): boolean =>
  texts.every((text) => text == null || isDate(text));
