import {
  getNullableType,
  isInputObjectType,
  locatedError,
  type FieldNode,
  type GraphQLInputObjectType,
} from 'graphql';
import { KnownError } from '../../shared/errors.js';
import { getOrMake } from '#text/get-or-make.js';
import type { Values } from '../../shared/mapping.js';
import type { RetiredId } from '../../shared/named-ids.js';
import type { Arguments, ArgumentSource } from '../read/arguments.js';
import { idsInFilter } from '../read/filter-ids.js';
import type { QueryContext } from './query-context.js';

/** A field of an operation that takes a filter. */
export interface FilteredField {
  /** Its place among the arguments of the operation. */
  readonly place: number;
  readonly node: FieldNode;
  readonly filter: GraphQLInputObjectType;
}

/** The fields of an operation that take a filter; cached for the list of sources. */
export function filteredFields(sources: readonly ArgumentSource[]): readonly FilteredField[] {
  return sources.flatMap(({ field, node }, place) => {
    const filter = getNullableType(field.args.find(({ name }) => name === 'filter')?.type);
    return isInputObjectType(filter) ? [{ place, node, filter }] : [];
  });
}

/**
 * Refuses an operation with an id in a filter that never named anything; undefined if no filter has ids. Other failures are
 * reported by the field itself, when it runs.
 *
 * @returns rejects with a GraphQLError at the field
 */
export function checkFilters(
  fields: readonly FilteredField[],
  args: Arguments,
  context: QueryContext,
): Promise<void> | undefined {
  const given = fields.filter(({ place, filter }) => {
    const value = args[place]?.['filter'] as Values | null | undefined;
    return value && idsInFilter(filter, value).length > 0;
  });
  return given.length === 0 ? undefined : checkAll(given, args, context);
}

/** Looks all ids up at once; which field has an unknown one is found out only if there is one. */
async function checkAll(
  fields: readonly FilteredField[],
  args: Arguments,
  context: QueryContext,
): Promise<void> {
  const filterOf = ({ place }: FilteredField) => args[place]?.['filter'] as Values;
  const ids = fields.flatMap((field) => idsInFilter(field.filter, filterOf(field)));
  if (fields.length > 1 && (await areKnown(() => noteRetired(ids, context)))) return;
  for (const field of fields)
    try {
      await checkFilterIds(field.filter, filterOf(field), context);
    } catch (error) {
      if (error instanceof KnownError && error.code === 'BAD_INPUT')
        throw locatedError(error, field.node);
    }
}

async function areKnown(check: () => Promise<void>): Promise<boolean> {
  try {
    await check();
    return true;
  } catch (error) {
    return !(error instanceof KnownError && error.code === 'BAD_INPUT');
  }
}

/**
 * Notes the ids in a filter that name nothing any more.
 *
 * @throws KnownError `BAD_INPUT` for an id that never named anything, wherever in the filter
 */
export function checkFilterIds(
  type: GraphQLInputObjectType,
  filter: Values,
  context: QueryContext,
): Promise<void> {
  return noteRetired(idsInFilter(type, filter), context);
}

async function noteRetired(
  ids: ReturnType<typeof idsInFilter>,
  context: QueryContext,
): Promise<void> {
  const { knowledge, store, signal } = context;
  const retired = await knowledge?.findRetired(ids, { store, signal });
  for (const each of retired ?? [])
    getOrMake(noted, context, () => new Map<string, RetiredId>()).set(each.id, each);
}

/** By request, the ids in its filters that name nothing any more. */
const noted = new WeakMap<QueryContext, Map<string, RetiredId>>();

/** The ids in the filters of a request that name nothing any more. */
export function notesOf(context: QueryContext): readonly RetiredId[] {
  return [...(noted.get(context)?.values() ?? [])];
}
