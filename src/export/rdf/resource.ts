/**
 * A thing and what is said of it, in the form of a JSON-LD node object under our context: what `jsonld`
 * writes as it is, and what `ttl` and `nt` take apart into triples.
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
