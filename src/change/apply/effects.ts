import { literalPredicates } from '../../model/predicates.js';
import type { EffectKind, Language } from '../../model/values/lists.js';
import { byId, compareTexts } from '#text/compare-texts.js';
import type { Conflict, ConflictAbout } from '../../claims/conflicts/conflict.js';
import { allConflictsIn } from '../../claims/conflicts/find-conflicts.js';
import type { PreferenceReason } from '../../claims/conflicts/conflict.js';
import type { Shown } from '../../claims/projection/project-shown.js';
import type { Properties, PropertyValue } from '../../claims/properties.js';
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
  /** The ids of the claims behind it, sorted. */
  readonly claims: readonly string[];
  /** The label, value or dates that were shown, and those that will be; left out if nothing was or will be. */
  readonly before?: string | undefined;
  readonly after?: string | undefined;
  /** The language of a label. */
  readonly lang?: Language | undefined;
  /** The claim that is shown in the place of this one, and why it comes first. */
  readonly instead?: string | undefined;
  readonly why?: PreferenceReason | undefined;
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

/**
 * All effects of a change: on claims, then on entities, labels, names and relations, then on conflicts, each sorted by entity, and
 * the claims of the change that are not shown.
 */
export function effectsOf(before: Saying, after: Saying): Effect[] {
  const onClaims = effectsOnClaims(before, after);
  const conflicts = conflictsIn(after.claims);
  return [
    ...onClaims,
    ...comeAndGone(before.shown.entities, after.shown.entities, {
      come: 'ENTITY_ADDED',
      gone: 'ENTITY_REMOVED',
      tell: ({ id }) => ({ ...nothing, entity: id }),
    }),
    ...effectsOnLabels(before.shown.entities, after.shown.entities),
    ...effectsOnValues(before, after),
    ...comeAndGone(before.shown.names, after.shown.names, {
      come: 'NAME_ADDED',
      gone: 'NAME_REMOVED',
      tell: ({ entity, properties }) => ({
        ...nothing,
        entity,
        predicate: 'NAME',
        value: String(properties['text']),
      }),
    }),
    ...effectsOnRelations(before.shown.relations, after.shown.relations),
    ...comeAndGone(conflictsIn(before.claims), conflicts, {
      come: 'CONFLICT_MADE',
      gone: 'CONFLICT_ENDED',
      tell: ({ conflict: { preferred, claims } }) => ({
        ...nothing,
        entity: preferred.subject,
        predicate: preferred.predicate,
        claims: claims.map(({ id }) => id).sort(),
      }),
    }),
    ...notShown(onClaims, conflicts),
  ];
}

type About = Omit<Effect, 'kind'>;

const nothing = { predicate: null, object: null, value: null, claims: [] } as const;

function effectsOnClaims(before: Saying, after: Saying): Effect[] {
  const [former, latter] = [indexed(before.own), indexed(after.own)];
  const [was, is] = [indexed(before.shown.entities), indexed(after.shown.entities)];
  return [...new Set([...former.keys(), ...latter.keys()])].sort(compareTexts).flatMap((id) => {
    const [old, now] = [former.get(id), latter.get(id)];
    const kind = kindOfTurn(old, now);
    const claim = now ?? old;
    if (!kind || !claim) return [];
    const shown = { before: valueIn(was, claim), after: valueIn(is, claim) };
    return [{ kind, ...aboutClaim(claim), ...(shown.before === shown.after ? {} : shown) }];
  });
}

type Entities = ReadonlyMap<string, Shown['entities'][number]>;

const literals = new Map(
  literalPredicates
    .filter(({ many, valueType }) => many !== true && valueType !== 'NAME')
    .map(({ predicate, valueType, property }) => [
      predicate as string,
      valueType === 'QUANTITY' ? 'value' : property,
    ]),
);

/** The value that an entity shows of a claim's literal, if it shows one alone. */
function valueIn(entities: Entities, { subject, predicate }: StatedClaim): string | undefined {
  const property = literals.get(predicate);
  return property === undefined ? undefined : textOf(entities.get(subject)?.properties[property]);
}

function effectsOnLabels(before: Shown['entities'], after: Shown['entities']): Effect[] {
  const former = indexed(before);
  return after.flatMap(({ id, properties }) =>
    (['AR', 'EN'] as const).flatMap((lang) => {
      const label = lang === 'AR' ? 'labelAr' : 'labelEn';
      const old = former.get(id)?.properties[label];
      const [was, is] = [old, properties[label]].map(textOf);
      if (was === undefined || is === undefined || was === is) return [];
      const about = { ...nothing, entity: id, predicate: 'NAME', value: is };
      return [{ kind: 'LABEL_CHANGED' as const, ...about, lang, before: was, after: is }];
    }),
  );
}

