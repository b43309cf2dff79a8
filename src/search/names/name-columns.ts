import { handicapOf } from '../rank/score.js';
import type { IndexedName } from '../name.js';
import type { NameParts } from './name-parts.js';

/** The slots of a name's entity and of that entity's previous name. */
interface Of {
  readonly entity: number;
  readonly before: number;
}

/** The values needed to rank a name, in a flat column each, by slot: a common word matches tens of thousands of names. */
export class NameColumns {
  /** The kinds of entity by number, in order of first use. */
  readonly kinds: string[] = [];
  /** The sets of datasets that state a name, by number. */
  readonly speakers: (readonly string[])[] = [];
  /** The slot of the name's entity. */
  entity = new Int32Array(0);
  /** The slot of the entity's previous name; -1 for the first. */
  before = new Int32Array(0);
  /** Number of places that its words take. */
  places = new Uint8Array(0);
  /** The number of its entity's kind. */
  kind = new Uint8Array(0);
  /** 1 for Arabic, 2 for English, 0 for none. */
  lang = new Uint8Array(0);
  /** 1 for an acronym. */
  isAcronym = new Uint8Array(0);
  /** 1 for a text. */
  isText = new Uint8Array(0);
  /** The number of the set of datasets that state it. */
  saidBy = new Uint16Array(0);
  handicap = new Float64Array(0);
  /** In code points. */
  length = new Int32Array(0);

  set(slot: number, name: IndexedName, parts: NameParts, of: Of): void {
    if (slot >= this.entity.length) this.#grow(Math.max(1024, slot * 2));
    this.entity[slot] = of.entity;
    this.before[slot] = of.before;
    this.places[slot] = parts.places;
    this.kind[slot] = this.#numberOf(name.entityKind);
    this.lang[slot] = langNumber(name.lang);
    this.isAcronym[slot] = parts.isAcronym ? 1 : 0;
    this.isText[slot] = parts.isText ? 1 : 0;
    this.saidBy[slot] = this.#speakersOf(name.saidBy ?? []);
    this.handicap[slot] = handicapOf(name.nameKind);
    this.length[slot] = parts.length;
  }

  /** Whether a dataset states a name, by slot. */
  areSaidBy(dataset: string): (slot: number) => boolean {
    const speaks = this.speakers.map((speakers) => speakers.includes(dataset));
    return (slot) => speaks[this.saidBy[slot] ?? 0] === true;
  }

  #speakersOf(saidBy: readonly string[]): number {
    const known = this.speakers.findIndex(
      (speakers) =>
        speakers.length === saidBy.length && speakers.every((id, at) => id === saidBy[at]),
    );
    return known >= 0 ? known : this.speakers.push(saidBy) - 1;
  }

  #numberOf(kind: string): number {
    const known = this.kinds.indexOf(kind);
    return known >= 0 ? known : this.kinds.push(kind) - 1;
  }

  #grow(size: number): void {
    this.entity = copied(this.entity, new Int32Array(size));
    this.before = copied(this.before, new Int32Array(size));
    this.places = copied(this.places, new Uint8Array(size));
    this.kind = copied(this.kind, new Uint8Array(size));
    this.lang = copied(this.lang, new Uint8Array(size));
    this.isAcronym = copied(this.isAcronym, new Uint8Array(size));
    this.isText = copied(this.isText, new Uint8Array(size));
    this.saidBy = copied(this.saidBy, new Uint16Array(size));
    this.handicap = copied(this.handicap, new Float64Array(size));
    this.length = copied(this.length, new Int32Array(size));
  }
}

/** The number of a language in its column. */
export function langNumber(lang: IndexedName['lang']): number {
  if (lang === null) return 0;
  return lang === 'AR' ? 1 : 2;
}

function copied<Column extends Int32Array | Uint8Array | Uint16Array | Float64Array>(
  from: Column,
  to: Column,
): Column {
  to.set(from);
  return to;
}
