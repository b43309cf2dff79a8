import { literalPredicates, type LiteralPredicate } from '../../model/predicates.js';
import type { EntityKind } from '../../model/kinds.js';
import { roleInBoth } from '#text/sentence/offices.js';
import { isPartialDate } from '#text/partial-dates.js';
import type { LiteralValue, ValueInput } from '../../claims/records.js';
import { noRole, type Said } from '../../claims/compile/compile-claim.js';
import { readRelation } from '../../claims/compile/compile-relation.js';
import type { NameForms } from '#text/sentence/forms.js';
import { checkName } from '../../claims/compile/check-name.js';
import { compileLiteral, compileName } from '../../claims/compile/compile-value.js';
import type { RelationEntry, RoleEntry } from '../../claims/compile/claim-entry.js';
import type { LiteralEntry } from '../../claims/compile/value-entry.js';
import type { Faults, Place } from '../../shared/yaml/faults.js';
import { kindOfId } from '../../claims/ids.js';
import type { ClaimContentInput, ClaimFormsInput } from './action-types.js';
import { isGiven } from './cite-evidence.js';
import { readHints, withForms, withoutNull } from './read-forms.js';

/** The content of a claim, from a mutation's input. */
export interface SaidInput extends ClaimContentInput, ClaimFormsInput {
  readonly subject: string;
  readonly predicate: string;
}

const literals: ReadonlyMap<string, LiteralPredicate> = new Map(
  literalPredicates.map((literal) => [literal.predicate, literal]),
);
const valueParts = [
  ...(['text', 'lang', 'nameKind', 'forms', 'number', 'date', 'unit', 'qualifier'] as const),
  ...(['time', 'population'] as const),
];
const partsOfType: Readonly<
  Record<LiteralPredicate['valueType'], readonly (typeof valueParts)[number][]>
> = {
  NAME: ['text', 'lang', 'nameKind', 'forms'],
  TEXT: ['text', 'lang'],
  CODE: ['text'],
  DATE: ['date'],
  NUMBER: ['number'],
  QUANTITY: ['number', 'unit', 'qualifier', 'text', 'time', 'population'],
};
const relationParts = [
  ...(['object', 'roleKey', 'roleAr', 'roleEn', 'validFrom', 'validTo', 'ended'] as const),
  ...(['roleForms', 'attributedTo', 'voiceNote', 'dateNote'] as const),
];

/**
 * The content of a claim, checked like the claims of a seed; null for one with a fault, which is recorded at its place in the
 * input.
 *
 * @param known the ids of the existing entities
 * @param kept the value of the corrected claim, if it is to stay
 */
export function readSaid(
  input: SaidInput,
  known: ReadonlySet<string>,
  faults: Faults,
  place: Place,
  kept?: LiteralValue | null,
): Said | null {
  const kind = kindOfId(input.subject);
  if (kind === undefined || !known.has(input.subject))
    return faults.add(place.in('subject'), `no entity has the id "${input.subject}"`);
  const literal = literals.get(input.predicate);
  if (!literal) return readRelated(input, known, faults, place);
  for (const part of relationParts)
    if (isGiven(input[part]))
      faults.add(place.in(part), `${input.predicate} has no ${part}: it takes a value`);
  const value = kept ?? readValue(input, literal, kind, faults, place.in('value'));
  if (value === null) return null;
  const { subject, predicate } = input;
  return { subject, predicate, value, object: null, role: noRole, validFrom: null, validTo: null };
}

function readRelated(
  input: SaidInput,
  known: ReadonlySet<string>,
  faults: Faults,
  place: Place,
): Said | null {
  const { subject, predicate, object, value, validFrom, validTo } = input;
  if (isGiven(value))
    return faults.add(place.in('value'), `${predicate} has no value: it takes an object`);
  if (!isGiven(object)) return faults.add(place.in('object'), `${predicate} needs an object`);
  for (const [key, date] of Object.entries({ validFrom, validTo }))
    if (isGiven(date) && !isPartialDate(date))
      return faults.add(place.in(key), `"${date}" is not a date that the calendar has`);
  const plain = readRole(input, faults, place);
  if (plain === null) return null;
  const role = withForms(plain, input, faults, place);
  const entry = {
    predicate,
    object,
    evidence: [],
    ...(role && ({ role } satisfies Partial<RelationEntry>)),
    ...termOf(input),
    ...readHints(input, known, faults, place),
  } satisfies RelationEntry;
  faults.locate(entry, place);
  return readRelation(entry, subject, known, faults);
}

