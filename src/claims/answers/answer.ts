import { isProjected } from '../apply-decisions.js';
import { offices, symmetricRelations } from '../../model/relations/traits.js';
import { groupBy, type NonEmpty } from '#text/group-by.js';
import type { ToldRelation } from '#text/sentence/scene.js';
import type { AsOf } from '../../shared/as-of.js';
import { KnownError } from '../../shared/errors.js';
import { areCompatible } from '../compatible.js';
import type { Conflict } from '../conflicts/conflict.js';
import { allConflictsIn, findConflicts } from '../conflicts/find-conflicts.js';
import { content, inPreference, type PreferenceReason } from '../prefer-claims.js';
import { shownValue } from '../projection/entity-properties.js';
import { contestedIn, surroundingsOf } from '../projection/project-shown.js';
import type { Surroundings } from '../projection/relations.js';
import type { LiteralValue, PartialDate, StatedClaim } from '../records.js';
import { isOfOffice } from '../single-valued.js';
import { tiesOf } from '../ties.js';
import { kindOfId } from '../ids.js';
import { meantBy, type Meant, type Question } from './question.js';
import { inScope, type Scope } from './scope.js';
import { holdersOf, otherDates, readTies, type ToldTie } from './told-ties.js';

/** One answer to a question: an entity with the term of its tie, or a value. */
export interface Shown {
  readonly entity: string | null;
  readonly value: LiteralValue | null;
  readonly validFrom: PartialDate | null;
  readonly validTo: PartialDate | null;
  /** Whether it is said to be so with others. */
  readonly jointly: boolean;
  /** The claims that say it, the best first. */
  readonly claims: NonEmpty<StatedClaim>;
  /** The relation as its sentence tells it; null for a value. */
  readonly told: (ToldRelation & Pick<ToldTie, 'type' | 'source' | 'target'>) | null;
}

/** The answer to a question about an entity. */
export interface Answer {
  /** The question by ids; equal for equal questions. */
  readonly question: string;
  /** The conflict of its sources, if they differ. */
  readonly about: Conflict | null;
  /** The best first; empty if no claim tells it. */
  readonly shown: readonly Shown[];
  /** Answers that cannot be true beside the shown ones; of a time for which none is shown, those of other or unknown times. */
  readonly instead: readonly Shown[];
  /** Why the shown ones come before those; null if sources do not differ. */
  readonly because: PreferenceReason | null;
}

/** The claims by which questions are answered, with what follows from all of them. */
export interface Ground {
  /** Those that count and are in the scope, by each entity that they are about. */
  readonly byEntity: ReadonlyMap<string, readonly StatedClaim[]>;
  readonly around: Surroundings;
  readonly conflicts: readonly Conflict[];
  /** The keys of roles in all claims, whether or not they count. */
  readonly roles: ReadonlySet<string>;
}

/** The ground in a scope. @param claims those of some entities that the questions need, and all that may contradict these, of any status */
export function groundOf(claims: readonly StatedClaim[], scope: Scope): Ground {
  const counting = inScope(claims, scope).filter(isProjected);
  const ends = counting.flatMap((claim) =>
    [claim.subject, claim.object].flatMap((end) => (end === null ? [] : [{ end, claim }])),
  );
  const byEntity = Array.from(
    groupBy(ends, ({ end }) => end),
    ([end, alike]) => [end, alike.map(({ claim }) => claim)] as const,
  );
  const conflicts = allConflictsIn(counting);
  return {
    byEntity: new Map(byEntity),
    around: surroundingsOf(counting, tiesOf(claims), contestedIn(counting, conflicts)),
    conflicts,
    roles: new Set(claims.flatMap(({ roleKey }) => roleKey ?? [])),
  };
}

/**
 * The answer to a question about an entity: what relations, properties and their sentences show, and what is said instead.
 *
 * @param asOf only ties that held then, each in the term of that time; without it each in its last term
 * @throws KnownError `BAD_INPUT` if its kind does not have the question, no document names the office
 */
export function answerTo(
  entity: string,
  question: Question,
  ground: Ground,
  asOf?: AsOf | null,
): Answer {
  const meant = meantBy(entity, question);
  const own = ground.byEntity.get(entity) ?? [];
  if ('office' in question) refuseUnknownOffice(question.office.role, ground);
  return {
    question: `${entity} ${textOf(question)}`,
    ...('literal' in meant
      ? valueIn(own.filter((claim) => isOfLiteral(claim, entity, meant.literal.predicate)))
      : relatedIn(entity, askedIn(own, entity, meant, ground.around), meant, ground, asOf)),
  };
}

function textOf(question: Question): string {
  if ('literal' in question) return question.literal;
  if ('tie' in question) return `${question.tie.type} ${question.tie.with}`;
  return 'office' in question ? question.office.role : question.of;
}

/** Maximum answers of each kind: a body may have thousands in one role. */
const maxShown = 100;

type Found = Omit<Answer, 'question'>;

const untold: Found = { about: null, shown: [], instead: [], because: null };

function isOfLiteral({ subject, predicate }: StatedClaim, entity: string, asked: string): boolean {
  return subject === entity && predicate === asked;
}

type AskedTies = Extract<Meant, { readonly types: unknown }>;

/** The claims of the ties that are asked for: those without a role belong to the tie with the role. */
function askedIn(
  own: readonly StatedClaim[],
  entity: string,
  meant: AskedTies,
  { ties }: Surroundings,
): readonly StatedClaim[] {
  const related = own.filter((claim) => isAsked(claim, entity, meant));
  const { role } = meant;
  if (role === undefined) return related;
  const ids = new Set(
    related.flatMap((claim) => (claim.roleKey === role ? (ties.get(claim.id) ?? []) : [])),
  );
  return related.filter(({ id }) => ids.has(ties.get(id) ?? ''));
}

