import type { Bilingual, PartialDate } from '../element.js';

/**
 * A thing with its properties, in the form of a JSON-LD node object under our context: `jsonld` writes it as it is, and
 * `ttl` and `nt` convert it to triples.
 */
export interface Resource {
  readonly '@id': string;
  /** Names of classes, with a prefix. */
  readonly '@type'?: readonly string[];
  readonly [term: string]: ResourceValue | undefined;
}

export type ResourceValue = PlainValue | readonly (PlainValue | Resource)[] | Resource;
type PlainValue = string | number | boolean | TypedText | TextsByLanguage;

export interface TypedText {
  readonly '@value': string;
  readonly '@type'?: string;
  readonly '@language'?: string;
}

export type TextsByLanguage = Readonly<Record<string, string | readonly string[] | undefined>>;

const dateTypes: Readonly<Record<number, string>> = {
  4: 'xsd:gYear',
  7: 'xsd:gYearMonth',
  10: 'xsd:date',
};

/** The date with the datatype of its precision. */
export function toDate(date: PartialDate): TypedText {
  const type = dateTypes[date.length];
  return type === undefined ? { '@value': date } : { '@value': date, '@type': type };
}

/** The number as a double, a whole one too. */
export function toDouble(value: number): TypedText {
  return { '@value': String(value), '@type': 'xsd:double' };
}

/** The texts by language; undefined if there is none: some readers make a node of an empty map. */
export function toTexts({ ar, en }: Bilingual): TextsByLanguage | undefined {
  return ar === undefined && en === undefined ? undefined : { ar, en };
}

/** The value under a function; undefined if there is none. */
export function whereKnown<T, R>(value: T | undefined, convert: (known: T) => R): R | undefined {
  return value === undefined ? undefined : convert(value);
}

/** The list under a function; undefined if it is empty. */
export function whereAny<T, R>(list: readonly T[], convert: (item: T) => R): R[] | undefined {
  return list.length === 0 ? undefined : list.map(convert);
}

/** True for several values. */
export function isList(value: ResourceValue): value is Extract<ResourceValue, readonly unknown[]> {
  return Array.isArray(value);
}

/** True for a thing with an IRI. */
export function isResource(value: object): value is Resource {
  return '@id' in value;
}

/** True for a text with a datatype or a language. */
export function isTyped(value: object): value is TypedText {
  return '@value' in value;
}
