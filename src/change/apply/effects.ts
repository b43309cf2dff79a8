import type { EffectKind, Language } from '../../model/values/lists.js';
import { byId, compareTexts } from '../../shared/compare-texts.js';
import type { Conflict } from '../../claims/conflicts/conflict.js';
import { findConflicts, findRivals } from '../../claims/conflicts/find-conflicts.js';
import type { Shown } from '../../claims/projection/project-shown.js';
import type { LiteralValue, StatedClaim } from '../../claims/records.js';

/** One effect of a change on the graph's content. */
export interface Effect {
  readonly kind: EffectKind;
  /** The entity concerned: the source of a relation, or the first entity of a conflict. */
  readonly entity: string;
  /** Null if the entity itself is created or removed. */
  readonly predicate: string | null;
  /** The other entity, for a relation. */
  readonly object: string | null;
  /** The name, date, number or text, for a literal. */
  readonly value: string | null;
  /** The language of a label that changes. */
  readonly lang?: Language;
  /** The label, or the dates of a relation, before the change and after it. */
  readonly before?: string;
  readonly after?: string;
  /** The ids of the claims behind it, sorted. */
  readonly claims: readonly string[];
}

/** The touched content of the graph, before or after a change. */
export interface Saying {
  /** The claims of the change itself. */
  readonly own: readonly StatedClaim[];
  /** These claims, and all that they may contradict. */
  readonly claims: readonly StatedClaim[];
  /** The projection of the claims. */
  readonly shown: Pick<Shown, 'entities' | 'names' | 'relations'>;
}

/** All effects of a change: on claims, then on entities, names and relations, then on conflicts, each sorted by entity. */
export function effectsOf(before: Saying, after: Saying): Effect[] {
  return [
    ...effectsOnClaims(before.own, after.own),
    ...comeAndGone(before.shown.entities, after.shown.entities, {
      come: 'ENTITY_ADDED',
      gone: 'ENTITY_REMOVED',
      tell: ({ id }) => ({ ...nothing, entity: id }),
    }),
    ...comeAndGone(before.shown.names, after.shown.names, {
      come: 'NAME_ADDED',
      gone: 'NAME_REMOVED',
      tell: ({ entity, properties }) => ({
        ...{ ...nothing, entity, predicate: 'NAME' },
        value: String(properties['text']),
      }),
    }),
    ...effectsOnLabels(before.shown.entities, after.shown.entities),
    ...effectsOnRelations(before.shown.relations, after.shown.relations),
    ...comeAndGone(conflictsIn(before.claims), conflictsIn(after.claims), {
      come: 'CONFLICT_MADE',
      gone: 'CONFLICT_ENDED',
      tell: ({ conflict: { preferred, claims } }) => ({
        ...{ ...nothing, entity: preferred.subject, predicate: preferred.predicate },
        claims: claims.map(({ id }) => id).sort(),
      }),
    }),
  ];
}

type About = Omit<Effect, 'kind'>;

const nothing = { predicate: null, object: null, value: null, claims: [] } as const;

function effectsOnClaims(before: readonly StatedClaim[], after: readonly StatedClaim[]): Effect[] {
  const [former, latter] = [indexed(before), indexed(after)];
  return [...new Set([...former.keys(), ...latter.keys()])].sort(compareTexts).flatMap((id) => {
    const [old, now] = [former.get(id), latter.get(id)];
    const kind = kindOfTurn(old, now);
    const claim = now ?? old;
    return kind && claim ? [{ kind, ...aboutClaim(claim) }] : [];
  });
}

function kindOfTurn(
  old: StatedClaim | undefined,
  now: StatedClaim | undefined,
): EffectKind | undefined {
  if (!old) return 'CLAIM_ADDED';
  if (!now) return 'CLAIM_REMOVED';
  if (old.status !== now.status)
    return now.status === 'RETRACTED' ? 'CLAIM_RETRACTED' : 'CLAIM_RESTORED';
  if (old.rank !== now.rank) return 'CLAIM_RANKED';
  return JSON.stringify(old) === JSON.stringify(now) ? undefined : 'CLAIM_CHANGED';
}

