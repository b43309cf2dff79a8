import { datasetsOf } from '../apply-decisions.js';
import { nameKinds, ranks, type Language } from '../../model/values/lists.js';
import { fold } from '#text/fold.js';
import { getOrMake } from '#text/get-or-make.js';
import { groupBy, type NonEmpty } from '#text/group-by.js';
import { nameId } from '../ids.js';
import { comparePreferred, preferredOf } from '../prefer-claims.js';
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

/** The parts of a name's claim by which labels are chosen. */
export type Label = Pick<
  NameClaim,
  | ('dataset' | 'status' | 'subject' | 'statedSubject' | 'value')
  | ('id' | 'object' | 'rank' | 'confidence' | 'sources' | 'firstSeen')
>;

/** The label that each dataset would show of each subject, language, status and kind of name. */
export function labelsOf<Of extends Label>(names: readonly Of[]): Of[] {
  const labels = new Map<string, Of>();
  for (const name of names) {
    const { subject, dataset, status, value } = name;
    const key = [subject, dataset, status, value.lang, value.nameKind].join(' ');
    const best = labels.get(key);
    if (!best || compareLabels(name, best) < 0) labels.set(key, name);
  }
  return [...labels.values()];
}

/** Whether a claim states a name. */
export function isName(claim: StatedClaim): claim is NameClaim {
  return claim.value?.type === 'NAME';
}

function compareLabels(a: Label, b: Label): number {
  return (
    kindOrder(a) - kindOrder(b) ||
    ranks.indexOf(a.rank) - ranks.indexOf(b.rank) ||
    Number(isOfAnother(a)) - Number(isOfAnother(b)) ||
    comparePreferred(a, b)
  );
}

/** True for a name of an entity that was merged into this one. */
function isOfAnother({ statedSubject, subject }: Label): boolean {
  return statedSubject !== undefined && statedSubject !== subject;
}

function kindOrder({ value }: Label): number {
  return nameKinds.indexOf(value.nameKind);
}
