import {
  GraphQLError,
  execute as executeByGraphqlJs,
  getVariableValues,
  isNonNullType,
  locatedError,
  type DocumentNode,
  type ExecutionResult,
  type GraphQLSchema,
} from 'graphql';
import { invariant, KnownError } from '../../shared/errors.js';
import type { Values } from '../../shared/mapping.js';
import { Bare } from '../compile/shape.js';
import { indexOf } from '../read/schema-index.js';
import type { Selection } from '../read/selection.js';
import { FieldErrors, FieldFailure } from './field-errors.js';
import { fillFields, type FillField } from './place.js';
import { prepare, type Plan, type PlannedRoot, type PreparedOperation } from './prepare.js';
import type { QueryContext } from './query-context.js';
import { readRoot } from './read-statement.js';
import { codeField } from './run-code.js';

interface Execution {
  readonly schema: GraphQLSchema;
  readonly document: DocumentNode;
  readonly operationName: string | undefined;
  readonly variables: Values;
  readonly context: QueryContext;
}

/**
 * Answers a validated operation. A root field that compiles is one statement whose rows become the answer at once; one
 * with code of its own is called and its result completed. What is neither (mutations, introspection, code below
 * fetched entities) is left to graphql-js before anything runs; its root fields compile the same way.
 */
export async function executeOperation(execution: Execution): Promise<ExecutionResult> {
  const { schema, document, operationName, context } = execution;
  try {
    const prepared = prepare(schema, document, operationName);
    const { variableDefinitions = [] } = prepared.operation;
    const { coerced, errors } = getVariableValues(schema, variableDefinitions, execution.variables);
    if (!coerced) return { errors };
    const plan = prepared.plan(coerced);
    if (plan) return await runPlan(plan, { ...prepared, schema, variables: coerced }, context);
  } catch (error) {
    if (error instanceof GraphQLError) return { errors: [error] };
    if (error instanceof KnownError) return { errors: [locatedError(error, undefined)] };
    throw error;
  }
  return executeByGraphqlJs({
    ...{ schema, document, operationName: operationName ?? null },
    ...{ variableValues: execution.variables, contextValue: context },
  });
}

/** An operation with all that its fields may read of it. */
interface RunningOperation extends Pick<PreparedOperation, 'operation' | 'fragments'> {
  readonly schema: GraphQLSchema;
  readonly variables: Values;
}

async function runPlan(
  plan: Plan,
  operation: RunningOperation,
  context: QueryContext,
): Promise<ExecutionResult> {
  const errors = new FieldErrors();
  const data = new Bare();
  const fields = plan.roots.map((root) => fieldOf(root, plan, operation, context, errors));
  try {
    await fillFields(fields, data, {});
  } catch (failure) {
    if (!(failure instanceof FieldFailure)) throw failure;
    errors.add(failure, 0);
    return { errors: errors.all, data: null };
  }
  return errors.all.length === 0 ? { data } : { errors: errors.all, data };
}

function fieldOf(
  { selection, plan, references }: PlannedRoot,
  { args }: Plan,
  { schema, ...operation }: RunningOperation,
  context: QueryContext,
  errors: FieldErrors,
): FillField {
  if (plan) return compiledField(selection, () => readRoot(plan, args, context), errors);
  const type = schema.getQueryType();
  invariant(type, 'the schema has a query type');
  if (selection.mapping.kind === 'typeName')
    return (data) => {
      data[selection.key] = type.name;
      return undefined;
    };
  const root = { ...operation, index: indexOf(schema), type, selection, args, plans: references };
  return codeField(root, context, errors);
}

/** Fills a root field with what its statement gives, which needs no completion. */
function compiledField(
  { key, field, nodes }: Selection,
  read: () => Promise<unknown>,
  errors: FieldErrors,
): FillField {
  return (data) => {
    data[key] = null;
    return read().then(
      (value) => {
        data[key] = value;
      },
      (error: unknown) => {
        const failure = FieldFailure.of(error, nodes, [key]);
        if (isNonNullType(field.type)) throw failure;
        errors.add(failure, 1);
      },
    );
  };
}
