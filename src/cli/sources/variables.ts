import {
  GraphQLInputObjectType,
  GraphQLList,
  GraphQLScalarType,
  Kind,
  parse,
  specifiedScalarTypes,
} from 'graphql';
import type { GraphQLInputType, TypeNode, VariableDefinitionNode } from 'graphql';
import { findOperation } from '../../operations/find-operation.js';
import { readTexts, type Texts } from '../../operations/read-texts.js';
import { parseJsonObject } from '../../shared/json-object.js';
import type { Values } from '../../shared/mapping.js';
import { Misuse } from '../terminal/terminal.js';

/** As a person gives them: all as the text of one JSON object, or each as `name=text`. */
export type Variables =
  { readonly json: string } | { readonly texts: Readonly<Record<string, string>> };

/**
 * `--variables` or the `--var`s of a command line.
 * @throws Misuse for a `--var` without `=`, for a repeated name, and if both are given
 */
export function readVariableFlags(
  json: string | undefined,
  pairs: readonly string[] = [],
): Variables {
  if (json === undefined) return { texts: readPairs(pairs) };
  if (pairs.length > 0) throw new Misuse('Give variables by --variables or by --var, not by both.');
  parseVariables(json);
  return { json };
}

/**
 * The values for an operation's variables. Texts are read by the operation's types, as a server reads those of a query
 * string; an unreadable one stays a text, and the answer reports its fault.
 * @throws Misuse if it is not a JSON object
 */
export function toValues(variables: Variables, document: string, operationName?: string): Values {
  if ('json' in variables) return parseVariables(variables.json);
  const { texts } = variables;
  const types = definitionsIn(document, operationName).map(({ variable: { name }, type }) => ({
    name: name.value,
    type: standInFor(type, texts[name.value] ?? ''),
  }));
  return readTexts(types, texts, []);
}

/** The variables as the query string of `/q/{name}` takes them. */
export function toTexts(variables: Variables): Texts {
  return 'json' in variables ? { variables: variables.json } : variables.texts;
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
  if (at < 1) throw new Misuse(`--var takes name=value; "${pair}" was given.`);
  return [pair.slice(0, at), pair.slice(at + 1)];
}

function parseVariables(json: string): Values {
  const values = parseJsonObject(json);
  if (values === undefined)
    throw new Misuse(`--variables takes one JSON object, such as '{"first": 3}'.`);
  return values;
}

/** Empty if the document is unreadable or has no such operation, which its answer will report. */
function definitionsIn(
  document: string,
  operationName: string | undefined,
): readonly VariableDefinitionNode[] {
  try {
    return findOperation(parse(document), operationName).variableDefinitions ?? [];
  } catch {
    return [];
  }
}

const specifiedTypes = new Map(specifiedScalarTypes.map((type) => [type.name, type]));
const anyInputObject = new GraphQLInputObjectType({ name: 'AnyInputObject', fields: {} });
const anyScalar = new GraphQLScalarType({ name: 'AnyScalar' });

/**
 * A type that is read like the one of that name. Only the document is at hand, without the server's schema; an unknown
 * type is taken for an input object if the text looks like one.
 */
function standInFor(node: TypeNode, text: string): GraphQLInputType {
  if (node.kind === Kind.NON_NULL_TYPE) return standInFor(node.type, text);
  if (node.kind === Kind.LIST_TYPE) return new GraphQLList(standInFor(node.type, text));
  const own = /^\s*\{/.test(text) ? anyInputObject : anyScalar;
  return specifiedTypes.get(node.name.value) ?? own;
}
