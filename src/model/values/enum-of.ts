import { registerEnumType } from 'type-graphql';
import type { Wording } from './wording.js';

type Enumeration<Name extends string> = Readonly<{ [Each in Name]: Each }>;

/** Words for a closed list and each of its values: in Arabic, and in English where it is not the code in words. */
export interface EnumWording<Name extends string> {
  readonly label: string | readonly [ar: string, en: string];
  readonly values: Readonly<Record<Name, string | readonly [ar: string, en: string]>>;
}

/** One value of a closed list, as named in the schema. */
export interface EnumValueTerm {
  readonly value: string;
  readonly label: Wording;
  readonly description: string;
}

/** A closed list with its words and those of its values. */
export interface EnumTerm {
  readonly name: string;
  readonly label: Wording;
  readonly description: string;
  readonly values: readonly EnumValueTerm[];
}

const termKey = Symbol('term');

/** The GraphQL enum of a closed list whose values are their own names, each with its description. */
export function enumOf<Name extends string>(
  name: string,
  description: string,
  values: Readonly<Record<Name, string>>,
  wording?: EnumWording<Name>,
): Enumeration<Name> {
  const entries = Object.entries<string>(values).map(
    ([value, about]) => [value, [value, about]] as const,
  );
  return enumOfValues(name, description, Object.fromEntries(entries), wording) as Enumeration<Name>;
}

/** The GraphQL enum for values of ours: each name maps to the value, then the description. */
export function enumOfValues<Name extends string>(
  name: string,
  description: string,
  entries: Readonly<Record<string, readonly [value: string, description: string]>>,
  wording?: EnumWording<Name>,
): Readonly<Record<string, string>> {
  const enumeration = mapValues(entries, ([value]) => value);
  registerEnumType(enumeration, {
    name,
    description,
    valuesConfig: mapValues(entries, ([, about]) => ({ description: about })),
  });
  const listed = Object.entries<readonly [string, string]>(entries);
  const labels: Readonly<Record<string, Label>> = wording?.values ?? {};
  const term: EnumTerm = {
    name,
    description,
    label: wordingOf(wording?.label, name.replaceAll(/(?!^)[A-Z]/g, ' $&')),
    values: listed.map(([value, [, about]]) => ({
      value,
      label: wordingOf(labels[value], value.replace(/^CO_/, 'CO-').replaceAll('_', ' ')),
      description: about,
    })),
  };
  Object.defineProperty(enumeration, termKey, { value: term });
  return enumeration;
}

/** The words of an enum that was made here and of its values. */
export function termOf(enumeration: object): EnumTerm {
  return (enumeration as { readonly [termKey]: EnumTerm })[termKey];
}

type Label = EnumWording<string>['label'];

/** The wording of a code; by default the English is the code in words, capitalised. */
function wordingOf(label: Label | undefined, code: string): Wording {
  const words = code.toLowerCase();
  const derived = words.charAt(0).toUpperCase() + words.slice(1);
  const [ar, en] = typeof label === 'string' ? [label, derived] : (label ?? [derived, derived]);
  return { ar, en };
}

/** The description of each value of a list. */
export function describeEach<Value extends string>(
  values: readonly Value[],
  describe: (value: Value) => string,
): Readonly<Record<Value, string>> {
  return Object.fromEntries(values.map((value) => [value, describe(value)])) as Record<
    Value,
    string
  >;
}

function mapValues<Given, Made>(
  entries: Readonly<Record<string, Given>>,
  make: (given: Given) => Made,
): Record<string, Made> {
  return Object.fromEntries(Object.entries(entries).map(([name, given]) => [name, make(given)]));
}
