import { families, signs } from '../../generated/kinds.js';
import type { EntityKind } from '../../generated/operations.js';

export { families };

/** Families of kinds: the colour shows the family, the shape the kind. */
export type Family = (typeof families)[number];

export const kinds = Object.keys(signs) as readonly EntityKind[];

export const familyOf = (kind: EntityKind): Family => signs[kind].family;

/** The outline of a kind's sign in a box of 16 × 16, filled by the even-odd rule. */
export const signOf = (kind: EntityKind): string => signs[kind].path;

export const isKind = (text: string): text is EntityKind => text in signs;
