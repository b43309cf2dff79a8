import { Kind, parse } from 'graphql';
import type { TypeNode } from 'graphql';
import { Misuse } from '../terminal/terminal.js';
import type { Values } from '../../shared/mapping.js';

/** As a person gives them: all as the text of one JSON object, or each as `name=text`. */
export type Variables =
  { readonly json: string } | { readonly texts: Readonly<Record<string, string>> };

/**
 * `--variables` or the `--var`s of a command line.
 *
 * @throws Misuse for a `--var` without `=`, for a name that is given twice, and where both are given
 */
export function readVariableFlags(
  json: string | undefined,
  pairs: readonly string[] = [],
): Variables {
  if (json === undefined) return { texts: readPairs(pairs) };
  if (pairs.length > 0) throw new Misuse('Give variables by --variables or by --var, not by both.');
  parseObject(json);
  return { json };
}

/**
 * The values for a document's variables. A text for a variable of a number, truth value, list or input object is read as
 * JSON; any other stays a text, so that an id or a date may look like a number.
 *
 * @throws Misuse for what is no JSON object
 */
export function toValues(variables: Variables, document: string): Values {
  if ('json' in variables) return parseObject(variables.json);
  const types = typesOfVariables(document);
  return Object.fromEntries(
    Object.entries(variables.texts).map(([name, text]) => [name, toValue(text, types.get(name))]),
  );
}

/** The values as a query string of `/q/{name}` takes them. */
export function toQueryString(variables: Variables): string {
  const parts = 'json' in variables ? { variables: variables.json } : variables.texts;
  return new URLSearchParams(parts).toString();
}

function readPairs(pairs: readonly string[]): Readonly<Record<string, string>> {
  const texts = new Map<string, string>();
  for (const [name, text] of pairs.map(splitPair)) {
    if (texts.has(name)) throw new Misuse(`--var gives "${name}" twice.`);
    texts.set(name, text);
  }
  return Object.fromEntries(texts);
}

function splitPair(pair: string): readonly [name: string, text: string] {
  const at = pair.indexOf('=');
  if (at < 1) throw new Misuse(`--var takes name=value, and "${pair}" is not that.`);
  return [pair.slice(0, at), pair.slice(at + 1)];
}

function parseObject(json: string): Values {
  try {
    const value: unknown = JSON.parse(json);
    if (typeof value === 'object' && value !== null && !Array.isArray(value)) return { ...value };
  } catch {
    // said below
  }
  throw new Misuse(`--variables takes one JSON object, such as '{"first": 3}'.`);
}

/** None where the document cannot be read, which whoever answers it will say. */
function typesOfVariables(document: string): ReadonlyMap<string, TypeNode> {
  try {
    const definitions = parse(document).definitions.flatMap((definition) =>
      definition.kind === Kind.OPERATION_DEFINITION ? (definition.variableDefinitions ?? []) : [],
    );
    return new Map(definitions.map(({ variable, type }) => [variable.name.value, type]));
  } catch {
    return new Map();
  }
}

function toValue(text: string, type: TypeNode | undefined): unknown {
  if (type === undefined || !isJson(text, type)) return text;
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return text; // refused with the variable's type by whoever answers
  }
}

function isJson(text: string, type: TypeNode): boolean {
  if (type.kind === Kind.NON_NULL_TYPE) return isJson(text, type.type);
  if (type.kind === Kind.LIST_TYPE) return true;
  return ['Int', 'Float', 'Boolean'].includes(type.name.value) || /^\s*\{/.test(text);
}
