import { Float, Int, ObjectType } from 'type-graphql';
import type { Way as WayName } from '../../analysis/common/ways.js';
import { Required } from '../../model/declare.js';
import { Entity } from '../../model/entity.js';
import { InGraph } from '../../model/mapping.js';
import { Relation } from '../../model/relation.js';
import { EntityKind } from '../../model/values/enums.js';
import { entityKindNames } from '../../model/kinds.js';
import { enumOf } from '../../model/values/enum-of.js';
import { Effort } from './effort.js';

/** Maximum ids listed of the things that a pair shares; the rest is only counted. */
export const maxShared = 100;

export const Way = enumOf<WayName>(
  'CommonWay',
  'How two actors come to share something.',
  {
    CO_MEMBERSHIP: 'Both are members of it.',
    SHARED_MEMBER: 'It is a member of both.',
    CO_FOUNDING: 'Both founded it.',
    CO_HOSTING: 'Both organised, hosted or cooperated on it.',
    CO_PARTICIPATION: 'Both took part in it, or it brings both together.',
    SHARED_PARTICIPANT: 'It took part in both.',
    CO_REPRESENTATION: 'Both hold a position in it or represent it.',
    SHARED_PEOPLE: 'It holds a position in both or represents both.',
    SHARED_PARTNER: 'It is a partner of both.',
    SHARED_TOPIC: 'Both are about it.',
    SHARED_GOAL: 'Both have it as a goal.',
    SHARED_PLACE: 'Both are there.',
    OTHER: 'They are related to it in ways that have no name of their own.',
  },
  {
    label: ['وجه الاشتراك', 'What is shared'],
    values: {
      CO_MEMBERSHIP: 'عضوية مشتركة',
      SHARED_MEMBER: 'عضو مشترك',
      CO_FOUNDING: 'تأسيس مشترك',
      CO_HOSTING: 'استضافة مشتركة',
      CO_PARTICIPATION: 'مشاركة مشتركة',
      SHARED_PARTICIPANT: 'مشارك مشترك',
      CO_REPRESENTATION: 'تمثيل مشترك',
      SHARED_PEOPLE: 'أشخاص مشتركون',
      SHARED_PARTNER: 'شريك مشترك',
      SHARED_TOPIC: 'موضوع مشترك',
      SHARED_GOAL: 'هدف مشترك',
      SHARED_PLACE: 'مكان مشترك',
      OTHER: 'صلة أخرى',
    },
  },
);

@InGraph({ kind: 'result' })
@ObjectType({ description: 'Something that two actors are both related to.' })
export class CommonTie {
  @Required(() => Entity, 'What they share.')
  @InGraph({ kind: 'reference' })
  entity!: string;

  @Required(() => [Way], 'How they come to share it.')
  ways!: readonly WayName[];

  @Required(() => [Relation], 'The relations between it and the first actor.')
  @InGraph({ kind: 'reference' })
  ofA!: string[];

  @Required(() => [Relation], 'The relations between it and the second.')
  @InGraph({ kind: 'reference' })
  ofB!: string[];

  @Required(() => Float, 'Above 0; higher tells more, what everybody shares little.')
  score!: number;
}

@InGraph({ kind: 'result' })
@ObjectType({ description: 'How many entities of one kind two actors are related to.' })
export class CommonKind {
  @Required(() => EntityKind, 'The kind.')
  kind!: string;

  @Required(() => Int, 'How many both are related to.')
  both!: number;

  @Required(() => Int, 'How many the first alone is related to.')
  onlyA!: number;

  @Required(() => Int, 'How many the second alone is related to.')
  onlyB!: number;
}

@InGraph({ kind: 'result' })
@ObjectType({ description: 'What two actors share.' })
export class CommonGround {
  @Required(() => [CommonTie], 'The most telling first.')
  connections!: CommonTie[];

  @Required(() => Int, 'How many there are in all.')
  totalCount!: number;

  @Required(() => [CommonKind], 'The same by kind, in the order of the names of kinds.')
  @InGraph({ kind: 'property', property: 'kinds', maxEntries: entityKindNames.length })
  kinds!: readonly CommonKind[];

  @Required(() => Effort, 'How far the search came.')
  effort!: Effort;
}

@InGraph({ kind: 'result' })
@ObjectType({ description: 'Two organisations that share members or people.' })
export class Interlock {
  @Required(() => Entity, 'One of them.')
  @InGraph({ kind: 'reference' })
  a!: string;

  @Required(() => Entity, 'The other.')
  @InGraph({ kind: 'reference' })
  b!: string;

  @Required(() => Int, 'How many they share.')
  sharedCount!: number;

  @Required(() => [Entity], `Whom they share, by id; ${maxShared} at most.`)
  @InGraph({ kind: 'reference', maxEntries: maxShared })
  shared!: string[];
}

@InGraph({ kind: 'result' })
@ObjectType({ description: 'Pairs of organisations that share members or people.' })
export class Interlocks {
  @Required(() => [Interlock], 'Those that share the most first.')
  interlocks!: Interlock[];

  @Required(() => Effort, 'How far the search came.')
  effort!: Effort;
}
