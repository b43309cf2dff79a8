/** What the holder of a token may do, each role with all that stands before it. */
export const roles = ['READER', 'CONTRIBUTOR', 'CURATOR', 'ADMIN'] as const;

export type Role = (typeof roles)[number];

/** Who asks: the holder of a token, or anybody where nothing is known. */
export interface Viewer {
  /** The name of the token. */
  readonly name?: string;
  readonly role?: Role;
  /** Has the graph on its own disk, and could read all of it anyway. */
  readonly isOwner?: boolean;
}

/** Whoever asks without a token. */
export const anonymous: Viewer = Object.freeze({});

/** Whoever asks a graph that it has opened itself. */
export const owner: Viewer = Object.freeze({ isOwner: true });

/** Whether the viewer may know who changed the graph: names of tokens and of people are not for everybody. */
export function seesAuthors(viewer: Viewer | undefined): boolean {
  return viewer?.name !== undefined || viewer?.isOwner === true;
}

/** What of a change a viewer may see: all but who made it, or all. */
export function shownTo<Made extends { readonly by: string | null }>(
  viewer: Viewer | undefined,
  made: Made,
): Made {
  return made.by === null || seesAuthors(viewer) ? made : { ...made, by: null };
}

/** Whether the viewer has the role, by itself or by one that holds it; nobody known has none. */
export function hasRole(viewer: Viewer | undefined, needed: Role): boolean {
  return viewer?.role !== undefined && roles.indexOf(viewer.role) >= roles.indexOf(needed);
}
