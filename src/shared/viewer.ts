/** Roles of a token; each includes all those before it. */
export const roles = ['READER', 'CONTRIBUTOR', 'CURATOR', 'ADMIN'] as const;

export type Role = (typeof roles)[number];

/** The caller: the holder of a token, or anonymous. */
export interface Viewer {
  /** The name of the token. */
  readonly name?: string;
  readonly role?: Role;
  /** True for a process that has the graph on its own disk and could read all of it anyway. */
  readonly isOwner?: boolean;
}

/** The viewer of requests without a token. */
export const anonymous: Viewer = Object.freeze({});

/** The viewer of a process that has opened the graph itself. */
export const owner: Viewer = Object.freeze({ isOwner: true });

/** Whether the viewer may see who changed the graph: names of tokens and of people are not public. */
export function seesAuthors(viewer: Viewer | undefined): boolean {
  return viewer?.name !== undefined || viewer?.isOwner === true;
}

/** The parts of a change that a viewer may see: everything, or all but its author. */
export function shownTo<Made extends { readonly by: string | null }>(
  viewer: Viewer | undefined,
  made: Made,
): Made {
  return made.by === null || seesAuthors(viewer) ? made : { ...made, by: null };
}

/** Whether the viewer has the role, directly or through a higher one; an anonymous viewer has none. */
export function hasRole(viewer: Viewer | undefined, needed: Role): boolean {
  return viewer?.role !== undefined && roles.indexOf(viewer.role) >= roles.indexOf(needed);
}
