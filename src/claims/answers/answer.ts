import { isProjected } from '../apply-decisions.js';
import { offices } from '../../model/relations/traits.js';
import { groupBy, type NonEmpty } from '#text/group-by.js';
import type { ToldRelation } from '#text/sentence/scene.js';
import type { AsOf } from '../../shared/as-of.js';
import { KnownError } from '../../shared/errors.js';
import { areCompatible } from '../compatible.js';
import type { Conflict } from '../conflicts/conflict.js';
import { findConflicts, findRivals } from '../conflicts/find-conflicts.js';
import { content, inPreference, type PreferenceReason } from '../prefer-claims.js';
import { shownValue } from '../projection/entity-properties.js';
import { surroundingsOf } from '../projection/project-shown.js';
import type { Surroundings } from '../projection/relations.js';
import type { LiteralValue, PartialDate, StatedClaim } from '../records.js';
import { isOfOffice } from '../single-valued.js';
import { tiesOf } from '../ties.js';
import { meantBy, type Meant, type Question } from './question.js';
import { inScope, type Scope } from './scope.js';
import { latestOf, otherDates, readTies, type ToldTie } from './told-ties.js';

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
  /** Those that count and are in the scope. */
  readonly claims: readonly StatedClaim[];
  /** The same by each entity that they are about. */
  readonly byEntity: ReadonlyMap<string, readonly StatedClaim[]>;
  readonly around: Surroundings;
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
  const around = surroundingsOf(counting, tiesOf(claims));
  return { claims: counting, byEntity: new Map(byEntity), around };
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
      : relatedIn(
          entity,
          own.filter((claim) => isAsked(claim, entity, meant)),
          meant,
          ground,
          asOf,
        )),
  };
}

function textOf(question: Question): string {
  if ('literal' in question) return question.literal;
  if ('tie' in question) return `${question.tie.type} ${question.tie.with}`;
  return 'office' in question ? question.office.role : question.of;
}

type Found = Omit<Answer, 'question'>;

const untold: Found = { about: null, shown: [], instead: [], because: null };

function isOfLiteral({ subject, predicate }: StatedClaim, entity: string, asked: string): boolean {
  return subject === entity && predicate === asked;
}

type AskedTies = Extract<Meant, { readonly types: unknown }>;

function isAsked(claim: StatedClaim, entity: string, meant: AskedTies): boolean {
  const { subject, object, predicate, roleKey } = claim;
  const end = subject === entity ? 'SOURCE' : 'TARGET';
  return (
    object !== null &&
    meant.types.includes(predicate) &&
    end === (meant.end ?? end) &&
    roleKey === (meant.role ?? roleKey) &&
    (meant.with ?? otherOf(claim, entity)) === otherOf(claim, entity)
  );
}

function otherOf({ subject, object }: StatedClaim, entity: string): string | null {
  return subject === entity ? object : subject;
}

/** Refuses the key of an office that nobody is said to hold, unless the model declares it. */
function refuseUnknownOffice(role: string, { claims }: Ground): void {
  if (offices.some((office) => office.role === role)) return;
  const told = [...new Set(claims.flatMap(({ roleKey }) => roleKey ?? []))].sort();
  if (told.includes(role)) return;
  throw new KnownError(
    'BAD_INPUT',
    `No document names an office "${role}"; those told of here are: ${told.join(', ') || 'none'}.`,
  );
}

function valueIn(claims: readonly StatedClaim[]): Found {
  const [first, ...others] = inPreference(claims, content);
  if (!first) return untold;
  const best = shownValue([first, ...others]);
  const ordered = [best, ...[first, ...others].filter((claim) => claim !== best)];
  const isBeside = ({ value }: StatedClaim) =>
    value !== null && best.value !== null && areCompatible(value, best.value);
  return {
    ...becauseOf(findConflicts(claims)),
    shown: valuesOf(ordered.filter(isBeside), best),
    instead: valuesOf(ordered.filter((claim) => !isBeside(claim))),
  };
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
  { around }: Ground,
  asOf: AsOf | null | undefined,
): Found {
  const held = readTies(claims, around, asOf);
  if (asOf && held.length === 0) return atOtherTimes(entity, claims, around);
  const isOfOne = meant.role !== undefined && claims.some(isOfOffice);
  const ties = isOfOne && !asOf ? currentOf(held) : held;
  const conflicts = conflictsAmong(ties, claims, around);
  const lost = new Set(conflicts.flatMap(lostIn));
  const isLost = (tie: ToldTie) => tie.isLeftOut || tie.claims.every(({ id }) => lost.has(id));
  const kept = ties.filter((tie) => !isLost(tie));
  const shown = isOfOne ? latestOf(kept) : kept;
  const dates = meant.with === undefined ? [] : otherDates(shown, claims, around);
  const toAnswer = (tie: ToldTie) => toShown(tie, entity);
  return {
    ...becauseOf([...conflicts, ...dates.map(({ conflict }) => conflict)]),
    shown: shown.map(toAnswer),
    instead: [...ties.filter(isLost), ...dates.flatMap((each) => each.ties)].map(toAnswer),
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

/** The conflicts on who has something or what is had, in which one of the ties takes part. */
function conflictsAmong(
  ties: readonly ToldTie[],
  claims: readonly StatedClaim[],
  { takeovers }: Surroundings,
): readonly Conflict[] {
  const held = new Set(ties.flatMap((tie) => tie.claims.map(({ subject }) => subject)));
  const told = claims.filter(({ subject }) => held.has(subject));
  return [...findConflicts(told, takeovers), ...findRivals(told, takeovers)].filter(({ about }) =>
    ['OBJECT', 'SUBJECT', 'ROLE'].includes(about),
  );
}

/** The holders of an office whose last term is not over; if all are, all of them. */
function currentOf(ties: readonly ToldTie[]): readonly ToldTie[] {
  const open = ties.filter(({ isOver }) => !isOver);
  return open.length > 0 ? open : ties;
}

/** The ids of claims that others come before; of those who have a target, the answer to that decides. */
function lostIn({ about, claims, preferred }: Conflict): string[] {
  if (about === 'SUBJECT') return [];
  const end = about === 'OBJECT' ? 'object' : 'subject';
  return claims.filter((claim) => claim[end] !== preferred[end]).map(({ id }) => id);
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
