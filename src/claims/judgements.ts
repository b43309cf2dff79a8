import { createHash } from 'node:crypto';
import { compareTexts } from '../shared/compare-texts.js';
import { getOrMake } from '../shared/get-or-make.js';
import type { JudgementRecord } from './records.js';

/** Gives of the id of an entity that under which it is shown: its own, or that of all with which it is judged to be one. */
export type CanonicalOf = (id: string) => string;

/** What follows from judgements for the ids of entities. */
export interface Identity {
  readonly canonicalOf: CanonicalOf;
  /** The ids that lead to another, by themselves. */
  readonly aliases: ReadonlyMap<string, string>;
  /** Those that say that two are the same and cannot be followed, each with the one that says they are not. */
  readonly blocked: readonly (readonly [same: JudgementRecord, different: JudgementRecord])[];
  /** Of those that are one, the ids that were all chosen to stay where there is more than one; the first does. */
  readonly rivals: readonly (readonly string[])[];
}

const prefix = 'judgement:';

/** Whether an id is that of a judgement. */
export function isJudgementId(id: string): boolean {
  return id.startsWith(prefix);
}

/** The id of the one judgement of two entities. */
export function judgementId(one: string, other: string): string {
  const pair = JSON.stringify([one, other].sort(compareTexts));
  return `${prefix}${createHash('sha256').update(pair).digest('hex').slice(0, 16)}`;
}

/**
 * What follows from these judgements, in whatever order they come. Those that are the same as one are the same as each other. Of
 * all of them the id stays that was chosen and never given up for another, else the first by the alphabet. A judgement that would
 * join two of which another says that they are different is not followed; the earlier ones stand.
 */
export function identityOf(judgements: readonly JudgementRecord[]): Identity {
  const active = judgements.filter(isActive).toSorted(byTime);
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

/** Entities that are one. */
class Group {
  readonly #members: Set<string>;
  /** Those of which somebody said that their id stays. */
  readonly #chosen = new Set<string>();
  /** Those of which somebody said that another id stays. */
  readonly #givenUp = new Set<string>();
  #canonical: string | undefined;

  constructor(id: string) {
    this.#members = new Set([id]);
  }

  get members(): ReadonlySet<string> {
    return this.#members;
  }

  /** Takes all of another group in, and gives their ids. */
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

  /** Those that were chosen and never given up, sorted. */
  get kept(): readonly string[] {
    return [...this.#chosen].filter((id) => !this.#givenUp.has(id)).sort(compareTexts);
  }

  get canonical(): string {
    return (this.#canonical ??= this.kept[0] ?? [...this.#members].sort(compareTexts)[0] ?? '');
  }
}

type Apart = ReadonlyMap<string, ReadonlyMap<string, JudgementRecord>>;

/** By each entity the others from which it is judged to differ. */
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
