import { datasetsOf } from '../apply-decisions.js';
import { compareTexts } from '#text/compare-texts.js';
import { isDeepStrictEqual } from 'node:util';
import { spansOfPeriod, type Period, type Spans } from '../../shared/as-of.js';
import { firstDay, lastDay } from '#text/partial-dates.js';
import { groupBy, type NonEmpty } from '#text/group-by.js';
import { areCompatibleDates } from '../compatible.js';
import { inOrder } from '../../model/relations/traits.js';
import { relationId } from '../ids.js';
import { inPreference, role } from '../prefer-claims.js';
import { presentProperties, type Properties, type PropertyValue } from '../properties.js';
import type { StatedClaim } from '../records.js';
import { isOfOffice } from '../single-valued.js';
import { tenureOf, type Succession, type Takeovers } from '../successions.js';
import { countSources } from '../support.js';
import { shownOf, spansOf, termsOf, type ShownTerm, type Term, type Terms } from '../terms.js';
import { isRelation, tiesOf, type RelationClaim, type Ties } from '../ties.js';
import { phraseRelation } from './phrasing.js';

export interface ProjectedRelation {
  readonly id: string;
  readonly type: string;
  readonly source: string;
  readonly target: string;
  readonly properties: Properties;
}

/** Derived from all claims that relations depend on; by default nothing is contested or succeeded. */
export interface Surroundings {
  /** The ids of the contested claims. */
  readonly contested: ReadonlySet<string>;
  readonly successions: ReadonlyMap<string, Succession>;
  readonly takeovers: Takeovers;
  /** The ids of the claims that tell who has a target, where others say it of others. */
  readonly told: ReadonlySet<string>;
  readonly ties: Ties;
}

/** The direct relations that claims state: one for each source, type, target and role. */
export function projectRelations(
  claims: readonly StatedClaim[],
  {
    contested = new Set(),
    successions = new Map(),
    takeovers = new Map(),
    told = new Set(),
    ties = tiesOf(claims),
  }: Partial<Surroundings> = {},
): ProjectedRelation[] {
  const related = claims.filter(isRelation);
  const byId = groupBy(related, (claim) => ties.get(claim.id) ?? relationId(claim));
  const around = { contested, successions, takeovers, told, ties };
  return Array.from(byId, ([id, alike]) => tellRelation(id, alike, around).relation);
}

/** The relation that claims of one tie state, with its terms. */
export function tellRelation(
  id: string,
  claims: NonEmpty<RelationClaim>,
  around: Surroundings,
): Described & { readonly relation: ProjectedRelation } {
  const { predicate: type, subject, object } = claims[0];
  const [source, target] = inOrder(type, subject, object);
  const described = describeTerms(claims, around);
  const properties = propertiesOf(id, claims, around, described);
  return { ...described, relation: { id, type, source, target, properties } };
}

/**
 * Role and dates are each those of the best claim that states them; the dates are those of the last term, and all terms are
 * kept if there are several. The days are for comparing dates of different precision. If datasets differ, their confidences and
 * dates are stored parallel to their list.
 */
function propertiesOf(
  id: string,
  claims: NonEmpty<RelationClaim>,
  { contested, told }: Surroundings,
  described: Described,
): Properties {
  const [named] = inPreference(
    claims.filter(({ roleKey }) => roleKey !== null),
    role,
  );
  const isJoined = named !== undefined && claims.some(({ roleKey }) => roleKey === null);
  return presentProperties({
    id,
    idWithoutRole: isJoined ? relationId({ ...claims[0], roleKey: null }) : null,
    claimIds: claims.map((claim) => claim.id).sort(),
    datasets: datasetsOf(claims),
    confidence: surest(claims),
    ...saidByEach(claims),
    sources: countSources(claims),
    ...datesOf(described),
    contested: claims.some((claim) => contested.has(claim.id)),
    told: claims.some((claim) => told.has(claim.id)) || null,
    roleKey: named?.roleKey,
    roleAr: named?.roleAr,
    roleEn: named?.roleEn,
  });
}

/** The dates of the last term with the sentence's words, and the terms if there are several. */
function datesOf({
  terms,
  succession,
  described,
}: Described): Readonly<Record<string, PropertyValue | null | undefined>> {
  const { validFrom, validTo } = shownOf(lastOf(terms));
  return {
    ...described.at(-1),
    validFromDay: validFrom && firstDay(validFrom),
    validToDay: validTo && lastDay(validTo),
    ...unlikeDates({ validFrom, validTo }, spansOf(terms, succession?.day)),
    terms: described.length > 1 ? JSON.stringify(described.map(presentProperties)) : null,
  };
}

type Described = ReturnType<typeof describeTerms>;

