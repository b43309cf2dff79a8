/** What the holder of a token may do, each role with all that stands before it. */
export const roles = ['READER', 'CONTRIBUTOR', 'CURATOR', 'ADMIN'] as const;

export type Role = (typeof roles)[number];

/** Who asks: the holder of a token, or anybody where nothing is known. */
export interface Viewer {
  /** The name of the token. */
  readonly name?: string;
  readonly role?: Role;
}

/** Whoever asks without a token. */
export const anonymous: Viewer = Object.freeze({});

/** Whether the viewer has the role, by itself or by one that holds it; nobody known has none. */
export function hasRole(viewer: Viewer | undefined, needed: Role): boolean {
  return viewer?.role !== undefined && roles.indexOf(viewer.role) >= roles.indexOf(needed);
}
