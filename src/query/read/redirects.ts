import {
  getNamedType,
  getNullableType,
  isInputObjectType,
  isListType,
  type GraphQLArgument,
  type GraphQLInputObjectType,
  type GraphQLInputType,
} from 'graphql';
import { shownId, type Aliases } from '../../shared/aliases.js';
import type { Values } from '../../shared/mapping.js';
import { mappingOf, takesIdsAsGiven, type MappedField } from '../../shared/read-mapping.js';

/** By the id under which an entity is shown, the one by which a field's arguments name it. */
export type Redirects = ReadonlyMap<string, string>;

interface Redirected {
  readonly redirects: Redirects;
  /** Of `nodes` the ids as they were given, since one entity may stand there by several. */
  readonly asked: readonly string[] | undefined;
}

const redirected = new WeakMap<Values, Redirected>();

/** What takes arguments, as far as it matters which of them are ids. */
export type TakesArguments = MappedField & { readonly args: readonly GraphQLArgument[] };

/** Whether arguments of a field may name entities by ids that lead to others. */
export function mayNameAliases(field: TakesArguments): boolean {
  if (takesIdsAsGiven(field)) return false;
  const met = new Set<unknown>();
  const holdsIds = (type: GraphQLInputType): boolean => {
    const named = getNamedType(type);
    if (!isInputObjectType(named)) return named.name === 'ID';
    if (met.has(named)) return false;
    met.add(named);
    return Object.values(named.getFields()).some((each) => holdsIds(each.type));
  };
  return field.args.some(({ type }) => holdsIds(type));
}

/** The arguments of a field with the ids under which what they name is shown; the same where none leads to another. */
export function followAliases(field: TakesArguments, values: Values, aliases: Aliases): Values {
  const redirects = new Map<string, string>();
  const follow = noting(redirects, aliases);
  const followed: Record<string, unknown> = { ...values };
  for (const { name, type } of field.args) {
    if (name in values) followed[name] = followIn(type, values[name], follow);
  }
  const { kind } = mappingOf(field);
  if (kind === 'rootEntity')
    followed['by'] = followSlug(followed['by'] as Values, aliases, redirects);
  if (redirects.size === 0) return values;
  const asked = kind === 'rootNodes' ? (values['ids'] as readonly string[]) : undefined;
  redirected.set(followed, { redirects, asked });
  return followed;
}

/** An input object with the ids under which what it names is shown, and which were others. */
export function followInInput<Input extends object>(
  type: GraphQLInputObjectType,
  input: Input,
  aliases: Aliases,
): { readonly input: Input; readonly redirects: Redirects } {
  const redirects = new Map<string, string>();
  return { input: followIn(type, input, noting(redirects, aliases)) as Input, redirects };
}

/** Gives the id under which something is shown, and notes by which it was named. */
function noting(redirects: Map<string, string>, aliases: Aliases): (id: string) => string {
  return (id) => {
    const shown = shownId(aliases, id);
    if (shown !== id && !redirects.has(shown)) redirects.set(shown, id);
    return shown;
  };
}

function followIn(type: GraphQLInputType, value: unknown, follow: (id: string) => string): unknown {
  if (value === null || value === undefined) return value;
  const inner = getNullableType(type);
  if (isListType(inner))
    return Array.isArray(value) ? value.map((each) => followIn(inner.ofType, each, follow)) : value;
  if (!isInputObjectType(inner))
    return inner.name === 'ID' && typeof value === 'string' ? follow(value) : value;
  const fields = inner.getFields();
  return Object.fromEntries(
    Object.entries(value as Values).map(([name, each]) => {
      const field = fields[name];
      return [name, field ? followIn(field.type, each, follow) : each];
    }),
  );
}

/** A slug is a text like others to the schema. */
function followSlug(by: Values, { slugs, ids }: Aliases, redirects: Map<string, string>): Values {
  const { slug } = by;
  const alias = typeof slug === 'string' ? slugs.get(slug) : undefined;
  if (alias === undefined) return by;
  redirects.set(ids.get(alias.id) ?? alias.id, alias.id);
  return { ...by, slug: alias.shown };
}

/** What was redirected of the arguments of a field; undefined where nothing was. */
export function redirectsOf(values: Values | undefined): Redirects | undefined {
  return values && redirected.get(values)?.redirects;
}

/** The arguments of a field with what is redirected at one place of its ids; undefined where there are no such places. */
export function atPlaces(values: Values): ((place: number, id: string) => Values) | undefined {
  const asked = redirected.get(values)?.asked;
  if (!asked) return undefined;
  return (place, id) => {
    const given = asked[place] ?? id;
    const own = { ...values };
    redirected.set(own, {
      redirects: new Map(given === id ? [] : [[id, given]]),
      asked: undefined,
    });
    return own;
  };
}
