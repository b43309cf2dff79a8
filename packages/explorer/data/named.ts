import type { EntityKind } from './operations.js';

/** The fields of an entity that every view needs: names without fallback, so that each is in its own language. */
export interface Named {
  readonly id: string;
  readonly kind: EntityKind;
  readonly labelAr?: string | null;
  readonly labelEn?: string | null;
}

/** True if a node is an entity: an id that is not there has none. */
export const isNamed = (node: object | null): node is Named => node !== null && 'kind' in node;
