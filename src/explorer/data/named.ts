import type { EntityKind } from './operations.js';

/** What every view asks of an entity: names are asked without falling back, so that each stands in its own language. */
export interface Named {
  readonly id: string;
  readonly kind: EntityKind;
  readonly labelAr?: string | null;
  readonly labelEn?: string | null;
}
