import { isInputObjectType, type GraphQLSchema } from 'graphql';
import { invariant } from '../../shared/errors.js';
import { getOrMake } from '#text/get-or-make.js';
import type { Aliases } from '../../shared/aliases.js';
import type { Values } from '../../shared/mapping.js';
import { areConstant, type Arguments, type ArgumentSource } from '../read/arguments.js';
import {
  followAliases,
  followInInput,
  mayNameAliases,
  type Redirects,
  type TakesArguments,
} from '../read/redirects.js';
import type { QueryContext } from './query-context.js';

/** The arguments of an operation, with redirects followed in those at some places. */
export function followAliasesOf(
  sources: readonly ArgumentSource[],
  places: readonly number[],
  args: Arguments,
  context: QueryContext,
): Arguments | Promise<Arguments> {
  const known = context.knowledge?.aliasesAtOnce?.();
  return known
    ? followAt(sources, places, args, known)
    : aliasesOf(context).then((aliases) => followAt(sources, places, args, aliases));
}

function followAt(
  sources: readonly ArgumentSource[],
  places: readonly number[],
  args: Arguments,
  aliases: Aliases | undefined,
): Arguments {
  if (!aliases) return args;
  const followed = [...args];
  for (const place of places) {
    const [source, values] = [sources[place], args[place]];
    if (source && values) followed[place] = followOne(source, values, aliases);
  }
  return followed;
}

/** Pure cache: constant arguments with redirects followed. */
const constants = new WeakMap<Aliases, WeakMap<Values, Values>>();

function followOne(source: ArgumentSource, values: Values, aliases: Aliases): Values {
  const follow = () => followAliases(source.field, values, aliases);
  if (!areConstant(source, values)) return follow();
  const byValues = getOrMake(constants, aliases, () => new WeakMap<Values, Values>());
  return getOrMake(byValues, values, follow);
}

/** The same for all arguments of an operation. */
export function followAllAliases(
  sources: readonly ArgumentSource[],
  args: Arguments,
  context: QueryContext,
): Arguments | Promise<Arguments> {
  const places = sources.flatMap(({ field }, i) => (mayNameAliases(field) ? [i] : []));
  return places.length === 0 ? args : followAliasesOf(sources, places, args, context);
}

/** The same for the arguments of one field. */
export async function followAliasesIn(
  field: TakesArguments,
  args: Values,
  context: QueryContext,
): Promise<Values> {
  const aliases = await aliasesOf(context);
  return aliases ? followAliases(field, args, aliases) : args;
}

/** A value of the schema’s input type with this name, redirects followed, with the original ids by the shown ones. */
export async function followAliasesInInput<Input extends object>(
  schema: GraphQLSchema,
  typeName: string,
  input: Input,
  context: Pick<QueryContext, 'knowledge' | 'signal'>,
): Promise<{ readonly input: Input; readonly redirects: Redirects }> {
  const type = schema.getType(typeName);
  invariant(isInputObjectType(type), `the schema has the input ${typeName}`);
  const aliases = await aliasesOf(context);
  if (!aliases) return { input, redirects: new Map() };
  return followInInput(type, input, aliases);
}

/** All redirects. */
async function aliasesOf({
  knowledge,
  signal,
}: Pick<QueryContext, 'knowledge' | 'signal'>): Promise<Aliases | undefined> {
  return knowledge?.aliases?.({ signal });
}
