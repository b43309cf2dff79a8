import { relationTypeOf } from './relation-id.js';

/** Ids and slugs of entities that are now shown under another id. */
export interface Aliases {
  /** Maps an id to the id under which the entity is shown. */
  readonly ids: ReadonlyMap<string, string>;
  /** Maps a slug to the id that it belongs to and the slug under which the entity is shown. */
  readonly slugs: ReadonlyMap<string, { readonly id: string; readonly shown: string }>;
  /** The source and the target of a relation of this type between these two. */
  readonly inOrder: (type: string, source: string, target: string) => readonly [string, string];
}

/** The id under which an entity or relation is shown. The id of a relation names its ends, so it changes with them. */
export function shownId({ ids, inOrder }: Aliases, id: string): string {
  const shown = ids.get(id);
  if (shown !== undefined || !id.includes('~')) return shown ?? id;
  const start = id.indexOf(':') + 1;
  const [source = '', target = '', ...role] = id.slice(start).split('~');
  const ends = inOrder(relationTypeOf(id), ids.get(source) ?? source, ids.get(target) ?? target);
  return id.slice(0, start) + [...ends, ...role].join('~');
}