/** The literals of which an entity shows another value than before, or none any more. */
function effectsOnValues(before: Saying, after: Saying): Effect[] {
  const is = indexed(after.shown.entities);
  return before.shown.entities.flatMap(({ id, properties }) =>
    Array.from(literals).flatMap(([predicate, property]) => {
      const [old, now] = [properties, is.get(id)?.properties ?? {}].map((all) =>
        textOf(all[property]),
      );
      if (!is.has(id) || old === undefined || old === now) return [];
      const stating = [...before.claims, ...after.claims].filter(
        (claim) => claim.subject === id && claim.predicate === predicate,
      );
      const claims = [...new Set(stating.map((claim) => claim.id))].sort();
      const about = { entity: id, predicate, object: null, value: null, claims };
      return [{ kind: 'VALUE_SHOWN' as const, ...about, before: old, after: now }];
    }),
  );
}

function textOf(value: PropertyValue | undefined): string | undefined {
  return value === undefined ? undefined : String(value);
}

/** Conflicts in which one claim alone is shown. */
const showingOne: readonly ConflictAbout[] = ['VALUE', 'VALID_FROM', 'VALID_TO'];

/** The accepted claims that a change states or decides over, beside which others are shown. */
function notShown(onClaims: readonly Effect[], conflicts: readonly FoundConflict[]): Effect[] {
  const touched = new Set(onClaims.flatMap(({ claims }) => claims));
  return conflicts
    .filter(({ conflict: { about } }) => showingOne.includes(about))
    .flatMap(({ conflict: { claims, preferred, because } }) =>
      claims
        .filter(({ id }) => id !== preferred.id && touched.has(id))
        .map((claim) => ({
          kind: 'NOT_SHOWN' as const,
          ...aboutClaim(claim),
          instead: preferred.id,
          why: because,
        })),
    );
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

/** A claim as its effects name it. */
export function aboutClaim({ id, subject, predicate, object, value }: StatedClaim): About {
  return { entity: subject, predicate, object, claims: [id], value: value && wordsOf(value) };
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

type Relations = Shown['relations'];

/** The properties of a relation that a reader sees; another claim that states it makes no difference. */
const shownOfRelation = ['roleAr', 'roleEn', 'validFrom', 'validTo'] as const;

function effectsOnRelations(before: Relations, after: Relations): Effect[] {
  const former = indexed(before);
  const both = after.flatMap((relation) => {
    const old = former.get(relation.id);
    return old ? [{ old: old.properties, now: relation.properties, relation }] : [];
  });
  return [
    ...comeAndGone(before, after, {
      come: 'RELATION_ADDED',
      gone: 'RELATION_REMOVED',
      tell: aboutRelation,
    }),
    ...both
      .filter(
        ({ old, now }) =>
          shownOfRelation.some((part) => old[part] !== now[part]) ||
          tellDates(old) !== tellDates(now),
      )
      .map(({ old, now, relation }) => ({
        kind: 'RELATION_CHANGED' as const,
        ...aboutRelation(relation),
        before: tellDates(old),
        after: tellDates(now),
      })),
    ...after.flatMap((relation) => {
      const { endedBy } = relation.properties;
      const isNew =
        endedBy !== undefined && former.get(relation.id)?.properties['endedBy'] !== endedBy;
      return isNew
        ? [{ kind: 'SUCCEEDS' as const, ...aboutRelation(relation), value: String(endedBy) }]
        : [];
    }),
  ];
}

/**
 * The dates and the role of a relation as a text: `2021-04-12/..` is an open interval, `2021-04-12/` one that ended on a day
 * that is not known.
 */
function tellDates({ validFrom, validTo, overBy, roleEn, roleAr }: Properties): string {
  const end = validTo ?? (overBy === undefined ? '..' : '');
  const dates = `${String(validFrom ?? '..')}/${String(end)}`;
  return [dates, ...[roleEn ?? roleAr ?? []].flat().map(String)].join(', ');
}

function aboutRelation({ type, source, target, properties }: Relations[number]): About {
  const claims = properties['claimIds'];
  return {
    entity: source,
    predicate: type,
    object: target,
    value: null,
    claims: Array.isArray(claims) ? claims.map(String) : [],
  };
}

interface FoundConflict {
  readonly id: string;
  readonly conflict: Conflict;
}

/** The conflicts of claims; a conflict between other claims is a different one. */
function conflictsIn(claims: readonly StatedClaim[]): FoundConflict[] {
  return allConflictsIn(claims).map((conflict) => ({
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
