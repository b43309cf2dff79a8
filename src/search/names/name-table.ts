import { invariant } from '../../shared/errors.js';
import type { IndexedName } from '../name.js';
import { Multimap } from '../vocabulary/multimap.js';
import { postingOf, type Posting } from '../vocabulary/posting.js';
import { Vocabulary } from '../vocabulary/vocabulary.js';
import { EntityTable } from './entity-table.js';
import { NameColumns } from './name-columns.js';
import { wordTexts } from '../words.js';
import { partsOf } from './name-parts.js';

/**
 * All names, each in a slot, with indexes by word, by acronym and by whole name. A removed name leaves no trace and its slot is
 * reused, so weights never count removed names.
 */
export class NameTable {
  readonly entities = new EntityTable();
  readonly vocabulary = new Vocabulary();
  readonly columns = new NameColumns();
  readonly #slots: (IndexedName | undefined)[] = [];
  readonly #free: number[] = [];
  readonly #byKey = new Multimap<number>();
  readonly #byAcronym = new Multimap<Posting>();

  /** The exclusive upper bound of slots. */
  get slotCount(): number {
    return this.#slots.length;
  }

  name(slot: number): IndexedName {
    const name = this.#slots[slot];
    invariant(name, 'the slot holds a name');
    return name;
  }

  /** The slot of the entity whose name is in a slot. */
  entityOf(slot: number): number {
    return this.columns.entity[slot] ?? 0;
  }

  /** The kind of the entity whose name is in a slot. */
  kindOf(slot: number): string {
    return this.columns.kinds[this.columns.kind[slot] ?? 0] ?? '';
  }

  /** The key for comparing whole names. */
  keyOf(text: string): string {
    return wordTexts(text).join(' ');
  }

  /** The slots of all names of the entity in a slot. */
  *namesOf(entity: number): Generator<number> {
    for (
      let slot = this.entities.lastNameOf(entity);
      slot >= 0;
      slot = this.columns.before[slot] ?? -1
    )
      yield slot;
  }

  /** The slots of the names that equal the whole text. */
  named(key: string): readonly number[] {
    return this.#byKey.get(key);
  }

  /** A posting for each name that the acronym stands for. */
  abbreviated(acronym: string): readonly Posting[] {
    return this.#byAcronym.get(acronym);
  }

  add(name: IndexedName): void {
    const parts = partsOf(name);
    if (!parts) return;
    const entity = this.entities.slotOf(name);
    const slot = this.#free.pop() ?? this.#slots.length;
    this.#slots[slot] = name;
    const before = this.entities.addName(entity, name, parts, slot);
    this.columns.set(slot, name, parts, { entity, before });
    this.#byKey.add(parts.key, slot);
    for (const acronym of parts.acronyms) this.#byAcronym.add(acronym, postingOf(slot, 0));
    parts.words.forEach((word, place) => {
      this.vocabulary.add(word, postingOf(slot, place), !parts.isText);
    });
  }

  /** Removes all names of an entity; does nothing if it has none. */
  remove(entityId: string): void {
    let slot = this.entities.remove(entityId);
    while (slot >= 0) {
      this.#removeName(slot);
      slot = this.columns.before[slot] ?? -1;
    }
  }

  #removeName(slot: number): void {
    const parts = partsOf(this.name(slot));
    invariant(parts, 'a name in a slot can be found');
    this.#byKey.remove(parts.key, slot);
    for (const acronym of parts.acronyms) this.#byAcronym.remove(acronym, postingOf(slot, 0));
    parts.words.forEach((word, place) => {
      this.vocabulary.remove(word, postingOf(slot, place), !parts.isText);
    });
    this.#slots[slot] = undefined;
    this.#free.push(slot);
  }
}
