import { compareTexts } from '../../shared/compare-texts.js';
import { firstDay, lastDay } from '../../shared/partial-dates.js';
import { groupBy, type NonEmpty } from '../../shared/group-by.js';
import { relationId } from '../ids.js';
import { datasetsOf, preferredOf } from '../prefer-claims.js';
import { presentProperties, type Properties } from '../properties.js';
import type { StatedClaim } from '../records.js';
import { countSources } from '../support.js';
import { phraseRelation } from './phrasing.js';

export interface ProjectedRelation {
  readonly id: string;
  readonly type: string;
  readonly source: string;
  readonly target: string;
  readonly properties: Properties;
}

interface RelationClaim extends StatedClaim {
  readonly object: string;
}

/**
 * The direct relations that claims state: one for each source, type, target and role.
 *
 * @param contested ids of the contested claims; none if it does not matter
 */
export function projectRelations(
  claims: readonly StatedClaim[],
  contested: ReadonlySet<string> = new Set(),
): ProjectedRelation[] {
  const byId = groupBy(claims.filter(isRelation), relationId);
  return Array.from(byId, ([id, alike]) => {
    const { predicate: type, subject: source, object: target } = alike[0];
    return { id, type, source, target, properties: propertiesOf(id, alike, contested) };
  });
}

/**
 * Role and dates are those of the preferred claim; the days are for comparing dates of different precision. If datasets differ,
 * their confidences and dates are stored parallel to their list.
 */
function propertiesOf(
  id: string,
  claims: NonEmpty<RelationClaim>,
  contested: ReadonlySet<string>,
): Properties {
  const { roleKey, roleAr, roleEn, validFrom, validTo } = preferredOf(claims);
  return presentProperties({
    id,
    claimIds: claims.map((claim) => claim.id).sort(),
    datasets: datasetsOf(claims),
    confidence: surest(claims),
    ...saidByEach(claims),
    sources: countSources(claims),
    contested: claims.some((claim) => contested.has(claim.id)),
    roleKey,
    roleAr,
    roleEn,
    validFrom,
    validTo,
    validFromDay: validFrom === null ? null : firstDay(validFrom),
    validToDay: validTo === null ? null : lastDay(validTo),
    phrasing: phraseRelation(claims),
  });
}

/**
 * Values by dataset, in the order of {@link datasetsOf}; empty if all equal the shown ones. Lists in a graph hold no null, so
 * an unstated date is an empty text.
 */
function saidByEach(claims: NonEmpty<RelationClaim>): Properties {
  const said = [...groupBy(claims, ({ dataset }) => dataset)]
    .sort(([a], [b]) => compareTexts(a, b))
    .map(([, alike]) => {
      const { validFrom, validTo } = preferredOf(alike);
      return { confidence: surest(alike), from: validFrom ?? '', to: validTo ?? '' };
    });
  if (new Set(said.map((each) => JSON.stringify(each))).size === 1) return {};
  return {
    confidences: said.map(({ confidence }) => confidence),
    validFromDates: said.map(({ from }) => from),
    validToDates: said.map(({ to }) => to),
  };
}

function surest(claims: readonly RelationClaim[]): number {
  return Math.max(...claims.map(({ confidence }) => confidence));
}

function isRelation(claim: StatedClaim): claim is RelationClaim {
  return claim.object !== null;
}
