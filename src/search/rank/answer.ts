import type { Facets, HitPosition } from '../hit.js';
import type { IndexedName } from '../name.js';
import type { NameTable } from '../names/name-table.js';
import { SlotList } from './slot-list.js';

/** The name by which an entity answers a query. */
export interface Answer {
  readonly entityId: string;
  readonly entityKind: string;
  readonly score: number;
  readonly slot: number;
  /** Its own name, or that of the place where it holds a role. */
  readonly name: IndexedName;
  /** The reading of the query that matched it, or one of the constants below. */
  readonly reading: number;
}

/** Stands for a reading: the whole query is the name. */
export const wholeQuery = -1;
/** Stands for a reading: the whole query without its clitics is the name. */
export const wholeStem = -3;
/** Stands for a reading: the query has its id or code. */
export const byId = -4;
/** Stands for a reading: a role that the entity holds. */
export const heldRole = -2;

/** The best name of each answering entity, in flat arrays over all entities, which grow with their number. */
export class Answers {
  #scores = new Float64Array(0);
  #names = new Int32Array(0);
  #readings = new Int8Array(0);
  readonly #entities = new SlotList();

  readonly #table: NameTable;

  constructor(table: NameTable) {
    this.#table = table;
  }

  /** Offers a name; it is kept if the entity has no better one. */
  offer(slot: number, entity: number, score: number, reading: number): void {
    if (this.#entities.length === 0) this.#reserve();
    const known = this.#scores[entity] ?? 0;
    if (score < known) return;
    if (score === known && !this.#isBefore(slot, this.#names[entity] ?? slot)) return;
    if (known === 0) this.#entities.push(entity);
    this.#scores[entity] = score;
    this.#names[entity] = slot;
    this.#readings[entity] = reading;
  }

  /** Visits the offered names and empties the list. */
  take(visit: (answer: Answer) => void): void {
    for (let index = 0; index < this.#entities.length; index += 1) {
      const entity = this.#entities.slots[index] ?? 0;
      visit(this.#answer(entity, this.#scores[entity] ?? 0));
      this.#scores[entity] = 0;
    }
    this.#entities.length = 0;
  }

  /** Number of answering entities by kind and by dataset, or for the requested dataset alone. */
  facets(only: string | undefined): Facets {
    const { entities } = this.#table;
    const sizes = new Array<number>(entities.groups.length).fill(0);
    for (let index = 0; index < this.#entities.length; index += 1) {
      const group = entities.groupOf(this.#entities.slots[index] ?? 0);
      sizes[group] = (sizes[group] ?? 0) + 1;
    }
    const [kinds, datasets] = [new Tallies(), new Tallies()];
    entities.groups.forEach((group, number) => {
      kinds.add(group.kind, sizes[number] ?? 0);
      for (const dataset of only === undefined ? group.datasets : [only])
        datasets.add(dataset, sizes[number] ?? 0);
    });
    return { kinds: kinds.list(), datasets: datasets.list() };
  }

  /** The number of answering entities. */
  get size(): number {
    return this.#entities.length;
  }

  /** The best answers after a position, up to `limit`, in order, and whether there are more; empties the list. */
  drain(
    limit: number,
    after: HitPosition | undefined,
  ): { page: readonly Answer[]; hasMore: boolean } {
    const page: Answer[] = [];
    let behind = 0;
    for (let index = 0; index < this.#entities.length; index += 1) {
      const entity = this.#entities.slots[index] ?? 0;
      const score = this.#scores[entity] ?? 0;
      this.#scores[entity] = 0;
      if (after && !comesBefore(after, score, entity, this.#table)) continue;
      behind += 1;
      if (page.length < limit || score >= (page.at(-1)?.score ?? 0))
        place(this.#answer(entity, score), page, limit);
    }
    this.#entities.length = 0;
    return { page, hasMore: behind > page.length };
  }

  #answer(entity: number, score: number): Answer {
    const slot = this.#names[entity] ?? 0;
    const name = this.#table.name(slot);
    return {
      entityId: this.#table.entities.idOf(entity),
      entityKind: this.#table.entities.kindOf(entity),
      score,
      slot,
      name,
      reading: this.#readings[entity] ?? wholeQuery,
    };
  }

  /** Between two names of one entity with the same score, the smaller text is shown. */
  #isBefore(slot: number, other: number): boolean {
    return slot !== other && orderOf(this.#table.name(slot)) < orderOf(this.#table.name(other));
  }

  /** Makes room for the slots of entities; called while the list is empty. */
  #reserve(): void {
    const { slotCount } = this.#table.entities;
    if (this.#scores.length >= slotCount) return;
    const size = Math.ceil(slotCount * 1.25);
    this.#scores = new Float64Array(size);
    this.#names = new Int32Array(size);
    this.#readings = new Int8Array(size);
    this.#entities.reserve(size);
  }
}

/** Counts texts. */
class Tallies {
  readonly #counts = new Map<string, number>();

  add(value: string, count: number): void {
    if (count > 0) this.#counts.set(value, (this.#counts.get(value) ?? 0) + count);
  }

  /** Highest counts first, then in the order of the texts. */
  list(): Facets['kinds'] {
    return Array.from(this.#counts, ([value, count]) => ({ value, count })).sort(
      (a, b) => b.count - a.count || (a.value < b.value ? -1 : 1),
    );
  }
}

function orderOf({ text, lang, nameKind }: IndexedName): string {
  return `${text}\u0000${lang}\u0000${nameKind}`;
}

/** Compares hits by descending score, then by id. The id is only looked up for equal scores, which are rare. */
function comesBefore(
  position: HitPosition,
  score: number,
  entity: number,
  { entities }: NameTable,
): boolean {
  if (position.score !== score) return position.score > score;
  return position.entityId < entities.idOf(entity);
}

/** Inserts an answer among the best so far. */
function place(answer: Answer, page: Answer[], limit: number): void {
  let at = page.length;
  while (at > 0 && isBetter(answer, page[at - 1] ?? answer)) at -= 1;
  if (at >= limit) return;
  page.splice(at, 0, answer);
  if (page.length > limit) page.pop();
}

function isBetter(a: Answer, b: Answer): boolean {
  return a.score > b.score || (a.score === b.score && a.entityId < b.entityId);
}
