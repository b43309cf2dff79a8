import {
  GraphQLBoolean,
  GraphQLFloat,
  GraphQLInt,
  getNullableType,
  isInputObjectType,
  isListType,
  isRequiredInputField,
} from 'graphql';
import type { GraphQLInputObjectType, GraphQLInputType } from 'graphql';
import { maxDepth, nestsTooDeep } from '../shared/json-object.js';
import type { Values } from '../shared/mapping.js';

/** Content of a query string: a text by name, or several if the name is repeated. */
export type Texts = Readonly<Record<string, string | readonly string[]>>;

/** Type of a named value: a variable of an operation, or a field of an input. */
export interface TypedName {
  readonly name: string;
  readonly type: GraphQLInputType;
}

/**
 * Converts texts by the types of their names: numbers and booleans as JSON writes them, texts, ids, enums and dates as
 * they are, input objects as JSON or by their one required field, a list as JSON or by repeating its name. A text that
 * is not a value of its type stays a text, and coercion reports it; only an unreadable one adds a sentence to `faults`.
 * Names without a type are passed on too.
 */
export function readTexts(types: readonly TypedName[], texts: Texts, faults: string[]): Values {
  return Object.fromEntries(
    Object.entries(texts).map(([name, text]) => {
      const type = types.find((typed) => typed.name === name)?.type;
      return [name, type === undefined ? text : readOne(name, type, text, faults)];
    }),
  );
}

/** The query string with these texts. */
export function toQueryString(texts: Texts): string {
  const query = new URLSearchParams();
  for (const [name, each] of Object.entries(texts))
    for (const text of [each].flat()) query.append(name, text);
  return query.toString();
}

function readOne(
  name: string,
  given: GraphQLInputType,
  text: string | readonly string[],
  faults: string[],
): unknown {
  const type = getNullableType(given);
  if (isListType(type)) {
    if (typeof text === 'string' && text.startsWith('[')) return readJson(name, text, faults);
    const item: GraphQLInputType = type.ofType;
    return [text].flat().map((each) => readOne(name, item, each, faults));
  }
  if (typeof text !== 'string') {
    faults.push(`"${name}" takes one value.`);
    return text;
  }
  return isInputObjectType(type) ? readObject(name, type, text, faults) : readScalar(type, text);
}

function readObject(
  name: string,
  type: GraphQLInputObjectType,
  text: string,
  faults: string[],
): unknown {
  const [only, ...others] = Object.values(type.getFields()).filter(isRequiredInputField);
  if (text.startsWith('{') || only === undefined || others.length > 0)
    return readJson(name, text, faults);
  return { [only.name]: readOne(name, only.type, text, faults) };
}

function readScalar(type: GraphQLInputType, text: string): unknown {
  if (type === GraphQLBoolean) return booleans.get(text) ?? text;
  const isNumeric = type === GraphQLInt || type === GraphQLFloat;
  return isNumeric && numberAsInJson.test(text) ? Number(text) : text;
}

const numberAsInJson = /^-?(0|[1-9]\d*)(\.\d+)?(e[+-]?\d+)?$/i;

const booleans: ReadonlyMap<string, boolean> = new Map([
  ['true', true],
  ['false', false],
]);

function readJson(name: string, text: string, faults: string[]): unknown {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    faults.push(`"${name}" takes JSON.`);
    return text;
  }
  if (!nestsTooDeep(value)) return value;
  faults.push(`"${name}" nests deeper than ${maxDepth} levels.`);
  return text;
}
