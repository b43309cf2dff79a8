/** The organisations in which there is a member that is in an organisation in which …, to this depth. */
export function chain(depth: number, end: string, fromOrganization = true): object {
  if (depth === 0) return { id: [end] };
  const some = chain(depth - 1, end, !fromOrganization);
  return fromOrganization ? { members: { some } } : { memberships: { some } };
}

/** Takes a chain as `$filter`. */
export const organizations =
  'query ($filter: OrganizationFilter) { organizations(first: 100, filter: $filter) { nodes { id } } }';

const fields = Array.from(
  { length: 20 },
  (_, i) => `a${i}: organizations(first: 1, filter: $f) { nodes { id } }`,
);

/** Twenty times the same filter, `$f`. */
export const twentyTimes = `query ($f: OrganizationFilter) { ${fields.join(' ')} }`;

/** A filter of seven chains, each of which may hold. */
export const anyOfSeven = {
  or: Array.from({ length: 7 }, (_, i) => chain(4, `organization:x${i}`)),
};
