import { KnownError } from './errors.js';

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

/** Whether the viewer may see claims that were taken back, the reasons of changes and unreviewed proposals. */
export function seesDecisions(viewer: Viewer | undefined): boolean {
  return viewer?.isOwner === true || hasRole(viewer, 'CONTRIBUTOR');
}

/** A text that is equal for viewers who may see the same; answers that depend on the viewer are kept by it. */
export function sightOf(viewer: Viewer | undefined): string {
  const role = viewer?.role ?? '';
  return `${seesDecisions(viewer) ? 'decisions' : role} ${seesAuthors(viewer) ? 'authors' : ''}`;
}

/** The refusal of something that only {@link seesDecisions} opens, as the beginning of a sentence names it. */
export function needsContributor(shown: string, viewer: Viewer | undefined): KnownError {
  return needsRole('CONTRIBUTOR', shown, viewer);
}

/** The refusal of something that needs a role, as the beginning of a sentence names it. */
export function needsRole(needed: Role, shown: string, viewer: Viewer | undefined): KnownError {
  return viewer?.role === undefined
    ? new KnownError(
        'UNAUTHENTICATED',
        `${shown} and needs a token of the role ${needed}: send one as "Authorization: Bearer".`,
      )
    : new KnownError(
        'FORBIDDEN',
        `${shown} and needs the role ${needed}; this token has ${viewer.role}.`,
      );
}

/** The parts of a change or a judgement that a viewer may see: that it was, when and of what; by a token who, and why. */
export function shownTo<
  Made extends { readonly by: string | null; readonly reason: string | null },
>(viewer: Viewer | undefined, made: Made): Made {
  const by = seesAuthors(viewer) ? made.by : null;
  const reason = seesDecisions(viewer) ? made.reason : null;
  return by === made.by && reason === made.reason ? made : { ...made, by, reason };
}

/** Whether the viewer has the role, directly or through a higher one; an anonymous viewer has none. */
export function hasRole(viewer: Viewer | undefined, needed: Role): boolean {
  return viewer?.role !== undefined && roles.indexOf(viewer.role) >= roles.indexOf(needed);
}