function isAsked(claim: StatedClaim, entity: string, meant: AskedTies): boolean {
  const { subject, object, predicate } = claim;
  const end = subject === entity ? 'SOURCE' : 'TARGET';
  return (
    object !== null &&
    meant.types.includes(predicate) &&
    (end === (meant.end ?? end) || symmetricRelations.includes(predicate)) &&
    (meant.with ?? otherOf(claim, entity)) === otherOf(claim, entity)
  );
}

function otherOf({ subject, object }: StatedClaim, entity: string): string | null {
  return subject === entity ? object : subject;
}

/** Refuses the key of an office that nobody is said to hold, unless the model declares it. */
function refuseUnknownOffice(role: string, { roles }: Ground): void {
  if (roles.has(role) || offices.some((office) => office.role === role)) return;
  const told = [...roles].sort().join(', ');
  throw new KnownError(
    'BAD_INPUT',
    `No document names an office "${role}"; those told of here are: ${told || 'none'}.`,
  );
}

function valueIn(claims: readonly StatedClaim[]): Found {
  const [first, ...others] = inPreference(claims, content);
  if (!first) return untold;
  const best = shownValue([first, ...others]);
  const ordered = [best, ...[first, ...others].filter((claim) => claim !== best)];
  const shown = ordered.reduce<readonly StatedClaim[]>(
    (taken, claim) => (taken.every((each) => agree(each, claim)) ? [...taken, claim] : taken),
    [],
  );
  return {
    ...becauseOf(findConflicts(claims)),
    shown: valuesOf(shown, best),
    instead: valuesOf(ordered.filter((claim) => !shown.includes(claim))),
  };
}

function agree({ value: a }: StatedClaim, { value: b }: StatedClaim): boolean {
  return a !== null && b !== null && areCompatible(a, b);
}

/** Values with the claims of each; dates that agree with the best one are one value. */
function valuesOf(claims: readonly StatedClaim[], best?: StatedClaim): Shown[] {
  const byValue = groupBy(claims, ({ value }) =>
    best && value?.type === 'DATE' ? 'DATE' : JSON.stringify(value),
  );
  return Array.from(byValue.values(), (alike): Shown => {
    const [{ value }] = alike;
    const at = { entity: null, validFrom: null, validTo: null, jointly: false, told: null };
    return { ...at, value, claims: alike };
  });
}

function relatedIn(
  entity: string,
  claims: readonly StatedClaim[],
  meant: AskedTies,
  { around, conflicts }: Ground,
  asOf: AsOf | null | undefined,
): Found {
  const held = readTies(claims, around, asOf);
  if (asOf && held.length === 0) return atOtherTimes(entity, claims, around);
  const isOfOne = meant.role !== undefined && claims.some(isOfOffice);
  const ties = isOfOne ? holdersOf(held, asOf != null) : held;
  const told = new Set(ties.flatMap((tie) => tie.claims.map(({ id }) => id)));
  const disputed = conflicts.filter((each) => each.claims.some(({ id }) => told.has(id)));
  const onEnds = disputed.filter(({ about }) => ['OBJECT', 'SUBJECT', 'ROLE'].includes(about));
  const isLost = (tie: ToldTie) =>
    tie.isLeftOut || onEnds.some((conflict) => losesIn(conflict, tie, isOfOne ? ties : [tie]));
  const shown = ties.filter((tie) => !isLost(tie));
  const dates = meant.with === undefined ? [] : otherDates(shown, disputed);
  const toAnswer = (tie: ToldTie) => toShown(tie, entity);
  return {
    ...becauseOf([...onEnds, ...dates.map(({ conflict }) => conflict)]),
    shown: shown.slice(0, maxShown).map(toAnswer),
    instead: [...ties.filter(isLost), ...dates.flatMap((each) => each.ties)]
      .slice(0, maxShown)
      .map(toAnswer),
  };
}

function becauseOf([about]: readonly Conflict[]): Pick<Found, 'about' | 'because'> {
  return { about: about ?? null, because: about?.because ?? null };
}

/** The ties of other times, where none is known to have held at the time. */
function atOtherTimes(entity: string, claims: readonly StatedClaim[], around: Surroundings): Found {
  const ties = readTies(claims, around, null).filter(({ isLeftOut }) => !isLeftOut);
  return { ...untold, instead: ties.map((tie) => toShown(tie, entity)) };
}

/** Whether others come before a tie in a conflict; of who has a target alone or jointly, the answer to that decides. */
function losesIn(
  { about, claims }: Conflict,
  { source, target, claims: own, relation: { roleKey } }: ToldTie,
  among: readonly ToldTie[],
): boolean {
  const isOwn = own.some(({ id }) => claims.some((claim) => claim.id === id));
  if (!isOwn || about === 'SUBJECT') return false;
  if (about === 'OBJECT') {
    const winner = claims.find(({ object }) => kindOfId(object ?? '') === kindOfId(target));
    return winner?.object !== target;
  }
  const holders = new Set(among.map((tie) => tie.source));
  const winner = claims.find(({ subject }) => holders.has(subject));
  return winner?.roleKey === roleKey && winner.subject !== source;
}

function toShown(
  { claims, jointly, relation, type, source, target }: ToldTie,
  entity: string,
): Shown {
  return {
    entity: source === entity ? target : source,
    value: null,
    validFrom: relation.validFrom,
    validTo: relation.validTo,
    jointly,
    claims,
    told: { ...relation, type, source, target },
  };
}
