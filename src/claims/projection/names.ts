import { nameKinds, ranks, type Language } from '../../model/values/lists.js';
import { fold } from '../../shared/text/fold.js';
import { getOrMake } from '../../shared/get-or-make.js';
import { groupBy, type NonEmpty } from '../../shared/group-by.js';
import { nameId } from '../ids.js';
import { comparePreferred, datasetsOf, preferredOf } from '../prefer-claims.js';
import type { Properties } from '../properties.js';
import type { LiteralValue, StatedClaim } from '../records.js';

export interface ProjectedName {
  readonly id: string;
  readonly entity: string;
  readonly properties: Properties;
}

/** A claim of a name. */
export interface NameClaim extends StatedClaim {
  readonly value: Extract<LiteralValue, { type: 'NAME' }>;
}

/** The names of an entity from its claims, one for each text and language, with the kind of the preferred claim. */
export function projectNames(entity: string, claims: readonly StatedClaim[]): ProjectedName[] {
  const alike = groupBy(claims.filter(isName), ({ value }) => `${value.lang} ${value.text}`);
  return Array.from(alike.values(), (stating) =>
    stating.length === 1
      ? getOrMake(namesOfOne, stating[0], () => projectName(entity, stating))
      : projectName(entity, stating),
  );
}

/** The names that one claim alone states, for the next projection with that claim. */
const namesOfOne = new WeakMap<NameClaim, ProjectedName>();

function projectName(entity: string, alike: NonEmpty<NameClaim>): ProjectedName {
  const { text, lang, script, nameKind: kind } = preferredOf(alike).value;
  const id = nameId(entity, lang, text);
  const properties = { id, text, lang, script, kind };
  return {
    id,
    entity,
    properties: { ...properties, folded: fold(text), datasets: datasetsOf(alike) },
  };
}

/**
 * The name to show in a language: official, else short, else alias, else transliteration; among several by rank, then one that was
 * stated of the id that stays after a merge, then the preferred.
 */
export function chooseLabel(claims: readonly StatedClaim[], lang: Language): string | null {
  const labels = claims
    .filter(isName)
    .filter(({ value }) => value.lang === lang && value.nameKind !== 'DEMONYM');
  const [first] = labels;
  const best = first && labels.reduce((a, b) => (compareLabels(b, a) < 0 ? b : a), first);
  return best?.value.text ?? null;
}

/**
 * The claims without the names that some changes of claims of their entities cannot show, hide or alter: those of other texts,
 * that no phrasing has, and that are the label of no dataset.
 */
export function withoutIdleNames(
  claims: readonly StatedClaim[],
  changed: readonly StatedClaim[],
): StatedClaim[] {
  const stated = new Set(changed.filter(isName).map(keyOfName));
  const phrased = new Set(claims.filter(({ predicate }) => predicate === 'TEXT').map(subjectOf));
  for (const { predicate, subject } of changed) if (predicate === 'TEXT') phrased.add(subject);
  const labels = new Map<string, NameClaim>();
  const mayShow = (claim: StatedClaim) => {
    if (!isName(claim) || claim.value.forms || phrased.has(claim.subject)) return true;
    if (stated.has(keyOfName(claim))) return true;
    const { subject, dataset, status, value } = claim;
    const key = [subject, dataset, status, value.lang, value.nameKind].join(' ');
    const best = labels.get(key);
    if (!best || compareLabels(claim, best) < 0) labels.set(key, claim);
    return false;
  };
  return [...claims.filter(mayShow), ...labels.values()];
}

function subjectOf({ subject }: StatedClaim): string {
  return subject;
}

function keyOfName({ subject, value: { lang, text } }: NameClaim): string {
  return `${subject} ${lang} ${text}`;
}

/** Whether a claim states a name. */
export function isName(claim: StatedClaim): claim is NameClaim {
  return claim.value?.type === 'NAME';
}

function compareLabels(a: NameClaim, b: NameClaim): number {
  return (
    kindOrder(a) - kindOrder(b) ||
    ranks.indexOf(a.rank) - ranks.indexOf(b.rank) ||
    Number(isOfAnother(a)) - Number(isOfAnother(b)) ||
    comparePreferred(a, b)
  );
}

/** True for a name of an entity that was merged into this one. */
function isOfAnother({ statedSubject, subject }: NameClaim): boolean {
  return statedSubject !== undefined && statedSubject !== subject;
}

function kindOrder({ value }: NameClaim): number {
  return nameKinds.indexOf(value.nameKind);
}
