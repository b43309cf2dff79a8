import { createHash } from 'node:crypto';
import {
  GraphQLError,
  Kind,
  OperationTypeNode,
  isNonNullType,
  isInputType,
  parse,
  print,
  specifiedRules,
  typeFromAST,
  validate,
} from 'graphql';
import type {
  DocumentNode,
  GraphQLSchema,
  OperationDefinitionNode,
  ParseOptions,
  ValidationRule,
  VariableDefinitionNode,
} from 'graphql';
import { invariant } from '../shared/errors.js';
import type { OperationVariable, StoredOperation } from './stored-operation.js';
import { canBeTruncated, requireTruncationField } from './truncation.js';

export interface OperationFault {
  readonly line: number;
  readonly column: number;
  readonly reason: string;
}

/** Bounds of an operation that need no variables: options of the parser, and validation rules. */
export interface OperationLimits {
  readonly parseOptions: ParseOptions;
  readonly rules: readonly ValidationRule[];
  /** The message for an error of parsing that comes from these limits; undefined for any other. */
  readonly explain: (error: unknown) => string | undefined;
}

/** No limits but those of the schema. */
const unlimited: OperationLimits = { parseOptions: {}, rules: [], explain: () => undefined };

/** A name of the query string that variables cannot have: all variables as one JSON object. */
export const allVariables = 'variables';

/** Names of the query string that say something of the answer, and that variables cannot have. */
const reserved: ReadonlySet<string> = new Set(['bom', 'format', 'guard', 'knownAt', 'version']);

const kebabCase = /^[a-z\d]+(-[a-z\d]+)*$/;
const maxNameLength = 100; // the router's maximum for a part of a path

/** Kind of the operations in a folder. */
export type OperationKind = 'query' | 'mutation';

const operationTypes: Readonly<Record<OperationKind, OperationTypeNode>> = {
  query: OperationTypeNode.QUERY,
  mutation: OperationTypeNode.MUTATION,
};

export interface OperationFile {
  readonly name: string;
  readonly source: string;
  readonly kind: OperationKind;
}

/** The operation of this name with its source, or all its faults. */
export function checkOperation(
  { name, source, kind }: OperationFile,
  schema: GraphQLSchema,
  limits: OperationLimits = unlimited,
): StoredOperation | { readonly faults: readonly OperationFault[] } {
  const faults: OperationFault[] = [];
  if (!kebabCase.test(name) || name.length > maxNameLength)
    faults.push(
      atStart(`"${name}" is not a name: a name takes small letters, digits and single hyphens.`),
    );
  const document = parseDocument(source, limits, faults);
  if (document === undefined) return { faults };
  const [operation, ...others] = document.definitions.filter(
    (definition) => definition.kind === Kind.OPERATION_DEFINITION,
  );
  if (operation === undefined) faults.push(atStart('It has no operation.'));
  const errors = [
    ...validate(schema, document, [...specifiedRules, ...limits.rules, requireTruncationField]),
    ...others.map((nodes) => new GraphQLError('It has another operation.', { nodes })),
    ...(operation === undefined ? [] : errorsOf(operation, kind)),
  ];
  faults.push(...errors.map(toFault));
  if (faults.length > 0 || operation === undefined) return { faults };
  return {
    name,
    description: descriptionOf(source),
    source,
    hash: createHash('sha256').update(source).digest('hex'),
    document,
    operation,
    isMutation: kind === 'mutation',
    variables: (operation.variableDefinitions ?? []).map((node) => toVariable(node, schema)),
    canBeTruncated: canBeTruncated(document, schema),
  };
}

/** Faults that GraphQL allows and a stored operation may not have. */
function errorsOf(
  operation: OperationDefinitionNode,
  kind: OperationKind,
): readonly GraphQLError[] {
  const errors: GraphQLError[] = [];
  if (operation.operation !== operationTypes[kind])
    errors.push(new GraphQLError(`It is not a ${kind}.`, { nodes: operation }));
  for (const nodes of operation.variableDefinitions ?? []) {
    const name = nodes.variable.name.value;
    if (name === allVariables)
      errors.push(
        new GraphQLError(`"$${name}" is reserved for all variables as one JSON object.`, { nodes }),
      );
    if (reserved.has(name))
      errors.push(
        new GraphQLError(`"$${name}" is reserved for the form of the answer.`, { nodes }),
      );
  }
  return errors;
}

function parseDocument(
  source: string,
  { parseOptions, explain }: OperationLimits,
  faults: OperationFault[],
): DocumentNode | undefined {
  try {
    return parse(source, parseOptions);
  } catch (error) {
    if (!(error instanceof GraphQLError)) throw error;
    faults.push({ ...toFault(error), reason: explain(error) ?? error.message });
    return undefined;
  }
}

function toFault({ message, locations }: GraphQLError): OperationFault {
  const [{ line, column } = { line: 1, column: 1 }] = locations ?? [];
  return { line, column, reason: message };
}

function atStart(reason: string): OperationFault {
  return { line: 1, column: 1, reason };
}

function toVariable(
  { variable, type: node, defaultValue }: VariableDefinitionNode,
  schema: GraphQLSchema,
): OperationVariable {
  const type = typeFromAST(schema, node);
  invariant(isInputType(type), 'variables of a valid document have input types');
  return {
    name: variable.name.value,
    type,
    isRequired: isNonNullType(type) && defaultValue === undefined,
    default: defaultValue && print(defaultValue),
  };
}

/** The leading comment lines as one text. GraphQL 16 has no descriptions on operations. */
function descriptionOf(source: string): string {
  const lines = source.trimStart().split(/\r?\n/);
  const end = lines.findIndex((line) => !line.startsWith('#'));
  return lines
    .slice(0, end === -1 ? lines.length : end)
    .map((line) => line.replace(/^#+ ?/, '').trim())
    .join(' ')
    .trim();
}