function termOf({
  validFrom,
  validTo,
  ended,
}: ClaimContentInput): Pick<RelationEntry, 'validFrom' | 'validTo' | 'ended'> {
  return {
    ...(isGiven(validFrom) && ({ validFrom } satisfies Partial<RelationEntry>)),
    ...(isGiven(validTo) && ({ validTo } satisfies Partial<RelationEntry>)),
    ...(ended === true && ({ ended } satisfies Partial<RelationEntry>)),
  };
}

/** Undefined if it names none. */
function readRole(
  { roleKey, roleAr, roleEn }: SaidInput,
  faults: Faults,
  place: Place,
): RoleEntry | null | undefined {
  if (!isGiven(roleKey) && !isGiven(roleAr) && !isGiven(roleEn)) return undefined;
  const { ar, en } = roleInBoth({ key: roleKey, ar: roleAr, en: roleEn });
  if (!isGiven(roleKey) || ar === null || en === null)
    return faults.add(
      place.in('roleKey'),
      'a role needs its key, its Arabic and its English; a common office needs one of the two',
    );
  if (!isKey(roleKey))
    return faults.add(place.in('roleKey'), 'must be lower-case words joined by -');
  return { key: roleKey, ar, en };
}

function readValue(
  { value, predicate, subject }: SaidInput,
  literal: LiteralPredicate,
  kind: EntityKind,
  faults: Faults,
  place: Place,
): LiteralValue | null {
  if (!isGiven(value)) return faults.add(place, `${predicate} needs a value`);
  const parts = partsOfType[literal.valueType];
  for (const part of valueParts)
    if (isGiven(value[part]) && !parts.includes(part))
      faults.add(place.in(part), `${predicate} has no ${part}`);
  if (literal.valueType === 'NAME') return readName(value, subject, faults, place);
  refuseBounds(value, faults, place);
  const entry = toEntry(predicate, value, literal);
  faults.locate(entry, place);
  return compileLiteral(entry, kind, faults);
}

/** The value in the form of a seed: for a figure its parts, for others the single value. */
function toEntry(
  predicate: string,
  value: ValueInput,
  { valueType }: LiteralPredicate,
): LiteralEntry {
  const { text, number, date, lang } = value;
  const entry = {
    predicate,
    evidence: [],
    ...(isGiven(lang) && ({ lang } satisfies Partial<LiteralEntry>)),
  };
  if (valueType !== 'QUANTITY') return { ...entry, value: date ?? number ?? text };
  const { unit, qualifier, time, population } = value;
  return {
    ...entry,
    value: number,
    ...(isGiven(unit) && ({ unit } satisfies Partial<LiteralEntry>)),
    ...(isGiven(qualifier) && ({ qualifier } satisfies Partial<LiteralEntry>)),
    ...(isGiven(text) && ({ raw: text } satisfies Partial<LiteralEntry>)),
    ...(isGiven(time) && ({ time } satisfies Partial<LiteralEntry>)),
    ...(isGiven(population) && ({ population } satisfies Partial<LiteralEntry>)),
  };
}

/** Checks the time and population of a figure like the form of a seed does. */
function refuseBounds({ time, population }: ValueInput, faults: Faults, place: Place): void {
  if (isGiven(time) && !isPartialDate(time))
    faults.add(place.in('time'), `"${time}" is not a date that the calendar has`);
  if (isGiven(population) && !isKey(population.key))
    faults.add(place.in('population').in('key'), 'must be lower-case words joined by -');
}

function isKey(text: string): boolean {
  return /^[a-z0-9]+(-[a-z0-9]+)*$/.test(text);
}

function readName(
  { text, lang, nameKind, forms }: ValueInput,
  subject: string,
  faults: Faults,
  place: Place,
): LiteralValue | null {
  if (!isGiven(text) || text === '' || !isGiven(lang))
    return faults.add(place, 'a name needs its text and lang');
  const plain = { text, lang, kind: nameKind ?? 'OFFICIAL', evidence: [] };
  const entry = isGiven(forms) ? { ...plain, forms: withoutNull(forms) as NameForms } : plain;
  faults.locate(entry, place);
  if (isGiven(forms)) checkName(entry, subject, faults);
  return compileName(entry, faults);
}
