import { invariant } from '../../shared/errors.js';
import { scripts, type Script } from '../../model/values/lists.js';
import type { IndexedName } from '../name.js';
import type { NameParts } from './name-parts.js';

interface EntityEntry {
  readonly id: string;
  readonly kind: string;
  /** The slot of its newest name; -1 before the first. */
  lastName: number;
}

/** The values by which entities are counted; there are few groups, and many entities in an answer. */
export interface EntityGroup {
  readonly kind: string;
  /** The datasets with a claim on its entities. */
  readonly datasets: readonly string[];
}

/** The entities that have names, each in a slot; free slots are reused. */
export class EntityTable {
  readonly #slots: (EntityEntry | undefined)[] = [];
  readonly #free: number[] = [];
  /** By slot, the number of names in each script, without acronyms, which do not show the spelling. */
  readonly #spelt: Readonly<Record<Script, number[]>> = { ARAB: [], LATN: [] };
  /** By slot, the number of its group. */
  readonly #groups: number[] = [];
  readonly #groupNumbers = new Map<string, number>();
  /** The values that the entities of a group share. */
  readonly groups: EntityGroup[] = [];
  readonly #byId = new Map<string, number>();

  /** The number of entities. */
  get size(): number {
    return this.#byId.size;
  }

  /** The exclusive upper bound of slots. */
  get slotCount(): number {
    return this.#slots.length;
  }

  /** The slot of a name's entity; a new entity gets one. */
  slotOf({ entityId, entityKind, datasets = [] }: IndexedName): number {
    const known = this.#byId.get(entityId);
    if (known !== undefined) return known;
    const slot = this.#free.pop() ?? this.#slots.length;
    this.#slots[slot] = { id: entityId, kind: entityKind, lastName: -1 };
    for (const script of scripts) this.#spelt[script][slot] = 0;
    this.#groups[slot] = this.#groupOf({ kind: entityKind, datasets });
    this.#byId.set(entityId, slot);
    return slot;
  }

  /** Adds a name to the entity in a slot, and returns the slot of its previous name; -1 for none. */
  addName(
    slot: number,
    { entityKind, script }: IndexedName,
    { isAcronym }: NameParts,
    nameSlot: number,
  ): number {
    const entity = this.#entity(slot);
    invariant(entity.kind === entityKind, 'an entity is of one kind');
    if (!isAcronym) this.#spelt[script][slot] = (this.#spelt[script][slot] ?? 0) + 1;
    const before = entity.lastName;
    entity.lastName = nameSlot;
    return before;
  }

  /** Removes an entity with all its names, and returns the slot of its newest name; -1 for an unknown entity. */
  remove(id: string): number {
    const slot = this.#byId.get(id);
    if (slot === undefined) return -1;
    const { lastName } = this.#entity(slot);
    this.#byId.delete(id);
    this.#slots[slot] = undefined;
    this.#free.push(slot);
    return lastName;
  }

  /** The slot of an entity; undefined for one without names. */
  find(id: string): number | undefined {
    return this.#byId.get(id);
  }

  kindOf(slot: number): string {
    return this.#entity(slot).kind;
  }

  /** The number of the group of an entity. */
  groupOf(slot: number): number {
    return this.#groups[slot] ?? 0;
  }

  /** The slot of the entity's newest name. */
  lastNameOf(slot: number): number {
    return this.#entity(slot).lastName;
  }

  idOf(slot: number): string {
    return this.#entity(slot).id;
  }

  /** Whether the entity has a name, other than an acronym, in a script. */
  isSpeltIn(slot: number, script: IndexedName['script']): boolean {
    return (this.#spelt[script][slot] ?? 0) > 0;
  }

  #groupOf(group: EntityGroup): number {
    const key = JSON.stringify(group);
    const known = this.#groupNumbers.get(key);
    if (known !== undefined) return known;
    const made = this.groups.push(group) - 1;
    this.#groupNumbers.set(key, made);
    return made;
  }

  #entity(slot: number): EntityEntry {
    const entity = this.#slots[slot];
    invariant(entity, 'the slot holds an entity');
    return entity;
  }
}
