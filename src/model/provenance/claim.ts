import { Field, Float, ID, Int, ObjectType } from 'type-graphql';
import { Entity } from '../entity.js';
import { InGraph } from '../mapping.js';
import { Node } from '../node.js';
import { ClaimPredicate, ClaimStatus, Method, Rank } from '../values/enums.js';
import { PartialDate } from '../values/partial-date.js';
import { Evidence } from './evidence.js';
import { LiteralValue } from './literal-value.js';

@InGraph({ kind: 'node', label: 'Claim', idPrefix: 'claim' })
@ObjectType({
  implements: Node,
  description:
    'What a document says of an entity. Claims are the truth of the graph: its relations and properties follow from the accepted ones.',
})
export class Claim extends Node {
  @Field(() => ClaimPredicate, { description: 'What is said.' })
  predicate!: ClaimPredicate;

  @Field(() => Entity, { description: 'Of whom or what it is said.' })
  @InGraph({ kind: 'one', via: { types: ['SUBJECT'], direction: 'OUT' } })
  subject!: Entity;

  @Field(() => Entity, {
    nullable: true,
    description: 'The other entity, where a relation is said.',
  })
  @InGraph({ kind: 'one', via: { types: ['OBJECT'], direction: 'OUT' } })
  object?: Entity | null;

  @Field(() => ID, {
    nullable: true,
    description:
      'The id of whom it is said as it was stated, where that was merged into its subject.',
  })
  @InGraph({ kind: 'property', property: 'statedSubjectId' })
  statedSubject?: string | null;

  @Field(() => ID, {
    nullable: true,
    description:
      'The id of the other entity as it was stated, where that was merged into its object.',
  })
  @InGraph({ kind: 'property', property: 'statedObjectId' })
  statedObject?: string | null;

  @Field(() => LiteralValue, {
    nullable: true,
    description: 'The value, where no relation is said.',
  })
  @InGraph({ kind: 'embedded', presence: 'valueType' })
  value?: LiteralValue | null;

  @Field(() => ID, {
    nullable: true,
    description: 'Id of the direct relation to which it belongs.',
  })
  relationId?: string | null;

  @Field(() => String, { nullable: true, description: 'The role that it names, in Arabic.' })
  roleAr?: string | null;

  @Field(() => String, { nullable: true, description: 'The role that it names, in English.' })
  roleEn?: string | null;

  @Field(() => PartialDate, {
    nullable: true,
    description: 'Since when it holds, where that is said.',
  })
  validFrom?: string | null;

  @Field(() => PartialDate, {
    nullable: true,
    description: 'Until when it held, where that is said.',
  })
  validTo?: string | null;

  @Field(() => ID, { description: 'The dataset to which it belongs.' })
  dataset!: string;

  @Field(() => Rank, { description: 'Whether it is shown before others, as curators decided.' })
  rank!: Rank;

  @Field(() => ClaimStatus, { description: 'Whether it counts, as curators decided.' })
  status!: ClaimStatus;

  @Field(() => Int, {
    description:
      'The version of the graph in which somebody last changed it or decided over it; 0 where it is as it was loaded. Given as ifRevision, a change is made only while it is this.',
  })
  @InGraph({
    kind: 'computed',
    needs: ['revision'],
    compute: ({ revision }) => (typeof revision === 'number' ? revision : 0),
  })
  revision!: number;

  @Field(() => Method, { description: 'How the words became the claim.' })
  method!: Method;

  @Field(() => Float, {
    description:
      'Of its object or value, from 0 to 1, by method: 1.0 where the words say it. An outside reference counts more where an independent one agrees.',
  })
  confidence!: number;

  @Field(() => Int, {
    description:
      'How many independent documents say its object or value: those that retell one another count once.',
  })
  sources!: number;

  @Field(() => Int, {
    description:
      'How many independent documents say the same: the same relation, whatever its dates, or the same value, over all accepted claims of it.',
  })
  factSources!: number;

  @Field(() => Float, { nullable: true, description: 'Confidence of its role, where it has one.' })
  roleConfidence?: number | null;

  @Field(() => Int, { nullable: true, description: 'How many independent documents say its role.' })
  roleSources?: number | null;

  @Field(() => Float, { nullable: true, description: 'Confidence of validFrom, where it has one.' })
  validFromConfidence?: number | null;

  @Field(() => Int, {
    nullable: true,
    description: 'How many independent documents say since when it holds.',
  })
  validFromSources?: number | null;

  @Field(() => Float, { nullable: true, description: 'Confidence of validTo, where it has one.' })
  validToConfidence?: number | null;

  @Field(() => Int, {
    nullable: true,
    description: 'How many independent documents say until when it held.',
  })
  validToSources?: number | null;

  @Field(() => Boolean, { description: 'Whether another accepted claim contradicts it.' })
  contested!: boolean;

  @Field(() => [ID], {
    description:
      'Datasets in which an accepted claim says the same: the same relation, whatever its dates, or the same value.',
  })
  datasets!: string[];

  @Field(() => PartialDate, { description: 'Date of the earliest document that says it.' })
  firstSeen!: string;

  @Field(() => PartialDate, { description: 'Date of the latest document that says it.' })
  lastSeen!: string;

  @Field(() => String, { nullable: true, description: 'A caveat in our words.' })
  @InGraph({ kind: 'property', property: 'note', weight: 200 })
  note?: string | null;

  @Field(() => String, {
    nullable: true,
    description:
      'In JSON, where it is declared: of a name how it reads within sentences, of a relation how it is to be told. Sentences are made from this.',
  })
  @InGraph({
    kind: 'computed',
    needs: ['nameForms', 'phrasing'],
    compute: ({ nameForms, phrasing }) => nameForms ?? phrasing,
    weight: 100,
  })
  phrasing?: string | null;

  @Field(() => [Evidence], { description: 'Where it is said; at least one place.' })
  @InGraph({
    kind: 'list',
    via: { types: ['EVIDENCED_BY'], direction: 'OUT' },
    order: [
      { property: 'id', of: 'NODE' },
      { property: 'ordinal', of: 'RELATIONSHIP' },
    ],
    limit: 100,
  })
  evidence!: Evidence[];
}
