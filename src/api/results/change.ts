import { DateTimeISOResolver } from 'graphql-scalars';
import { Ctx, Field, ID, Int, ObjectType } from 'type-graphql';
import type { ChangeRecord } from '../../claims/log/change-record.js';
import { readClaimTurns } from '../../change/actions/claim-turns.js';
import { InGraph } from '../../model/mapping.js';
import { PageInfo } from '../../model/connections.js';
import { ChangeKind } from '../../model/values/change-kind.js';
import { Role } from '../../model/values/role.js';
import { shownTo, type Viewer } from '../../shared/viewer.js';
import type { Context } from '../context.js';
import { ClaimTurn } from './claim-turn.js';

/** A change may name ten thousand. */
const maxIds = 100;

/** A change may decide on a thousand claims. */
const maxTurns = 20;

@InGraph({ kind: 'result' })
@ObjectType({ description: 'What made one version of the graph: who changed what, when and why.' })
export class Change {
  @Field(() => ID, { description: 'Its id: the request that asked for it.' })
  readonly id: string;

  @Field(() => Int, { description: 'The version of the graph that it made.' })
  readonly number: number;

  @Field(() => ChangeKind, { description: 'What was done.' })
  readonly kind: ChangeKind;

  @Field(() => DateTimeISOResolver, { description: 'When.' })
  readonly at: string;

  @Field(() => String, {
    nullable: true,
    description: 'Who; null where nobody said, and for who asks without a token.',
  })
  readonly by: string | null;

  @Field(() => Role, { nullable: true, description: 'In which role.' })
  readonly role: Role | null;

  @Field(() => String, { nullable: true, description: 'Why.' })
  readonly reason: string | null;

  @Field(() => ID, { nullable: true, description: 'The change that it takes back.' })
  readonly undoes: string | null;

  @Field(() => [ID], {
    description:
      'The ids of claims, entities, documents, datasets, judgements and overrides that are there since or say something else, the first hundred of them; none where all may. All of them stand in /changes.',
  })
  @InGraph({ kind: 'property', property: 'upserted', weight: 1000 })
  readonly upserted: readonly string[];

  @Field(() => Int, { description: 'How many are there since or say something else.' })
  readonly upsertedCount: number;

  @Field(() => [ID], {
    description:
      'The ids of those that are gone since, the first hundred of them; none where anything may be.',
  })
  @InGraph({ kind: 'property', property: 'removed', weight: 200 })
  readonly removed: readonly string[];

  @Field(() => Int, { description: 'How many are gone since.' })
  readonly removedCount: number;

  @Field(() => [ID], { description: 'The ids of the datasets that it touched.' })
  readonly datasets: readonly string[];

  @Field(() => Boolean, {
    description:
      'Whether anything in the graph may be another since: what was worked out from it is of no use any more.',
  })
  readonly isWhole: boolean;

  constructor(record: ChangeRecord, viewer: Viewer | undefined) {
    const { id, number, kind, at, by, role, reason, undoes } = shownTo(viewer, record);
    this.id = id;
    this.number = number;
    this.kind = kind;
    this.at = at;
    this.by = by;
    this.role = role;
    this.reason = reason;
    this.undoes = undoes;
    this.upserted = record.upserted.slice(0, maxIds);
    this.upsertedCount = record.upserted.length;
    this.removed = record.removed.slice(0, maxIds);
    this.removedCount = record.removed.length;
    this.datasets = record.datasets;
    this.isWhole = record.isWhole;
  }

  @Field(() => [ClaimTurn], {
    description:
      'The claims of which it decided, the first twenty by id: how each stood before and stands since. None of a load, which keeps nothing of what was before, and none that a load has taken away.',
  })
  @InGraph({ kind: 'property', property: 'claimTurns', maxEntries: maxTurns })
  async claimTurns(@Ctx() { store, signal }: Context): Promise<ClaimTurn[]> {
    const turns = await readClaimTurns(store, this.id, { signal });
    return turns.slice(0, maxTurns).map((turn) => new ClaimTurn(turn));
  }
}

@InGraph({ kind: 'result' })
@ObjectType({ description: 'One change of a page.' })
export class ChangeEdge {
  @Field(() => String, { description: 'Where it lies in the order of the versions.' })
  cursor!: string;

  @Field(() => Change, { description: 'The change.' })
  node!: Change;
}

@InGraph({ kind: 'result' })
@ObjectType({ description: 'A page of changes, the newest first.' })
export class ChangeConnection {
  @Field(() => [ChangeEdge], { description: 'The changes of the page, with their cursors.' })
  edges!: ChangeEdge[];

  @Field(() => [Change], { description: 'The changes of the page.' })
  nodes!: Change[];

  @Field(() => PageInfo, {
    description:
      'Where the page lies. A page of a long log may end before it is full, or have nothing: where there is a next page, it goes on after the end cursor.',
  })
  pageInfo!: PageInfo;
}
