import {
  GraphQLError,
  execute as executeByGraphqlJs,
  isNonNullType,
  type DocumentNode,
  type ExecutionResult,
  type GraphQLSchema,
} from 'graphql';
import { invariant } from '../../shared/errors.js';
import type { Values } from '../../shared/mapping.js';
import { MemoryBudget } from '../../shared/memory-budget.js';
import { Bare } from '../compile/shape.js';
import type { Arguments } from '../read/arguments.js';
import { refuseUnknownDatasets, type ReadDatasets } from '../read/datasets.js';
import type { Selection } from '../read/selection.js';
import { checkFilters, notesOf } from './check-filter-ids.js';
import { checkInGraph } from './check-in-graph.js';
import { FieldErrors, FieldFailure } from './field-errors.js';
import { followAliasesOf } from './follow-aliases.js';
import { fillFields, type FillField } from './place.js';
import { KeptPlans, type PlannedRoot } from './kept-plans.js';
import { plan, prepare, readVariables, type Plan, type PreparedOperation } from './prepare.js';
import type { QueryContext } from './query-context.js';
import { readRoot } from './read-statement.js';
import { codeField } from './run-code.js';

interface Execution {
  readonly schema: GraphQLSchema;
  readonly document: DocumentNode;
  readonly operationName: string | undefined;
  readonly variables: Values;
  readonly context: QueryContext;
  /** The cache of plans; without it none are kept. */
  readonly plans?: KeptPlans;
  /** Reads the datasets, to refuse unknown ones; without it none are refused. */
  readonly readDatasets?: ReadDatasets;
}

const nothingKept = new KeptPlans(new MemoryBudget(1));

/**
 * Answers a validated operation, or refuses it without `data` if its variables and arguments are invalid or name things missing
 * from the graph. A root field that compiles is one statement, whose rows become the answer at once. A root field with code of
 * its own is called and its result completed. All else (mutations, introspection, code below fetched entities) is left to
 * graphql-js before anything runs; its root fields compile the same way.
 */
export async function executeOperation(execution: Execution): Promise<ExecutionResult> {
  const { schema, document, operationName, context, plans = nothingKept, readDatasets } = execution;
  try {
    const prepared = prepare(document, operationName);
    const { coerced, errors } = readVariables(schema, prepared.operation, execution.variables);
    if (!coerced) return { errors };
    const planned = plan(schema, prepared, coerced, plans, context.viewer);
    const following = followIn(planned, context);
    const args = following instanceof Promise ? await following : following;
    const found = args === planned.args ? planned : { ...planned, args };
    const checked = checkNamed(found, context, readDatasets);
    if (checked) await checked;
    const running = { ...prepared, schema, variables: coerced, plans };
    if (found.tree.isOurs) return withNotes(await runPlan(found, running, context), context);
  } catch (error) {
    if (error instanceof GraphQLError) return { errors: [error] };
    throw error;
  }
  const answer = await executeByGraphqlJs({
    schema,
    document,
    operationName: operationName ?? null,
    variableValues: execution.variables,
    contextValue: context,
  });
  return withNotes(answer, context);
}

/** The answer with the ids in filters that name nothing any more, as `extensions.notes`. */
function withNotes(answer: ExecutionResult, context: QueryContext): ExecutionResult {
  const notes = notesOf(context);
  return notes.length === 0 ? answer : { ...answer, extensions: { ...answer.extensions, notes } };
}

/** The arguments with all redirects followed; synchronous if they name nothing. */
function followIn({ tree, args }: Plan, context: QueryContext): Arguments | Promise<Arguments> {
  const { following, sources } = tree;
  return following.length === 0 ? args : followAliasesOf(sources, following, args, context);
}

/** Refuses names of things missing from the graph; undefined if nothing is named. */
function checkNamed(
  { tree: { checked, filtered, naming }, args }: Plan,
  context: QueryContext,
  readDatasets: ReadDatasets | undefined,
): Promise<void> | undefined {
  const refuseDatasets = () =>
    readDatasets && naming.length > 0
      ? refuseUnknownDatasets(naming, args, readDatasets)
      : undefined;
  const checkIds = () => checkFilters(filtered, args, context);
  const checks =
    checked.length === 0 ? checkIds() : checkInGraph(checked, args, context).then(checkIds);
  return checks ? checks.then(refuseDatasets) : refuseDatasets();
}

/** An operation with everything that its fields may read. */
interface RunningOperation extends Pick<PreparedOperation, 'operation' | 'fragments'> {
  readonly schema: GraphQLSchema;
  readonly variables: Values;
  readonly plans: KeptPlans;
}

async function runPlan(
  found: Plan,
  operation: RunningOperation,
  context: QueryContext,
): Promise<ExecutionResult> {
  const errors = new FieldErrors();
  const data = new Bare();
  const fields = found.planned.roots.map((root) =>
    fieldOf(root, found, operation, context, errors),
  );
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
  { selection, plan: compiled }: PlannedRoot,
  { args, planned, tree: { index } }: Plan,
  { schema, ...operation }: RunningOperation,
  context: QueryContext,
  errors: FieldErrors,
): FillField {
  if (compiled) return compiledField(selection, () => readRoot(compiled, args, context), errors);
  const type = schema.getQueryType();
  invariant(type, 'the schema has a query type');
  if (selection.mapping.kind === 'typeName')
    return (data) => {
      data[selection.key] = type.name;
      return undefined;
    };
  const root = { ...operation, index, type, selection, args, planned };
  return codeField(root, context, errors);
}

/** Fills a root field from its statement, without completion. */
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
