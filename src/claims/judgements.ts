import { compareTexts } from '#text/compare-texts.js';
import { getOrMake } from '#text/get-or-make.js';
import { judgementId } from './ids.js';
import type { JudgementRecord } from './records.js';

/** Returns the id under which an entity is shown: its own, or that of its merged group. */
export type CanonicalOf = (id: string) => string;

/** Consequences of judgements for the ids of entities. */
export interface Identity {
  readonly canonicalOf: CanonicalOf;
  /** The shown id of each redirected id. */
  readonly aliases: ReadonlyMap<string, string>;
  /** Judgements of sameness that cannot be followed, each with the contradicting one. */
  readonly blocked: readonly (readonly [same: JudgementRecord, different: JudgementRecord])[];
  /** For each merged group with several ids chosen to stay, those ids; the first one stays. */
  readonly rivals: readonly (readonly string[])[];
}

/** The source of judgements that a seed gave an entity another id. */
export const renamedInSeed = 'renamed';

/** The judgement that a seed gave an entity another id. */
export function judgeRenamed(old: string, id: string): JudgementRecord {
  return {
    id: judgementId(old, id),
    kind: 'SAME',
    left: old,
    right: id,
    canonical: id,
    by: null,
    at: null,
    reason: null,
    change: renamedInSeed,
    retractedBy: null,
  };
}

/** Whether a judgement says that a seed gave an entity another id. */
export function isRenaming({ change }: JudgementRecord): boolean {
  return change === renamedInSeed;
}

/** The judgements with the present ids of renamed entities, and those ids by the former ones. */
export function renamedIn(judgements: readonly JudgementRecord[]): {
  readonly renamed: ReadonlyMap<string, string>;
  readonly others: readonly JudgementRecord[];
} {
  const renamed = new Map(judgements.filter(isRenaming).map(({ left, right }) => [left, right]));
  const present = (id: string) => renamed.get(id) ?? id;
  const others = judgements.filter((each) => !isRenaming(each));
  if (renamed.size === 0) return { renamed, others };
  return {
    renamed,
    others: others.map((each) => ({
      ...each,
      left: present(each.left),
      right: present(each.right),
      canonical: each.canonical === null ? null : present(each.canonical),
    })),
  };
}

/**
 * The consequences of these judgements, in any order. Sameness is transitive. The id of a group is one that was chosen and
 * never given up for another, else the first by the alphabet. A renamed entity is meant by its present id. A judgement that would join two judged different is not followed;
 * earlier ones take precedence.
 */
export function identityOf(judgements: readonly JudgementRecord[]): Identity {
  const { renamed, others } = renamedIn(judgements.filter(isActive));
  const active = others.toSorted(byTime);
  const apart = apartIn(active);
  const groups = new Map<string, Group>();
  const blocked: [JudgementRecord, JudgementRecord][] = [];
  for (const same of active.filter(({ kind }) => kind === 'SAME')) {
    const left = getOrMake(groups, same.left, () => new Group(same.left));
    const right = getOrMake(groups, same.right, () => new Group(same.right));
    const different = left === right ? undefined : betweenAny(apart, left, right);
    const [larger, smaller] =
      left.members.size < right.members.size ? [right, left] : [left, right];
    if (different) blocked.push([same, different]);
    else for (const id of larger.join(smaller, same)) groups.set(id, larger);
  }
  const aliases = new Map<string, string>();
  for (const [id, group] of groups) if (group.canonical !== id) aliases.set(id, group.canonical);
  for (const [old, id] of renamed) aliases.set(old, aliases.get(id) ?? id);
  const rivals = [...new Set(groups.values())]
    .map(({ kept }) => kept)
    .filter((of) => of.length > 1);
  return { canonicalOf: (id) => aliases.get(id) ?? id, aliases, blocked, rivals };
}

/** Whether a judgement holds. */
export function isActive({ retractedBy }: JudgementRecord): boolean {
  return retractedBy === null;
}

function byTime(a: JudgementRecord, b: JudgementRecord): number {
  return compareTexts(a.at ?? '', b.at ?? '') || compareTexts(a.id, b.id);
}

/** Entities judged to be one. */
class Group {
  readonly #members: Set<string>;
  /** The ids that some judgement chose to stay. */
  readonly #chosen = new Set<string>();
  /** The ids that some judgement gave up for another. */
  readonly #givenUp = new Set<string>();
  #canonical: string | undefined;

  constructor(id: string) {
    this.#members = new Set([id]);
  }

  get members(): ReadonlySet<string> {
    return this.#members;
  }

  /** Adds all ids of another group, and returns them. */
  join(other: Group, { left, right, canonical }: JudgementRecord): ReadonlySet<string> {
    if (canonical !== null) {
      this.#chosen.add(canonical);
      this.#givenUp.add(canonical === left ? right : left);
    }
    this.#canonical = undefined;
    if (other === this) return new Set();
    for (const id of other.#members) this.#members.add(id);
    for (const id of other.#chosen) this.#chosen.add(id);
    for (const id of other.#givenUp) this.#givenUp.add(id);
    return other.#members;
  }

  /** The ids that were chosen and never given up, sorted. */
  get kept(): readonly string[] {
    return [...this.#chosen].filter((id) => !this.#givenUp.has(id)).sort(compareTexts);
  }

  get canonical(): string {
    return (this.#canonical ??= this.kept[0] ?? [...this.#members].sort(compareTexts)[0] ?? '');
  }
}

type Apart = ReadonlyMap<string, ReadonlyMap<string, JudgementRecord>>;

/** For each entity, the others from which it is judged to differ. */
function apartIn(judgements: readonly JudgementRecord[]): Apart {
  const apart = new Map<string, Map<string, JudgementRecord>>();
  for (const different of judgements.filter(({ kind }) => kind === 'DIFFERENT')) {
    const { left, right } = different;
    getOrMake(apart, left, () => new Map<string, JudgementRecord>()).set(right, different);
    getOrMake(apart, right, () => new Map<string, JudgementRecord>()).set(left, different);
  }
  return apart;
}

function betweenAny(apart: Apart, one: Group, other: Group): JudgementRecord | undefined {
  if (apart.size === 0) return undefined;
  for (const id of one.members)
    for (const [differing, judgement] of apart.get(id) ?? [])
      if (other.members.has(differing)) return judgement;
  return undefined;
}
