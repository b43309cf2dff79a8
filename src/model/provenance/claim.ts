import { Float, ID, Int, ObjectType } from 'type-graphql';
import { Optional, Required } from '../declare.js';
import { Entity } from '../entity.js';
import { InGraph } from '../mapping.js';
import { Node } from '../node.js';
import { ClaimPredicate, ClaimStatus, Method, Rank } from '../values/enums.js';
import { PartialDate } from '../values/partial-date.js';
import { Evidence } from './evidence.js';
import { LiteralValue } from './literal-value.js';

@InGraph({
  kind: 'node',
  label: 'Claim',
  idPrefix: 'claim',
  hidden: { property: 'status', value: 'RETRACTED' },
})
@ObjectType({
  implements: Node,
  description:
    'What a document says of an entity. Claims are the truth of the graph: its relations and properties follow from the accepted ones.',
})
export class Claim extends Node {
  @Required(() => ClaimPredicate, 'What is said.')
  predicate!: ClaimPredicate;

  @Required(() => Entity, 'Of whom or what it is said.')
  @InGraph({ kind: 'one', via: { types: ['SUBJECT'], direction: 'OUT' } })
  subject!: Entity;

  @Optional(() => Entity, 'The other entity, where a relation is said.')
  @InGraph({ kind: 'one', via: { types: ['OBJECT'], direction: 'OUT' } })
  object?: Entity | null;

  @Optional(
    () => ID,
    'The id of whom it is said as it was stated, where its subject is another by a merge or a move.',
  )
  @InGraph({ kind: 'property', property: 'statedSubjectId' })
  statedSubject?: string | null;

  @Optional(
    () => ID,
    'The id of the other entity as it was stated, where its object is another by a merge or a move.',
  )
  @InGraph({ kind: 'property', property: 'statedObjectId' })
  statedObject?: string | null;

  @Optional(() => LiteralValue, 'The value, where no relation is said.')
  @InGraph({ kind: 'embedded', presence: 'valueType' })
  value?: LiteralValue | null;

  @Optional(() => ID, 'Id of the direct relation to which it belongs.')
  relationId?: string | null;

  @Optional(() => String, 'The role that it names, in Arabic.')
  roleAr?: string | null;

  @Optional(() => String, 'The role that it names, in English.')
  roleEn?: string | null;

  @Optional(() => PartialDate, 'Since when it holds, where that is said.')
  validFrom?: string | null;

  @Optional(() => PartialDate, 'Until when it held, where that is said.')
  validTo?: string | null;

  @Required(
    () => Boolean,
    'Whether it says that it is over without saying since when: over at the latest at firstSeen.',
  )
  @InGraph({ kind: 'computed', needs: ['ended'], compute: ({ ended }) => ended === true })
  ended!: boolean;

  @Required(() => ID, 'The dataset to which it belongs.')
  dataset!: string;

  @Required(() => Rank, 'Whether it is shown before others, as curators decided.')
  rank!: Rank;

  @Required(() => ClaimStatus, 'Whether it counts, as curators decided.')
  status!: ClaimStatus;

  @Required(
    () => Int,
    'The version of the graph in which somebody last changed it or decided over it; 0 where it is as it was loaded. Given as ifRevision, a change is made only while it is this.',
  )
  @InGraph({
    kind: 'computed',
    needs: ['revision'],
    compute: ({ revision }) => (typeof revision === 'number' ? revision : 0),
  })
  revision!: number;

  @Required(() => Method, 'How the words became the claim.')
  method!: Method;

  @Required(
    () => Float,
    'Of its object or value, from 0 to 1, by method: 1.0 where the words say it. An outside reference counts more where an independent one agrees.',
  )
  confidence!: number;

  @Required(
    () => Int,
    'How many independent documents say its object or value: those that retell one another count once.',
  )
  sources!: number;

  @Required(
    () => Int,
    'How many independent documents say the same: the same relation, whatever its dates, or the same value, over all accepted claims of it.',
  )
  factSources!: number;

  @Optional(() => Float, 'Confidence of its role, where it has one.')
  roleConfidence?: number | null;

  @Optional(() => Int, 'How many independent documents say its role.')
  roleSources?: number | null;

  @Optional(() => Float, 'Confidence of validFrom, where it has one.')
  validFromConfidence?: number | null;

  @Optional(() => Int, 'How many independent documents say since when it holds.')
  validFromSources?: number | null;

  @Optional(() => Float, 'Confidence of validTo, where it has one.')
  validToConfidence?: number | null;

  @Optional(() => Int, 'How many independent documents say until when it held.')
  validToSources?: number | null;

  @Required(() => Boolean, 'Whether another accepted claim contradicts it.')
  contested!: boolean;

  @Required(
    () => [ID],
    'Datasets in which an accepted claim says the same: the same relation, whatever its dates, or the same value.',
  )
  datasets!: string[];

  @Required(() => PartialDate, 'Date of the earliest document that says it.')
  firstSeen!: string;

  @Required(() => PartialDate, 'Date of the latest document that says it.')
  lastSeen!: string;

  @Optional(() => String, 'A caveat in our words.')
  @InGraph({ kind: 'property', property: 'note', weight: 200 })
  note?: string | null;

  @Optional(
    () => String,
    'In JSON, where it is declared: of a name how it reads within sentences, of a relation how it is to be told. Sentences are made from this.',
  )
  @InGraph({
    kind: 'computed',
    needs: ['nameForms', 'phrasing'],
    compute: ({ nameForms, phrasing }) => nameForms ?? phrasing,
    weight: 100,
  })
  phrasing?: string | null;

  @Required(
    () => [Evidence],
    'Where it is said; at least one place. The first says all of it; where none does, the first say it together, each the parts in its `supports`.',
  )
  @InGraph({
    kind: 'list',
    via: { types: ['EVIDENCED_BY'], direction: 'OUT' },
    order: [
      { property: 'id', of: 'NODE' },
      { property: 'ordinal', of: 'RELATIONSHIP' },
    ],
    limit: 100,
    arranged: { parts: 'supports', quotation: 'exact' },
  })
  evidence!: Evidence[];
}
