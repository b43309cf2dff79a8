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

/** Maps the id under which an entity is shown to the id in a field's arguments. */
export type Redirects = ReadonlyMap<string, string>;

interface Redirected {
  readonly redirects: Redirects;
  /** For `nodes`, the ids as given, since one entity may be listed under several. */
  readonly asked: readonly string[] | undefined;
}

const redirected = new WeakMap<Values, Redirected>();

/** The parts of a field that show which of its arguments are ids. */
export type TakesArguments = MappedField & { readonly args: readonly GraphQLArgument[] };

/** Whether arguments of a field may name entities by ids that redirect to others. */
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

/** The arguments of a field with all redirects followed; the same object if there are none. */
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

/** An input object with all redirects followed, and the ids that were redirected. */
export function followInInput<Input extends object>(
  type: GraphQLInputObjectType,
  input: Input,
  aliases: Aliases,
): { readonly input: Input; readonly redirects: Redirects } {
  const redirects = new Map<string, string>();
  return { input: followIn(type, input, noting(redirects, aliases)) as Input, redirects };
}

/** A function that follows an id and records the original. */
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

/** Follows a slug, which the schema does not distinguish from other texts. */
function followSlug(by: Values, { slugs, ids }: Aliases, redirects: Map<string, string>): Values {
  const { slug } = by;
  const alias = typeof slug === 'string' ? slugs.get(slug) : undefined;
  if (alias === undefined) return by;
  redirects.set(ids.get(alias.id) ?? alias.id, alias.id);
  return { ...by, slug: alias.shown };
}

/** The redirects of a field's arguments; undefined if there are none. */
export function redirectsOf(values: Values | undefined): Redirects | undefined {
  return values && redirected.get(values)?.redirects;
}

/** A function for the redirected arguments at one index of the ids; undefined for a field without such indices. */
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
