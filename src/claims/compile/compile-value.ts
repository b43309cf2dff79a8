import { hasSoundDigits } from '../../shared/check-digits.js';
import type { EntityKind } from '../../model/kinds.js';
import { literalPredicates, type LiteralPredicate } from '../../model/predicates.js';
import { scripts } from '../../model/values/lists.js';
import { isPartialDate } from '#text/partial-dates.js';
import type { NameForms } from '#text/sentence/forms.js';
import { scriptOf } from '#text/script.js';
import type { LiteralValue, FigureBounds } from '../records.js';
import { declaredIn } from './omit-undefined.js';
import type { LiteralEntry, NameEntry } from './value-entry.js';
import type { Faults } from '../../shared/yaml/faults.js';

const predicates: ReadonlyMap<string, LiteralPredicate> = new Map(
  literalPredicates.map((literal) => [literal.predicate, literal]),
);

/** The value of a name; null for a script without names, which is recorded. */
export function compileName(entry: NameEntry, faults: Faults): LiteralValue | null {
  const { text, lang, kind: nameKind } = entry;
  const script = scripts.find((known) => known === scriptOf(text));
  if (!script) return faults.at(entry, 'a name is in Arabic or Latin letters', 'text');
  return { type: 'NAME', text, lang, script, nameKind, ...formsOf(entry) };
}

function formsOf({ forms }: NameEntry): { readonly forms?: NameForms } {
  if (!forms) return {};
  const { metric, ...plain } = declaredIn(forms);
  return {
    forms: { ...plain, ...(metric && ({ metric: declaredIn(metric) } satisfies NameForms)) },
  };
}

/** The value of a literal in the form of its predicate; null for a faulty one, which is recorded. */
export function compileLiteral(
  entry: LiteralEntry,
  kind: EntityKind,
  faults: Faults,
): LiteralValue | null {
  const literal = predicates.get(entry.predicate);
  if (!literal || literal.valueType === 'NAME')
    return faults.at(entry, `"${entry.predicate}" is not a literal predicate`, 'predicate');
  if (literal.kinds !== 'ANY' && !literal.kinds.includes(kind))
    return faults.at(entry, `${entry.predicate} is not said of the kind ${kind}`, 'predicate');
  for (const key of surplusKeys(entry, literal.valueType))
    faults.at(entry, `${entry.predicate} has no ${key}`, key);
  return readers[literal.valueType](entry, literal, faults);
}

/** Longest code that is compared with a pattern. */
const maxCodeLength = 200;

function hasForm(value: string, pattern: string): boolean {
  return value.length <= maxCodeLength && new RegExp(`^(?:${pattern})$`, 'u').test(value);
}

type Reader = (
  entry: LiteralEntry,
  literal: LiteralPredicate,
  faults: Faults,
) => LiteralValue | null;

const readers: Readonly<Record<Exclude<LiteralPredicate['valueType'], 'NAME'>, Reader>> = {
  TEXT: (entry, _, faults) => {
    const { value, lang } = entry;
    if (typeof value !== 'string' || value === '')
      return faults.at(entry, 'must be a text', 'value');
    if (!lang) return faults.at(entry, 'a text needs a lang');
    return { type: 'TEXT', text: value, lang };
  },
  CODE: (entry, { codes, pattern, checkedBy }, faults) => {
    const { value } = entry;
    if (typeof value !== 'string') return faults.at(entry, 'must be a code in quotes', 'value');
    if (codes && !codes.includes(value))
      return faults.at(entry, `must be one of ${codes.join(', ')}`, 'value');
    if (pattern !== undefined && !hasForm(value, pattern))
      return faults.at(entry, `must have the form ${pattern}`, 'value');
    if (checkedBy !== undefined && !hasSoundDigits(value, checkedBy))
      return faults.at(entry, 'is mistyped: its check digits do not fit the rest', 'value');
    return { type: 'CODE', text: value };
  },
  DATE: (entry, _, faults) => {
    const { value } = entry;
    if (typeof value !== 'string' || !isPartialDate(value))
      return faults.at(entry, 'must be a date that the calendar has, a year in quotes', 'value');
    return { type: 'DATE', date: value };
  },
  NUMBER: (entry, _, faults) => {
    const { value } = entry;
    if (!isFiniteNumber(value)) return faults.at(entry, 'must be a number', 'value');
    return { type: 'NUMBER', number: value };
  },
  QUANTITY: (entry, _, faults) => {
    const { value, unit, qualifier, raw } = entry;
    if (!isFiniteNumber(value)) return faults.at(entry, 'must be a number', 'value');
    if (unit === undefined || qualifier === undefined || raw === undefined)
      return faults.at(entry, 'a quantity needs a unit, a qualifier and its raw words');
    return { type: 'QUANTITY', number: value, unit, qualifier, raw, ...boundsOf(entry) };
  },
};

/** The time and population of a figure, if stated. */
function boundsOf({ time, population }: LiteralEntry): FigureBounds {
  return {
    ...(time === undefined ? {} : ({ time } satisfies FigureBounds)),
    ...(population &&
      ({
        population: { key: population.key, ar: population.ar, en: population.en },
      } satisfies FigureBounds)),
  };
}

function isFiniteNumber(value: unknown): value is number {
  return typeof value === 'number' && Number.isFinite(value);
}

function surplusKeys(entry: LiteralEntry, type: LiteralPredicate['valueType']): string[] {
  const surplus = [
    ...(type === 'TEXT' ? [] : (['lang'] as const)),
    ...(type === 'QUANTITY' ? [] : (['unit', 'qualifier', 'raw', 'time', 'population'] as const)),
  ];
  return surplus.filter((key) => entry[key] !== undefined);
}
