import { invariant } from '../../shared/errors.js';
import type { IndexedName } from '../name.js';
import type { NameParts } from './name-parts.js';

interface EntityEntry {
  readonly id: string;
  readonly kind: string;
  readonly names: number[];
  /** How many names it has in each script, acronyms apart: those tell nothing of how it is spelt. */
  readonly spelt: Record<IndexedName['script'], number>;
}

/** The entities that have names, each in a slot. */
export class EntityTable {
  private readonly slots: (EntityEntry | undefined)[] = [];
  private readonly freeSlots: number[] = [];
  private readonly byId = new Map<string, number>();

  /** The number of slots, free ones too: every slot is below. */
  get slotCount(): number {
    return this.slots.length;
  }

  get size(): number {
    return this.byId.size;
  }

  /** The slot of a name's entity, which is made if it is new. */
  slotOf({ entityId, entityKind }: IndexedName): number {
    const known = this.byId.get(entityId);
    if (known !== undefined) return known;
    const slot = this.freeSlots.pop() ?? this.slots.length;
    this.slots[slot] = { id: entityId, kind: entityKind, names: [], spelt: { ARAB: 0, LATN: 0 } };
    this.byId.set(entityId, slot);
    return slot;
  }

  /** Gives the entity in a slot the name in another. */
  addName(
    slot: number,
    nameSlot: number,
    { entityKind, script }: IndexedName,
    { isAcronym }: NameParts,
  ): void {
    const entity = this.entity(slot);
    invariant(entity.kind === entityKind, 'an entity is of one kind');
    entity.names.push(nameSlot);
    if (!isAcronym) entity.spelt[script] += 1;
  }

  /** Forgets an entity and gives the slots of its names; none if there is none. */
  remove(entityId: string): readonly number[] {
    const slot = this.byId.get(entityId);
    if (slot === undefined) return [];
    const { names } = this.entity(slot);
    this.byId.delete(entityId);
    this.slots[slot] = undefined;
    this.freeSlots.push(slot);
    return names;
  }

  idOf(slot: number): string {
    return this.entity(slot).id;
  }

  /** Whether the entity has a name of its own, not only an acronym, in a script. */
  isSpeltIn(slot: number, script: IndexedName['script']): boolean {
    return this.entity(slot).spelt[script] > 0;
  }

  private entity(slot: number): EntityEntry {
    const entity = this.slots[slot];
    invariant(entity, 'the slot holds an entity');
    return entity;
  }
}
