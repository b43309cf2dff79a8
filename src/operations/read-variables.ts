import { getVariableValues } from 'graphql';
import type { GraphQLSchema } from 'graphql';
import { KnownError } from '../shared/errors.js';
import type { Values } from '../shared/mapping.js';
import { allVariables } from './check-operation.js';
import { readTexts, type Texts } from './read-texts.js';
import type { StoredOperation } from './stored-operation.js';
import { signatureOf } from './signature.js';

/**
 * The variables of a document as a query string gives them: each under its name, or all as one JSON object under
 * `variables`. They stand in the order of their definitions, so that equal ones give equal JSON.
 *
 * @throws KnownError `BAD_INPUT` with every fault, and what the document takes.
 */
export function readVariables(
  document: StoredOperation,
  given: Readonly<Record<string, unknown>>,
  schema: GraphQLSchema,
): Values {
  const faults: string[] = [];
  const values = valuesOf(document, given, faults);
  for (const name of Object.keys(values))
    if (!document.variables.some((variable) => variable.name === name))
      faults.push(`"${name}" is unknown.`);
  if (faults.length === 0) {
    const definitions = document.operation.variableDefinitions ?? [];
    const { errors = [] } = getVariableValues(schema, definitions, values);
    faults.push(...errors.map(({ message }) => message.replace(/[^.?]$/, '$&.')));
  }
  if (faults.length > 0)
    throw new KnownError('BAD_INPUT', `${faults.join(' ')} ${signatureOf(document)}`);
  return Object.fromEntries(
    document.variables.flatMap(({ name }) =>
      Object.hasOwn(values, name) ? [[name, values[name]]] : [],
    ),
  );
}

function valuesOf(
  { variables }: StoredOperation,
  { [allVariables]: all, ...texts }: Readonly<Record<string, unknown>>,
  faults: string[],
): Values {
  if (all === undefined) return readTexts(variables, texts as Texts, faults);
  if (Object.keys(texts).length > 0)
    faults.push(`Give variables by their names or all in "${allVariables}", not both.`);
  const values = typeof all === 'string' ? parseObject(all) : undefined;
  if (values === undefined) faults.push(`"${allVariables}" takes one JSON object.`);
  return values ?? {};
}

function parseObject(text: string): Values | undefined {
  try {
    const value: unknown = JSON.parse(text);
    const isObject = typeof value === 'object' && value !== null && !Array.isArray(value);
    return isObject ? { ...value } : undefined;
  } catch {
    return undefined;
  }
}