function aboutClaim({ id, subject, predicate, object, value }: StatedClaim): About {
  return {
    ...{ entity: subject, predicate, object, claims: [id] },
    value: value && wordsOf(value),
  };
}

/** A value as text: a name, a date, a number, or a figure in its document's words. */
export function wordsOf(value: LiteralValue): string {
  switch (value.type) {
    case 'NAME':
    case 'TEXT':
    case 'CODE':
      return value.text;
    case 'DATE':
      return value.date;
    case 'NUMBER':
      return String(value.number);
    case 'QUANTITY':
      return value.raw;
  }
}

/** The entities that are shown by another name; one that had no label in a language is not among them. */
function effectsOnLabels(before: Shown['entities'], after: Shown['entities']): Effect[] {
  const former = indexed(before);
  return after.toSorted(byId).flatMap(({ id, properties }) =>
    labels.flatMap(([lang, property]) => {
      const [old, now] = [former.get(id)?.properties[property], properties[property]];
      if (typeof old !== 'string' || typeof now !== 'string' || old === now) return [];
      const about = { ...nothing, entity: id, predicate: 'NAME', value: now };
      return [{ kind: 'LABEL_CHANGED' as const, ...about, lang, before: old, after: now }];
    }),
  );
}

const labels = [
  ['AR', 'labelAr'],
  ['EN', 'labelEn'],
] as const;

type Relations = Shown['relations'];

/** The properties of a relation that a reader sees; another claim that states it makes no difference. */
const shownOfRelation = ['roleAr', 'roleEn', 'validFrom', 'validTo'] as const;

function effectsOnRelations(before: Relations, after: Relations): Effect[] {
  const former = indexed(before);
  const changed = after.filter(({ id, properties }) => {
    const old = former.get(id)?.properties;
    return old && shownOfRelation.some((part) => old[part] !== properties[part]);
  });
  return [
    ...comeAndGone(before, after, {
      come: 'RELATION_ADDED',
      gone: 'RELATION_REMOVED',
      tell: aboutRelation,
    }),
    ...changed.map((relation) => ({
      kind: 'RELATION_CHANGED' as const,
      ...aboutRelation(relation),
      before: datesOf(former.get(relation.id)),
      after: datesOf(relation),
    })),
  ];
}

/** `2020 – 2025`, `2020 –`: the dates of a relation; a dash alone if it has none. */
function datesOf(relation: Relations[number] | undefined): string {
  const { validFrom = null, validTo = null } = relation?.properties ?? {};
  return `${String(validFrom ?? '')} – ${String(validTo ?? '')}`.trim();
}

function aboutRelation({ type, source, target, properties }: Relations[number]): About {
  const claims = properties['claimIds'];
  return {
    ...{ entity: source, predicate: type, object: target, value: null },
    claims: Array.isArray(claims) ? claims.map(String) : [],
  };
}

/** The conflicts of claims; a conflict between other claims is a different one. */
function conflictsIn(claims: readonly StatedClaim[]): { id: string; conflict: Conflict }[] {
  return [...findConflicts(claims), ...findRivals(claims)].map((conflict) => ({
    id: [conflict.about, conflict.id, ...conflict.claims.map(({ id }) => id).sort()].join(' '),
    conflict,
  }));
}

function comeAndGone<T extends { readonly id: string }>(
  before: readonly T[],
  after: readonly T[],
  told: {
    readonly come: EffectKind;
    readonly gone: EffectKind;
    readonly tell: (one: T) => About;
  },
): Effect[] {
  const [former, latter] = [indexed(before), indexed(after)];
  const pick = (from: readonly T[], without: ReadonlyMap<string, T>, kind: EffectKind) =>
    from
      .filter(({ id }) => !without.has(id))
      .sort(byId)
      .map((one) => ({ kind, ...told.tell(one) }));
  return [...pick(after, former, told.come), ...pick(before, latter, told.gone)];
}

function indexed<T extends { readonly id: string }>(list: readonly T[]): ReadonlyMap<string, T> {
  return new Map(list.map((one) => [one.id, one]));
}
