/** Where ids of entities lead that are shown under another by now. */
export interface Aliases {
  /** By the id, that under which the entity is shown. */
  readonly ids: ReadonlyMap<string, string>;
  /** By the slug, the id that it belongs to, and the slug of the entity. */
  readonly slugs: ReadonlyMap<string, { readonly id: string; readonly shown: string }>;
}

/** The id under which what has this one is shown: an entity, or a relation, which names its ends. */
export function shownId({ ids }: Aliases, id: string): string {
  const shown = ids.get(id);
  if (shown !== undefined || !id.includes('~')) return shown ?? id;
  const start = id.indexOf(':') + 1;
  const [source = '', target = '', ...role] = id.slice(start).split('~');
  const ends = [ids.get(source) ?? source, ids.get(target) ?? target];
  return id.slice(0, start) + [...ends, ...role].join('~');
}
