import { DateTimeISOResolver } from 'graphql-scalars';
import { Ctx, ID, Int, ObjectType } from 'type-graphql';
import type { ChangeRecord } from '../../claims/log/change-record.js';
import { readClaimTurns } from '../../change/actions/claim-turns.js';
import { InGraph } from '../../model/mapping.js';
import { PageInfo } from '../../model/connections.js';
import { Optional, Required } from '../../model/declare.js';
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
  @Required(() => ID, 'Its id: the request that asked for it.')
  readonly id: string;

  @Required(() => Int, 'The version of the graph that it made.')
  readonly number: number;

  @Required(() => ChangeKind, 'What was done.')
  readonly kind: ChangeKind;

  @Required(() => DateTimeISOResolver, 'When.')
  readonly at: string;

  @Optional(
    () => String,
    'Who: the name of a token, "sub:" and the subject of one of a provider, or the name given on a command line; null where nobody said, and for who asks without a token.',
  )
  readonly by: string | null;

  @Optional(() => Role, 'In which role.')
  readonly role: Role | null;

  @Optional(
    () => String,
    'Why; null where nobody said, and for who asks without a token of the role CONTRIBUTOR.',
  )
  readonly reason: string | null;

  @Optional(() => ID, 'The change that it takes back.')
  readonly undoes: string | null;

  @Required(
    () => [ID],
    'The ids of claims, entities, documents, datasets, judgements and overrides that are there since or say something else, the first hundred of them; none where all may. All of them stand in /changes.',
  )
  @InGraph({ kind: 'property', property: 'upserted', weight: 1000 })
  readonly upserted: readonly string[];

  @Required(() => Int, 'How many are there since or say something else.')
  readonly upsertedCount: number;

  @Required(
    () => [ID],
    'The ids of those that are gone since, the first hundred of them; none where anything may be.',
  )
  @InGraph({ kind: 'property', property: 'removed', weight: 200 })
  readonly removed: readonly string[];

  @Required(() => Int, 'How many are gone since.')
  readonly removedCount: number;

  @Required(() => [ID], 'The ids of the datasets that it touched.')
  readonly datasets: readonly string[];

  @Required(
    () => Boolean,
    'Whether anything in the graph may be another since: what was worked out from it is of no use any more.',
  )
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

  @Required(
    () => [ClaimTurn],
    'The claims of which it decided, the first twenty by id: how each stood before and stands since. None of a load, which keeps nothing of what was before, and none that a load has taken away.',
  )
  @InGraph({ kind: 'property', property: 'claimTurns', maxEntries: maxTurns })
  async claimTurns(@Ctx() { store, signal, viewer }: Context): Promise<ClaimTurn[]> {
    const turns = await readClaimTurns(store, this.id, { signal });
    return turns.slice(0, maxTurns).map((turn) => new ClaimTurn(turn, viewer));
  }
}

@InGraph({ kind: 'result' })
@ObjectType({ description: 'One change of a page.' })
export class ChangeEdge {
  @Required(() => String, 'Where it lies in the order of the versions.')
  cursor!: string;

  @Required(() => Change, 'The change.')
  node!: Change;
}

@InGraph({ kind: 'result' })
@ObjectType({ description: 'A page of changes, the newest first.' })
export class ChangeConnection {
  @Required(() => [ChangeEdge], 'The changes of the page, with their cursors.')
  edges!: ChangeEdge[];

  @Required(() => [Change], 'The changes of the page.')
  nodes!: Change[];

  @Required(
    () => PageInfo,
    'Where the page lies. A page of a long log may end before it is full, or have nothing: where there is a next page, it goes on after the end cursor.',
  )
  pageInfo!: PageInfo;
}
