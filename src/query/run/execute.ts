import {
  GraphQLError,
  execute as executeAnyhow,
  getVariableValues,
  isNonNullType,
  locatedError,
  type DocumentNode,
  type ExecutionResult,
  type GraphQLResolveInfo,
  type GraphQLSchema,
} from 'graphql';
import { KnownError } from '../../shared/errors.js';
import type { Values } from '../../shared/mapping.js';
import type { RunOptions } from '../../store/graph-reader.js';
import { evaluateArguments, type Arguments } from '../read/arguments.js';
import { compileRoot } from '../compile/compile.js';
import { prepare, type Plan, type PlannedRoot, type PreparedOperation } from './prepared.js';
import type { QueryContext } from './query-context.js';
import type { RootPlan } from '../compile/root-plan.js';
import { indexOf } from '../read/schema-index.js';
import { SelectionReader, type Selection } from '../read/selection.js';
import { NotPlainError } from './complete-result.js';
import { runCode } from './run-code.js';
import { bind } from '../compile/slot.js';

interface Execution {
  readonly schema: GraphQLSchema;
  readonly document: DocumentNode;
  readonly operationName: string | undefined;
  readonly variables: Values;
  readonly context: QueryContext;
}

/**
 * Answers a validated operation. A root field that compiles is one statement whose rows become the answer at once; one
 * with code of its own is called and its result completed. What is neither (introspection, code below fetched
 * entities) is walked by graphql-js, whose root fields compile the same way.
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
    if (error instanceof NotPlainError) return walk(execution);
    if (error instanceof GraphQLError) return { errors: [error] };
    if (error instanceof KnownError) return { errors: [locatedError(error, undefined)] };
    throw error;
  }
  return walk(execution);
}

async function walk(execution: Execution): Promise<ExecutionResult> {
  const { schema, document, operationName, variables, context } = execution;
  return executeAnyhow({
    ...{ schema, document, operationName: operationName ?? null },
    ...{ variableValues: variables, contextValue: context },
  });
}

/** An operation with all that its fields may read of it. */
interface Asked extends Pick<PreparedOperation, 'operation' | 'fragments'> {
  readonly schema: GraphQLSchema;
  readonly variables: Values;
}

async function runPlan(
  { roots, args }: Plan,
  asked: Asked,
  context: QueryContext,
): Promise<ExecutionResult> {
  const errors: GraphQLError[] = [];
  const failed: Selection[] = [];
  const values = await Promise.all(
    roots.map(async (root) => {
      const { selection } = root;
      try {
        return await runPlanned(root, args, asked, context);
      } catch (error) {
        if (error instanceof NotPlainError) throw error;
        errors.push(locatedError(error, selection.nodes, [selection.key]));
        failed.push(selection);
        return null;
      }
    }),
  );
  if (failed.some(({ field }) => isNonNullType(field.type))) return { errors, data: null };
  const data = Object.fromEntries(roots.map(({ selection }, i) => [selection.key, values[i]]));
  return errors.length === 0 ? { data } : { errors, data };
}

async function runPlanned(
  { selection, plan, references }: PlannedRoot,
  args: Arguments,
  { schema, ...asked }: Asked,
  context: QueryContext,
): Promise<unknown> {
  if (plan) return runRoot(plan, args, context);
  if (selection.mapping.kind === 'typeName') return 'Query';
  const index = indexOf(schema);
  return runCode({ ...asked, index, selection, args, plans: references }, context);
}

async function runRoot(
  plan: RootPlan,
  args: Arguments,
  { store, signal }: QueryContext,
): Promise<unknown> {
  const options: RunOptions = { signal };
  return plan.toValue(await store.read(bind(plan.statement, args), options), args);
}

/** Resolves a compiled root field for graphql-js: objects by response key that tell their type. */
export async function resolveRoot(
  _source: Values,
  _args: unknown,
  context: QueryContext,
  info: GraphQLResolveInfo,
): Promise<unknown> {
  const variables = info.variableValues;
  const index = indexOf(info.schema);
  const reader = new SelectionReader({ schema: info.schema, fragments: info.fragments, variables });
  const selection = reader.readField(info.parentType, info.fieldNodes);
  const args = evaluateArguments(index, reader.sources, variables);
  return runRoot(compileRoot(index, selection, args, { isTyped: true }), args, context);
}

/**
 * Resolves a field of what {@link resolveRoot} gave: it stands there by its response key. What other code made
 * tells no type, and has its fields by name.
 */
export function resolveFetched(
  source: Values,
  _args: unknown,
  _context: unknown,
  info: GraphQLResolveInfo,
): unknown {
  return source['__typename'] === undefined ? source[info.fieldName] : source[info.path.key];
}
