import { getVariableValues } from 'graphql';
import type { GraphQLSchema } from 'graphql';
import { KnownError } from '../shared/errors.js';
import { maxDepth, nestsTooDeep, parseJsonObject } from '../shared/json-object.js';
import type { Values } from '../shared/mapping.js';
import { allVariables } from './check-operation.js';
import { readTexts, type Texts } from './read-texts.js';
import { toSentence } from './to-sentence.js';
import type { OperationVariable, StoredOperation } from './stored-operation.js';

/** Maximum faults listed; a query string may have thousands. */
const maxFaults = 5;

/**
 * The variables of a stored operation from a query string: each under its name, or all as one JSON object under
 * `variables`. They keep the order of their definitions, so that equal ones give equal JSON.
 * @throws KnownError `BAD_INPUT` with every fault, and the variables that the operation takes
 */
export function readVariables(
  stored: StoredOperation,
  given: Texts,
  schema: GraphQLSchema,
): Values {
  const faults: string[] = [];
  const values = valuesOf(stored, given, faults);
  const unknown = Object.keys(values).filter(
    (name) => !stored.variables.some((variable) => variable.name === name),
  );
  faults.push(...unknown.map((name) => `"${name}" is unknown.`));
  if (faults.length === 0) {
    const definitions = stored.operation.variableDefinitions ?? [];
    const { errors = [] } = getVariableValues(schema, definitions, values, {
      maxErrors: maxFaults,
    });
    faults.push(...errors.map(({ message }) => toSentence(message)));
  }
  if (faults.length > 0)
    throw new KnownError('BAD_INPUT', `${listFaults(faults)} ${signatureOf(stored)}`);
  return Object.fromEntries(
    stored.variables.flatMap(({ name }) =>
      Object.hasOwn(values, name) ? [[name, values[name]]] : [],
    ),
  );
}

/** The first faults, and the number of the others. */
function listFaults(faults: readonly string[]): string {
  const shown = faults.slice(0, maxFaults).join(' ');
  const left = faults.length - maxFaults;
  return left > 0 ? `${shown} There are ${left} more faults.` : shown;
}

function valuesOf(
  { variables }: StoredOperation,
  { [allVariables]: all, ...texts }: Texts,
  faults: string[],
): Values {
  if (all === undefined) return readTexts(variables, texts, faults);
  if (Object.keys(texts).length > 0)
    faults.push(`Give variables by their names or all in "${allVariables}", not both.`);
  const values = typeof all === 'string' ? parseJsonObject(all) : undefined;
  if (values === undefined) faults.push(`"${allVariables}" takes one JSON object.`);
  for (const [name, value] of Object.entries(values ?? {}))
    if (nestsTooDeep(value)) faults.push(`"${name}" nests deeper than ${maxDepth} levels.`);
  return values ?? {};
}

/** One sentence on the variables that the operation takes. */
function signatureOf({ name, variables }: StoredOperation): string {
  if (variables.length === 0) return `"${name}" takes no variables.`;
  return `"${name}" takes ${variables.map(describe).join(', ')}.`;
}

function describe(variable: OperationVariable): string {
  const text = `${variable.name}: ${String(variable.type)}`;
  return variable.default === undefined ? text : `${text} = ${variable.default}`;
}