/** The terms of a tie, each with what a relation tells of it, and the succession that ends the last. */
function describeTerms(
  claims: NonEmpty<RelationClaim>,
  { successions, takeovers, contested }: Omit<Surroundings, 'told' | 'ties'>,
) {
  const office = officeOf(claims);
  const terms = termsOf(claims, takeovers.get(office));
  const last = lastOf(terms);
  const shown = shownOf(last);
  const succession = last.ends.length === 0 ? successions.get(office) : undefined;
  const before = terms.terms.slice(0, -1).map((term): ToldTerm => ({ term, shown: shownOf(term) }));
  const told = [...before, { term: last, shown, succession }];
  const described = told.map((each, place) => ({
    ...describeTerm(each.term, each.shown),
    ...tellTerm(claims, each, before.slice(0, place)),
    contested: claimsOf(each.term).some(({ id }) => contested.has(id)),
  }));
  return { terms, succession, described };
}

interface ToldTerm {
  readonly term: Term;
  readonly shown: ShownTerm;
  /** The start of somebody else's term that ends it. */
  readonly succession?: Succession | undefined;
}

/** The words of a term's sentence, which tells of those before it too, and the relation by which it was succeeded. */
function tellTerm(
  claims: NonEmpty<RelationClaim>,
  { term, shown, succession }: ToldTerm,
  before: readonly ToldTerm[],
) {
  const overBy = shown.overBy ?? succession?.day ?? null;
  const earlier = before.toReversed().map((each) => each.shown);
  return {
    endedBy: succession && relationId({ ...succession.claim, object: claims[0].object }),
    phrasing: phraseRelation(claims, term, { ...shown, overBy }, earlier),
  };
}

/** The claims that date a term. */
export function claimsOf({ starts, ends }: Term): readonly StatedClaim[] {
  return [...starts, ...ends].map(({ claim }) => claim);
}

/** The key of the office that a relation tells of; claims without the role may be of it. */
function officeOf(claims: NonEmpty<RelationClaim>): string {
  return tenureOf(claims.find(isOfOffice) ?? claims[0]);
}

/** The dates that a term shows, each with its confidence and the number of independent documents of compatible dates. */
function describeTerm({ starts, ends }: Term, { start, end, ...shown }: ShownTerm) {
  const agreeing = (readings: Term['starts'], date: string | null, read: 'validFrom' | 'validTo') =>
    readings.flatMap(({ claim }) =>
      date !== null && claim[read] !== null && areCompatibleDates(claim[read], date)
        ? (claim[`${read}Support`]?.documents ?? [])
        : [],
    );
  const { validFrom, validTo, overBy } = shown;
  return {
    validFrom,
    validTo,
    overBy,
    validFromConfidence: start?.validFromSupport?.confidence,
    validFromSources: validFrom && new Set(agreeing(starts, validFrom, 'validFrom')).size,
    validToConfidence: end?.validToSupport?.confidence,
    validToSources: validTo && new Set(agreeing(ends, validTo, 'validTo')).size,
  };
}

/** The spans of a relation; empty if they follow from the dates that it shows. */
function unlikeDates(shown: Period, spans: Spans | undefined): Partial<Spans> {
  return spans === undefined || isDeepStrictEqual(spans, spansOfPeriod(shown)) ? {} : spans;
}

type ValuesByDataset = Partial<
  Readonly<Record<'confidences', readonly number[]>> &
    Readonly<Record<'validFromDates' | 'validToDates' | 'spansByEach', readonly string[]>>
>;

/**
 * Values by dataset, in the order of {@link datasetsOf}; empty if all equal the shown ones. Lists in a graph hold no null, so
 * an unstated date is an empty text, as are spans that follow from the dates.
 */
function saidByEach(claims: NonEmpty<RelationClaim>): ValuesByDataset {
  const byDataset = groupBy(claims, ({ dataset }) => dataset);
  if (byDataset.size === 1) return {};
  const said = [...byDataset]
    .sort(([a], [b]) => compareTexts(a, b))
    .map(([, alike]) => {
      const terms = termsOf(alike);
      const shown = shownOf(lastOf(terms));
      const spans = unlikeDates(shown, spansOf(terms));
      return {
        confidence: surest(alike),
        from: shown.validFrom ?? '',
        to: shown.validTo ?? '',
        spans: spans.certain ? JSON.stringify(spans) : '',
      };
    });
  if (new Set(said.map((each) => JSON.stringify(each))).size === 1) return {};
  return {
    confidences: said.map(({ confidence }) => confidence),
    validFromDates: said.map(({ from }) => from),
    validToDates: said.map(({ to }) => to),
    ...(said.some(({ spans }) => spans !== '') &&
      ({ spansByEach: said.map(({ spans }) => spans) } satisfies ValuesByDataset)),
  };
}

function lastOf({ terms }: Terms): Term {
  return terms.at(-1) ?? { starts: [], ends: [] };
}

function surest(claims: readonly RelationClaim[]): number {
  return Math.max(...claims.map(({ confidence }) => confidence));
}
