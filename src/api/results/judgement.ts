import { DateTimeISOResolver } from 'graphql-scalars';
import { Field, ID, Int, ObjectType } from 'type-graphql';
import type { JudgementRecord } from '../../claims/records.js';
import { PageInfo } from '../../model/connections.js';
import { InGraph } from '../../model/mapping.js';
import { JudgementKind } from '../../model/values/judgement-kind.js';
import { shownTo, type Viewer } from '../../shared/viewer.js';

@InGraph({ kind: 'result' })
@ObjectType({ description: 'Whether two entities are one, as somebody judged: one of a pair.' })
export class Judgement {
  @Field(() => ID, { description: 'Its id, from those of the two.' })
  readonly id: string;

  @Field(() => JudgementKind, { description: 'What was judged.' })
  readonly kind: JudgementKind;

  @Field(() => ID, { description: 'The id of the one.' })
  readonly left: string;

  @Field(() => ID, { description: 'The id of the other.' })
  readonly right: string;

  @Field(() => ID, {
    nullable: true,
    description: 'Of two that are one, that whose id stays; null where nobody chose.',
  })
  readonly canonical: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'Who; null where nobody said, and for who asks without a token.',
  })
  readonly by: string | null;

  @Field(() => DateTimeISOResolver, {
    nullable: true,
    description: 'When; null where that is not known.',
  })
  readonly at: string | null;

  @Field(() => String, { nullable: true, description: 'Why.' })
  readonly reason: string | null;

  @Field(() => ID, {
    description: 'The change that made it, or the name of the file of the seed that says so.',
  })
  readonly change: string;

  @Field(() => ID, {
    nullable: true,
    description: 'The change that took it back; null while it holds.',
  })
  readonly retractedBy: string | null;

  constructor(record: JudgementRecord, viewer: Viewer | undefined) {
    const shown = shownTo(viewer, record);
    this.id = shown.id;
    this.kind = shown.kind;
    this.left = shown.left;
    this.right = shown.right;
    this.canonical = shown.canonical;
    this.by = shown.by;
    this.at = shown.at;
    this.reason = shown.reason;
    this.change = shown.change;
    this.retractedBy = shown.retractedBy;
  }
}

@InGraph({ kind: 'result' })
@ObjectType({ description: 'One judgement of a page.' })
export class JudgementEdge {
  @Field(() => String, { description: 'Where it lies in the order of the ids.' })
  cursor!: string;

  @Field(() => Judgement, { description: 'The judgement.' })
  node!: Judgement;
}

@InGraph({ kind: 'result' })
@ObjectType({ description: 'A page of judgements, by id.' })
export class JudgementConnection {
  @Field(() => [JudgementEdge], { description: 'The judgements of the page, with their cursors.' })
  edges!: JudgementEdge[];

  @Field(() => [Judgement], { description: 'The judgements of the page.' })
  nodes!: Judgement[];

  @Field(() => PageInfo, { description: 'Where the page lies.' })
  pageInfo!: PageInfo;

  @Field(() => Int, { description: 'How many there are, on all pages.' })
  totalCount!: number;
}
