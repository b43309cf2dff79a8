/** A JSON Schema of an object, a list or a plain value. */
export interface JsonSchema {
  readonly type: string | readonly string[];
  readonly description?: string;
  readonly properties?: Readonly<Record<string, JsonSchema>>;
  readonly required?: readonly string[];
  readonly items?: JsonSchema;
  readonly [keyword: string]: unknown;
}

export interface ObjectSchema extends JsonSchema {
  readonly type: 'object';
  readonly properties: Readonly<Record<string, JsonSchema>>;
  readonly required: readonly string[];
}

export const text: JsonSchema = { type: 'string' };
export const flag: JsonSchema = { type: 'boolean' };
export const id: JsonSchema = { type: 'string', minLength: 1, maxLength: 300 };
export const after: JsonSchema = { type: 'string', description: '`cursor` of the page before.' };
export const asOf: JsonSchema = {
  type: 'string',
  pattern: '^\\d{4}(-\\d{2}(-\\d{2})?)?$',
  description: 'Only what held then.',
};

export const types: JsonSchema = {
  type: 'array',
  items: text,
  description: 'Relation types, e.g. MEMBER_OF, HOSTED.',
};

export const orNull = (type: string): JsonSchema => ({ type: [type, 'null'] });
export const list = (items: JsonSchema): JsonSchema => ({ type: 'array', items });

/** An integer from 1 to a maximum, with the value that counts where none is given. */
export const upTo = (maximum: number, fallback: number): JsonSchema => ({
  type: 'integer',
  minimum: 1,
  maximum,
  default: fallback,
});

export function object(
  properties: Readonly<Record<string, JsonSchema>>,
  required: readonly string[] = Object.keys(properties),
): ObjectSchema {
  return { type: 'object', properties, required, additionalProperties: false };
}

/** The words that carry a fact: a half-open span in Unicode code points of the text of the document. */
const quote = object({
  words: orNull('string'),
  document: id,
  title: text,
  language: text,
  url: orNull('string'),
  start: orNull('integer'),
  end: orNull('integer'),
  note: orNull('string'),
});

export const quotes = list(quote);
export const named = object({
  id,
  kind: text,
  ar: orNull('string'),
  en: orNull('string'),
  link: text,
});
export const fact = object({
  relation: id,
  type: text,
  source: id,
  target: id,
  ar: text,
  en: text,
  since: orNull('string'),
  until: orNull('string'),
  contested: flag,
  claims: orNull('integer'),
  quotes,
  link: text,
});

/** The parts of every answer that is a list. */
export const page = { total: orNull('integer'), cursor: orNull('string'), note: orNull('string') };

/**
 * A schema cut to two levels, the inner one by its names: an agent reads all of `tools/list` before its first question.
 */
export function brief({ properties, required }: ObjectSchema): JsonSchema {
  const inner = Object.entries(properties).map(
    ([name, schema]) => [name, briefly(schema)] as const,
  );
  return { type: 'object', properties: Object.fromEntries(inner), required };
}

function briefly(schema: JsonSchema): JsonSchema {
  const { type, items, required = [] } = schema;
  if (items !== undefined) return { type, items: briefly(items) };
  return schema.properties === undefined ? schema : { type, required };
}
