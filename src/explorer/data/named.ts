import type { EntityKind } from './operations.js';

/** The fields of an entity that every view needs: names without fallback, so that each is in its own language. */
export interface Named {
  readonly id: string;
  readonly kind: EntityKind;
  readonly labelAr?: string | null;
  readonly labelEn?: string | null;
}
