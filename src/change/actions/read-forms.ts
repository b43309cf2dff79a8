import type { RelationEntry, RoleEntry } from '../../claims/compile/claim-entry.js';
import type { Faults, Place } from '../../shared/yaml/faults.js';
import type { ClaimFormsInput } from './action-types.js';
import { isGiven } from './cite-evidence.js';

type Phrased = Pick<RelationEntry, 'attributedTo' | 'voiceNote' | 'dateNote'>;

/** The hints of a claim's input on how to word it; an unknown speaker is recorded. */
export function readHints(
  { attributedTo, voiceNote, dateNote }: ClaimFormsInput,
  known: ReadonlySet<string>,
  faults: Faults,
  place: Place,
): Phrased {
  const hints = withoutNull({ attributedTo, voiceNote, dateNote }) as Phrased;
  const { id } = hints.attributedTo ?? {};
  if (id !== undefined && !known.has(id))
    faults.add(place.in('attributedTo').in('id'), `no entity has the id "${id}"`);
  return hints;
}

/** The role with the forms that the input gives; forms without a role are recorded. */
export function withForms(
  role: RoleEntry | undefined,
  { roleForms }: ClaimFormsInput,
  faults: Faults,
  place: Place,
): RoleEntry | undefined {
  if (!isGiven(roleForms)) return role;
  if (role) return Object.assign(role, { forms: withoutNull(roleForms) });
  faults.add(place.in('roleForms'), 'are of a role: give its key and its words');
  return undefined;
}

/** An input without its empty parts, as a seed leaves them out. */
export function withoutNull(input: object): object {
  const parts = Object.entries(input).flatMap(([key, part]: [string, unknown]) => {
    if (part === null || part === undefined) return [];
    return [[key, typeof part === 'object' ? withoutNull(part) : part] as const];
  });
  return Object.fromEntries(parts);
}
