import { invariant } from '../../shared/errors.js';
import type { IndexedName } from '../name.js';
import type { NameParts } from './name-parts.js';

interface EntityEntry {
  readonly id: string;
  readonly kind: string;
  /** How many names it has in each script, without acronyms, which do not show how it is spelt. */
  readonly spelt: Record<IndexedName['script'], number>;
}

/** The entities that have names, each in a slot. */
export class EntityTable {
  readonly #slots: EntityEntry[] = [];
  readonly #byId = new Map<string, number>();

  /** The number of entities: every slot is below. */
  get size(): number {
    return this.#slots.length;
  }

  /** The slot of a name's entity, which is made if it is new. */
  slotOf({ entityId, entityKind }: IndexedName): number {
    const known = this.#byId.get(entityId);
    if (known !== undefined) return known;
    const entity = { id: entityId, kind: entityKind, spelt: { ARAB: 0, LATN: 0 } };
    const slot = this.#slots.push(entity) - 1;
    this.#byId.set(entityId, slot);
    return slot;
  }

  /** Gives the entity in a slot one more name. */
  addName(slot: number, { entityKind, script }: IndexedName, { isAcronym }: NameParts): void {
    const entity = this.#entity(slot);
    invariant(entity.kind === entityKind, 'an entity is of one kind');
    if (!isAcronym) entity.spelt[script] += 1;
  }

  idOf(slot: number): string {
    return this.#entity(slot).id;
  }

  /** Whether the entity has a name of its own, not only an acronym, in a script. */
  isSpeltIn(slot: number, script: IndexedName['script']): boolean {
    return this.#entity(slot).spelt[script] > 0;
  }

  #entity(slot: number): EntityEntry {
    const entity = this.#slots[slot];
    invariant(entity, 'the slot holds an entity');
    return entity;
  }
}
