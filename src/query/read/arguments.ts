import {
  BREAK,
  getArgumentValues,
  getNullableType,
  isEnumType,
  isInputObjectType,
  isListType,
  locatedError,
  visit,
  type FieldNode,
  type GraphQLField,
  type GraphQLInputType,
} from 'graphql';
import { KnownError } from '../../shared/errors.js';
import { isTexts } from '../../shared/json-object.js';
import type { Values } from '../../shared/mapping.js';
import { argumentCheckOf, mappingOf } from '../../shared/read-mapping.js';
import { Cursor, withPage } from './page-arguments.js';
import { categoryOf, type SchemaIndex } from './schema-index.js';

const maxIds = 100;

/** A field with arguments in an operation. */
export interface ArgumentSource {
  readonly field: GraphQLField<unknown, unknown>;
  readonly node: FieldNode;
}

/** The arguments of every field of one operation, coerced, with cursors parsed. */
export interface Arguments extends ReadonlyArray<Values> {
  /** The items that are left to read of an answer that is read in turns, to which each list adds its own. */
  readonly later?: (() => unknown)[];
}

/**
 * The arguments of all fields of an operation for these variables.
 *
 * @throws GraphQLError at the field with invalid arguments
 */
export function evaluateArguments(
  index: SchemaIndex,
  sources: readonly ArgumentSource[],
  variables: Values,
): Arguments {
  return sources.map((source) => {
    const known = constants.get(source);
    if (known) return known;
    const values = evaluateAt(index, source, variables);
    if (isConstant(source)) constants.set(source, values);
    return values;
  });
}

/** Pure cache: arguments without variables are equal in every request of the same operation. */
const constants = new WeakMap<ArgumentSource, Values>();

/** True if arguments depend on no variable, and so are the same object in every request of the operation. */
export function areConstant(source: ArgumentSource, values: Values): boolean {
  return constants.get(source) === values;
}

/** Pure cache: sources that depend on variables, so that each is searched once. */
const variable = new WeakSet<ArgumentSource>();

function isConstant(source: ArgumentSource): boolean {
  if (variable.has(source)) return false;
  for (const argument of source.node.arguments ?? [])
    visit(argument, {
      Variable: () => {
        variable.add(source);
        return BREAK;
      },
    });
  return !variable.has(source);
}

function evaluateAt(index: SchemaIndex, source: ArgumentSource, variables: Values): Values {
  try {
    return evaluate(index, source, variables);
  } catch (error) {
    throw locatedError(error, source.node);
  }
}

function evaluate(index: SchemaIndex, { field, node }: ArgumentSource, variables: Values): Values {
  const values = getArgumentValues(field, node, variables);
  argumentCheckOf(field)?.(values);
  if (isPaged(field)) {
    for (const name of ['after', 'before'])
      if (typeof values[name] === 'string') values[name] = Cursor.parse(values[name]);
    return withPage(values);
  }
  if (!takesAnyIds(field)) return values;
  if (Array.isArray(values['ids']) && values['ids'].length > maxIds)
    throw new KnownError(
      'LIMIT_EXCEEDED',
      `nodes takes ${String(maxIds)} ids at most; ${String(values['ids'].length)} were given.`,
    );
  return withCategories(index, values);
}

/**
 * The shape of arguments: everything that may change a statement’s text. Two operations of equal shape differ in parameters
 * alone, so they share one compiled statement.
 */
export function shapeOf(sources: readonly ArgumentSource[], args: Arguments): string {
  return sources
    .map((source, i) => {
      const known = shapes.get(source);
      if (known !== undefined) return known;
      const values = args[i] ?? {};
      const made = shapeOfOne(source, values);
      if (areConstant(source, values)) shapes.set(source, made);
      return made;
    })
    .join(';');
}

const shapes = new WeakMap<ArgumentSource, string>();

function shapeOfOne({ field }: ArgumentSource, values: Values): string {
  const shaped = field.args.map(({ name, type }) => `${name}${shape(values[name], type)}`);
  return [...shaped, ...categoriesOf(values)].join();
}

function takesAnyIds(field: ArgumentSource['field']): boolean {
  const { kind } = mappingOf(field);
  return kind === 'rootNode' || kind === 'rootNodes';
}

/** Whether its cursors are parsed here; code of the API has cursors of its own. */
function isPaged(field: ArgumentSource['field']): boolean {
  const { kind } = mappingOf(field);
  return kind === 'connection' || kind === 'claimsOfRelation' || kind === 'rootConnection';
}

function shape(value: unknown, type: GraphQLInputType): string {
  if (value === undefined || value === null) return '-';
  if (value instanceof Cursor) return value.shape;
  if (typeof value === 'boolean') return String(value);
  const inner = getNullableType(type);
  if (isEnumType(inner)) return `:${value as string}`;
  if (isListType(inner)) return shapeOfList(value as readonly unknown[], inner.ofType);
  if (!isInputObjectType(inner)) return '?';
  const fields = inner.getFields();
  const entries = Object.entries(value as Values).flatMap(([name, each]) => {
    const field = fields[name];
    return field ? `${name}${shape(each, field.type)}` : [];
  });
  return `{${entries.join()}}`;
}

/** A list of scalars is one parameter of any length; enums and input objects change the text. */
function shapeOfList(values: readonly unknown[], type: GraphQLInputType): string {
  const inner = getNullableType(type);
  if (!isEnumType(inner) && !isInputObjectType(inner)) return '[?]';
  return `[${values.map((value) => shape(value, type)).join('|')}]`;
}

const categoriesKey = 'categories of the ids';

/** The arguments of `node` and `nodes` with the categories of their ids, which decide the statement. */
export function withCategories(index: SchemaIndex, values: Values): Values {
  const ids = (values['ids'] ?? [values['id']]) as readonly string[];
  return {
    ...values,
    [categoriesKey]: [...new Set(ids.map((id) => categoryOf(index, id)))].sort(),
  };
}

/** The categories added by {@link withCategories}; empty if there are none. */
export function categoriesOf(values: Values): readonly string[] {
  const categories = values[categoriesKey];
  return isTexts(categories) ? categories : [];
}

/** Whether an argument or input field has a value: null counts as absent. */
export function isGiven(value: unknown): boolean {
  return value !== undefined && value !== null;
}
