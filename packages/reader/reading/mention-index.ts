import type { EntityKind } from '../vocabulary.js';
import { firstIndex } from '#text/first-index.js';
import { getOrMake } from '#text/get-or-make.js';
import type { Referent } from './entities.js';
import type { Mention } from './mention.js';

/** The mentions of a document in order, the longer first if two begin together, indexed by the tokens that they cover. */
export class MentionIndex {
  readonly #sorted = new SortedMentions();
  readonly #byKind = new Map<EntityKind, SortedMentions>();
  readonly #covering: Mention[][] = [];
  #numbers: Map<Mention, number> | undefined;
  /** Number of additions and removals. */
  changes = 0;
  readonly #ofEntity = new Map<Referent, Set<Mention>>();
  /** Those of an entity in order, until one is added or removed. */
  readonly #orders = new Map<Referent, readonly Mention[]>();

  get all(): readonly Mention[] {
    return this.#sorted.all;
  }

  add(mention: Mention): void {
    this.changes += 1;
    for (const list of [this.#sorted, this.#ofKind(mention.kind)]) list.add(mention);
    for (let token = mention.from; token < mention.to; token += 1)
      (this.#covering[token] ??= []).push(mention);
    getOrMake(this.#ofEntity, mention.entity, () => new Set<Mention>()).add(mention);
    this.#orders.delete(mention.entity);
    this.#numbers = undefined;
  }

  remove(mention: Mention): void {
    this.changes += 1;
    for (const list of [this.#sorted, this.#ofKind(mention.kind)]) list.remove(mention);
    for (let token = mention.from; token < mention.to; token += 1)
      this.#covering[token] = this.covering(token).filter((each) => each !== mention);
    this.#ofEntity.get(mention.entity)?.delete(mention);
    this.#orders.delete(mention.entity);
    this.#numbers = undefined;
  }

  /** In order of addition. */
  covering(token: number): readonly Mention[] {
    return this.#covering[token] ?? [];
  }

  /** The mentions within some tokens, in order. */
  within(from: number, to: number): Mention[] {
    const { all } = this;
    const found: Mention[] = [];
    for (let at = this.#firstFrom(from); at < all.length; at += 1) {
      const mention = all[at];
      if (mention === undefined || mention.from >= to) break;
      if (mention.to <= to) found.push(mention);
    }
    return found;
  }

  /** Those of a kind, in order. */
  ofKind(kind: EntityKind): readonly Mention[] {
    return this.#ofKind(kind).all;
  }

  #ofKind(kind: EntityKind): SortedMentions {
    return getOrMake(this.#byKind, kind, () => new SortedMentions());
  }

  /** The last accepted mention that begins before a token and not before another. */
  last(
    before: number,
    isMeant: (mention: Mention) => boolean,
    earliest = 0,
    mentions = this.all,
  ): Mention | undefined {
    for (let at = this.#firstFrom(before, mentions) - 1; at >= 0; at -= 1) {
      const mention = mentions[at];
      if (mention === undefined || mention.from < earliest) return undefined;
      if (isMeant(mention)) return mention;
    }
    return undefined;
  }

  /** Its index in the order. */
  numberOf(mention: Mention): number {
    this.#numbers ??= new Map(this.all.map((each, number) => [each, number]));
    return this.#numbers.get(mention) ?? -1;
  }

  /** Whether one of them is of an entity; valid once all entities are settled. */
  hasOf(entity: Referent): boolean {
    return (this.#ofEntity.get(entity)?.size ?? 0) > 0;
  }

  /** The first of an entity that were added, this many at most. */
  firstAdded(entity: Referent, count: number): Mention[] {
    const first: Mention[] = [];
    for (const mention of this.#ofEntity.get(entity) ?? []) if (first.push(mention) >= count) break;
    return first;
  }

  /** Those of an entity, in order. */
  of(entity: Referent): readonly Mention[] {
    return getOrMake(this.#orders, entity, () =>
      [...(this.#ofEntity.get(entity) ?? [])].sort(byPlace),
    );
  }

  /** The last of an entity that begins before a token. */
  lastOf(entity: Referent, before: number): Mention | undefined {
    const own = this.of(entity);
    return own[this.#firstFrom(before, own) - 1];
  }

  /** The index of the first that begins at a token or after it. */
  #firstFrom(token: number, mentions = this.all): number {
    return firstIndex(mentions, (mention) => mention.from >= token);
  }
}

/** Changes beyond which a list is sorted anew: a change by itself moves all that is behind it. */
const fewChanges = 8;

/** Mentions in order, into which changes are taken when they are asked for. */
class SortedMentions {
  #sorted: Mention[] = [];
  readonly #added = new Set<Mention>();
  readonly #removed = new Set<Mention>();

  add(mention: Mention): void {
    this.#added.add(mention);
  }

  remove(mention: Mention): void {
    if (!this.#added.delete(mention)) this.#removed.add(mention);
  }

  get all(): readonly Mention[] {
    const changes = this.#added.size + this.#removed.size;
    if (changes === 0) return this.#sorted;
    if (changes <= fewChanges) this.#takeEach();
    else this.#takeAll();
    this.#added.clear();
    this.#removed.clear();
    return this.#sorted;
  }

  #takeEach(): void {
    for (const mention of this.#removed) {
      const from = firstIndex(this.#sorted, (other) => !isBefore(other, mention));
      this.#sorted.splice(this.#sorted.indexOf(mention, from), 1);
    }
    for (const mention of this.#added) {
      const at = firstIndex(this.#sorted, (other) => isBefore(mention, other));
      this.#sorted.splice(at, 0, mention);
    }
  }

  #takeAll(): void {
    const kept = this.#sorted.filter((mention) => !this.#removed.has(mention));
    this.#sorted = [...kept, ...this.#added].sort(byPlace);
  }
}

function byPlace(a: Mention, b: Mention): number {
  return a.start - b.start || b.end - a.end;
}

export function isBefore(a: Mention, b: Mention): boolean {
  return byPlace(a, b) < 0;
}
