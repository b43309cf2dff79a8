import { compareTexts } from '#text/compare-texts.js';
import { Arg, ID, Int, ObjectType } from 'type-graphql';
import { Optional, Required } from '../../model/declare.js';
import { Entity } from '../../model/entity.js';
import { InGraph } from '../../model/mapping.js';
import { Relation } from '../../model/relation.js';
import { enumOf } from '../../model/values/enum-of.js';
import { ChecksArguments } from '../arguments/checks-arguments.js';
import { checkRange } from '../../shared/check-range.js';
import type { StatedGraph, Tie } from '../../statistics/stated-graph.js';
import {
  countGroups,
  countThings,
  knownTally,
  groupsOf,
  relationsOf,
  thingsOf,
  type Group,
  type Mark,
  type Tally,
  type UnknownReason as Reason,
} from '../../statistics/tally.js';

/** Maximum entities and relations fetched to explain a number; the ids of its relations are all given. */
const maxShown = 100;

/** Maximum groups of a number. */
const maxGroups = 100;

export const UnknownReason = enumOf<Reason>(
  'UnknownReason',
  'Why a number is unknown.',
  {
    NOT_STATED: 'No document says it; that is not to say that there was none.',
    NOT_AT_THE_TIME:
      'No document says it of the time that is asked for; what it says without a date counts with ANY alone.',
    NO_EDITION_BEFORE: 'There is no edition before it to compare it with.',
  },
  {
    label: ['سبب عدم معرفة العدد', 'Reason why it is unknown'],
    values: {
      NOT_STATED: 'لم يذكره أي مصدر',
      NOT_AT_THE_TIME: ['لم يُذكر أنه كان في الوقت المطلوب', 'Not stated of the time'],
      NO_EDITION_BEFORE: 'لا دورة قبلها',
    },
  },
);

@InGraph({ kind: 'result' })
@ObjectType({
  description:
    'A number that documents give: how many different things accepted claims name, in all or under one key. Where they name none it is null with a reason, and zero is said only of what two lists, both stated, have or do not have in common.',
})
export class StatedCount {
  readonly #stated: StatedGraph;
  readonly #tally: Tally;
  readonly #group: Group | undefined;

  /** @param group the key, if it is the part of a number under one key */
  constructor(stated: StatedGraph, tally: Tally, group?: Group) {
    this.#stated = stated;
    this.#tally = tally;
    this.#group = group;
  }

  @Optional(
    () => String,
    'Of a group what it is counted under: a code, or the id of an entity. Null for what no document puts under any key, and for a number of all.',
  )
  get key(): string | null {
    const { key = null } = this.#group ?? {};
    return typeof key === 'number' ? this.#stated.idOf(key) : key;
  }

  @Optional(() => Entity, 'The entity, where the key is its id.')
  @InGraph({ kind: 'reference' })
  get entity(): string | null {
    return typeof this.#group?.key === 'number' ? this.key : null;
  }

  @Optional(() => Int, 'The number; null where it is unknown.')
  get value(): number | null {
    return this.#tally.reason === null ? countThings(this.#tally.things) : null;
  }

  @Optional(() => UnknownReason, 'Why it is unknown; else null.')
  get reason(): Reason | null {
    return this.#tally.reason;
  }

  @ChecksArguments(({ first }: { first: number }) => {
    checkRange('first', first, { from: 1, to: maxGroups });
  })
  @Optional(
    () => [StatedCount],
    'What it is made of, the largest groups first, then by key; null where it is unknown or a group itself. A thing counts in each group to which it belongs.',
  )
  groups(
    @Arg('first', () => Int, {
      defaultValue: 25,
      description: `How many at most, 1 to ${maxGroups}.`,
    })
    first: number,
  ): StatedCount[] | null {
    if (!this.#hasGroups) return null;
    return groupsOf(this.#tally.marks())
      .map((group) => new StatedCount(this.#stated, knownTally(group.marks), group))
      .sort((a, b) => Number(b.value) - Number(a.value) || compareKeys(a.key, b.key))
      .slice(0, first);
  }

  @Optional(() => Int, 'How many groups there are in all; null where it has none.')
  get groupCount(): number | null {
    return this.#hasGroups ? countGroups(this.#tally.marks()) : null;
  }

  get #hasGroups(): boolean {
    return this.#tally.reason === null && this.#group === undefined;
  }

  @Required(() => [Entity], 'What is counted, by id; the first 100.')
  @InGraph({ kind: 'reference', maxEntries: maxShown })
  get entities(): string[] {
    return entityIds(this.#stated, this.#tally.things).slice(0, maxShown);
  }

  @Required(
    () => [Relation],
    'The relations by which it counts, in order of id, whose claims say so; the first 100.',
  )
  @InGraph({ kind: 'reference', maxEntries: maxShown })
  get relations(): string[] {
    return relationIds(this.#stated, this.#tally.marks()).slice(0, maxShown);
  }

  @Required(() => [ID], 'The ids of all relations by which it counts, in order.')
  get relationIds(): string[] {
    return relationIds(this.#stated, this.#tally.marks());
  }
}

function entityIds(stated: StatedGraph, things: readonly Tie[]): string[] {
  return [...thingsOf(things)].map((node) => stated.idOf(node)).sort();
}

function relationIds(stated: StatedGraph, marks: readonly Mark[]): string[] {
  return [...relationsOf(marks)].map((relation) => stated.relationIdOf(relation)).sort();
}

/** By code unit; entries without a key come last. */
function compareKeys(a: string | null, b: string | null): number {
  if (a === null || b === null) return Number(a === null) - Number(b === null);
  return compareTexts(a, b);
}
