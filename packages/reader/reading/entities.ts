import { fold } from '#text/fold.js';
import type { EntityKind, Vocabulary } from '../vocabulary.js';
import { NewRefs } from './new-refs.js';

/** Number of words of a name in its reference. */
const refWords = 6;

/** Spellings of one name that are kept, more than a document has: each mention is compared with all. */
const mostNames = 200;

/** Names of a text that are new to the graph; a dense text of a million characters has half of that. */
export const mostNewNames = 15_000;

/** More names than a reading can hold. */
export class TooManyNames extends Error {}

/** The referent of mentions: an entity of the graph, or a new one of this document. */
export interface Referent {
  readonly ref: string;
  readonly kind: EntityKind;
  readonly isKnown: boolean;
  /** As written in the document, in order of appearance. */
  readonly names: Set<string>;
}

/** The entities of one document: those of the graph by their ids, new ones by their names. */
export class Entities {
  readonly #byRef = new Map<string, Referent>();
  readonly #byName = new Map<string, Referent>();
  /** Persons by the first and the last word of their name, and whether the name has only these. */
  readonly #byEnds = new Map<string, { readonly entity: Referent; readonly isWhole: boolean }>();
  readonly #refs: NewRefs;
  #newNames = 0;

  constructor(vocabulary: Vocabulary) {
    this.#refs = new NewRefs(vocabulary);
  }

  get all(): readonly Referent[] {
    return [...this.#byRef.values()];
  }

  /** The entity of the document with this id; undefined if it has none. */
  withRef(ref: string): Referent | undefined {
    return this.#byRef.get(ref);
  }

  known(id: string, kind: EntityKind): Referent {
    return this.#get(id, () => ({ ref: id, kind, isKnown: true, names: new Set() }));
  }

  /** The new entity of this kind and name: the same for all spellings of a name. */
  named(kind: EntityKind, written: string): Referent {
    const name = withoutPreposition(written);
    const key = nameKey(kind, name);
    const there = this.#byName.get(key) ?? this.#sameByEnds(kind, name);
    if (there) return there;
    const entity = this.fresh(kind, name);
    this.#byName.set(key, entity);
    if (kind === 'Person') this.#addEnds(entity, name);
    return entity;
  }

  /** Salwa Attar and Salwa bint Rashid Attar: the person whose other name in the document begins and ends with these words. */
  #sameByEnds(kind: EntityKind, name: string): Referent | undefined {
    const ends = kind === 'Person' ? endsOf(name) : undefined;
    const there = ends && this.#byEnds.get(ends.key);
    if (!there || (ends.isWhole && there.isWhole) || !(ends.isWhole || there.isWhole))
      return undefined;
    this.alias(there.entity, name);
    return there.entity;
  }

  #addEnds(entity: Referent, name: string): void {
    const ends = endsOf(name);
    if (ends && !this.#byEnds.has(ends.key))
      this.#byEnds.set(ends.key, { entity, isWhole: ends.isWhole });
  }

  /** A separate new entity, even with the name of another: two forums may both have a third edition. */
  fresh(kind: EntityKind, written: string): Referent {
    if ((this.#newNames += 1) > mostNewNames) throw new TooManyNames();
    const name = withoutPreposition(written);
    return this.#get(this.#refs.take(kind, name, refWords), (ref) => ({
      ref,
      kind,
      isKnown: false,
      names: new Set([name]),
    }));
  }

  /** Makes the entity findable by a key that is no name. */
  link(entity: Referent, key: string): void {
    this.#byName.set(nameKey(entity.kind, key), entity);
  }

  /** The known or new entity with this name. */
  find(kind: EntityKind, name: string): Referent | undefined {
    return this.#byName.get(nameKey(kind, name));
  }

  /** Adds a spelling of a name of the entity. */
  spell({ names }: Referent, name: string): void {
    if (names.size < mostNames) names.add(name);
  }

  /** Adds a name by which the entity is found. */
  alias(entity: Referent, name: string): void {
    this.spell(entity, name);
    this.#byName.set(nameKey(entity.kind, name), entity);
  }

  #get(ref: string, make: (ref: string) => Referent): Referent {
    let entity = this.#byRef.get(ref);
    if (!entity) this.#byRef.set(ref, (entity = make(ref)));
    return entity;
  }
}

/** للملتقى is the name الملتقى after a preposition. */
function withoutPreposition(name: string): string {
  return name.replace(/^لل/u, 'ال');
}

function endsOf(name: string): { readonly key: string; readonly isWhole: boolean } | undefined {
  const words = fold(name).split(' ');
  const [first, last] = [words[0], words.at(-1)];
  if (words.length < 2 || first === undefined || last === undefined) return undefined;
  return { key: `${first} ${last}`, isWhole: words.length === 2 };
}

function nameKey(kind: EntityKind, name: string): string {
  return `${kind} ${fold(name).replace(/^the /, '')}`;
}
