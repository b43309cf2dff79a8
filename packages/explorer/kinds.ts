import type { EntityKind } from './data/operations.js';

/** Families of kinds, in the order of legends: the colour shows the family, the shape the kind. */
export const families = ['actor', 'forum', 'idea', 'speech', 'fact'] as const;
export type Family = (typeof families)[number];

interface Sign {
  readonly family: Family;
  /** The outline in a box of 16 × 16, filled by the even-odd rule. */
  readonly path: string;
}

/** Signs of kinds by name, as the graph's vocabulary has them. */
const signs = new Map<string, Sign>();

/** Stands in for the sign of a kind that the vocabulary did not have when the page was opened. */
const plain: Sign = { family: 'fact', path: 'M8 1a7 7 0 1 1 0 14A7 7 0 0 1 8 1z' };

/** Takes the signs of kinds from the vocabulary, before anything of it is shown. */
export function learnKinds(
  terms: readonly { readonly kind: string; readonly family: string; readonly sign: string }[],
): void {
  for (const { kind, family, sign } of terms)
    signs.set(kind, { family: families.find((each) => each === family) ?? 'fact', path: sign });
}

/** All kinds of the graph, by family. */
export const allKinds = (): readonly EntityKind[] =>
  families.flatMap((family) =>
    [...signs].flatMap(([kind, sign]) => (sign.family === family ? [kind] : [])),
  );

export const familyOf = (kind: EntityKind): Family => (signs.get(kind) ?? plain).family;

/** The outline of a kind's sign in a box of 16 × 16, filled by the even-odd rule. */
export const signOf = (kind: EntityKind): string => (signs.get(kind) ?? plain).path;

export const isKind = (text: string): text is EntityKind => signs.has(text);
