import { DateTimeISOResolver } from 'graphql-scalars';
import { ID, Int, ObjectType } from 'type-graphql';
import type { JudgementRecord } from '../../claims/records.js';
import { PageInfo } from '../../model/connections.js';
import { Optional, Required } from '../../model/declare.js';
import { InGraph } from '../../model/mapping.js';
import { JudgementKind } from '../../model/values/judgement-kind.js';
import { shownTo, type Viewer } from '../../shared/viewer.js';

@InGraph({ kind: 'result' })
@ObjectType({ description: 'Whether two entities are one, as somebody judged: one of a pair.' })
export class Judgement {
  @Required(() => ID, 'Its id, from those of the two.')
  readonly id: string;

  @Required(() => JudgementKind, 'What was judged.')
  readonly kind: JudgementKind;

  @Required(() => ID, 'The id of the one.')
  readonly left: string;

  @Required(() => ID, 'The id of the other.')
  readonly right: string;

  @Optional(() => ID, 'Of two that are one, that whose id stays; null where nobody chose.')
  readonly canonical: string | null;

  @Optional(() => String, 'Who; null where nobody said, and for who asks without a token.')
  readonly by: string | null;

  @Optional(() => DateTimeISOResolver, 'When; null where that is not known.')
  readonly at: string | null;

  @Optional(
    () => String,
    'Why; null where nobody said, and for who asks without a token of the role CONTRIBUTOR.',
  )
  readonly reason: string | null;

  @Required(() => ID, 'The change that made it, or the name of the file of the seed that says so.')
  readonly change: string;

  @Optional(() => ID, 'The change that took it back; null while it holds.')
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
  @Required(() => String, 'Where it lies in the order of the ids.')
  cursor!: string;

  @Required(() => Judgement, 'The judgement.')
  node!: Judgement;
}

@InGraph({ kind: 'result' })
@ObjectType({ description: 'A page of judgements, by id.' })
export class JudgementConnection {
  @Required(() => [JudgementEdge], 'The judgements of the page, with their cursors.')
  edges!: JudgementEdge[];

  @Required(() => [Judgement], 'The judgements of the page.')
  nodes!: Judgement[];

  @Required(() => PageInfo, 'Where the page lies.')
  pageInfo!: PageInfo;

  @Required(() => Int, 'How many there are, on all pages.')
  totalCount!: number;
}
