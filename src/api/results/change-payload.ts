import { ID, Int, ObjectType } from 'type-graphql';
import type { ChangeOutcome } from '../../change/actions/action-types.js';
import type { UserError as Found, UserErrorCode as Code } from '../../change/apply/refused.js';
import type { ReviewOutcome } from '../../review/review-types.js';
import type { Effect } from '../../change/apply/effects.js';
import { Optional, Required } from '../../model/declare.js';
import { InGraph } from '../../model/mapping.js';
import { enumOf } from '../../model/values/enum-of.js';
import type { Viewer } from '../../shared/viewer.js';
import { ChangeEffect } from './change-effect.js';
import { Change } from './change.js';

/** Maximum effects listed: thousands of claims may rest on a withdrawn document. */
const maxEffects = 100;

export const UserErrorCode = enumOf<Code>(
  'UserErrorCode',
  'Why a change was not made.',
  {
    BAD_INPUT: 'What is asked for makes no sense, or the graph does not bear it out.',
    CONFLICT: 'What it is about has changed since the client looked at it.',
    NOT_FOUND: 'What it is about is not there.',
  },
  {
    label: ['سبب الرفض', 'Reason of a refusal'],
    values: { BAD_INPUT: 'مدخلات غير صالحة', CONFLICT: 'تعارض', NOT_FOUND: 'غير موجود' },
  },
);
type UserErrorCode = Code;

@InGraph({ kind: 'result' })
@ObjectType({ description: 'Why a change was not made, and how to mend that.' })
export class UserError {
  @Required(() => UserErrorCode, 'Which kind of reason.')
  code!: UserErrorCode;

  @Required(() => String, 'What is wrong, in a sentence.')
  message!: string;

  @Required(
    () => [String],
    'Where in the input: the names of fields and the positions in lists that lead there.',
  )
  path!: readonly string[];

  @Optional(() => Int, 'Of a CONFLICT about a revision: the one that there is.')
  current!: number | null;
}

@InGraph({ kind: 'result' })
@ObjectType({ description: 'What came of asking for a change.' })
export class ChangePayload {
  @Optional(
    () => Change,
    'The change that was made; null where it was refused, where it was only tried, and where all was as wanted already.',
  )
  readonly change: Change | null;

  @Required(() => [ID], 'The ids of the entities that it changed, made or took away, or would.')
  readonly entities: readonly string[];

  @Required(() => [ID], 'The ids of the claims that it changed, made or took back, or would.')
  readonly claims: readonly string[];

  @Required(
    () => [ID],
    'Of a review, and of what takes one back: the ids of the mentions that it wrote or took away, or would.',
  )
  readonly mentions: readonly string[];

  @Required(
    () => [ChangeEffect],
    'What it does to what the graph says, or would: the first hundred effects. None where the request had made its change before.',
  )
  @InGraph({ kind: 'property', property: 'effects', maxEntries: maxEffects })
  readonly effects: readonly Effect[];

  @Required(() => Int, 'How many effects it has.')
  readonly effectCount: number;

  @Optional(
    () => Int,
    'Of a review by policy: how many open claims and mentions of the novelty that it asks for it left, since a pronoun or an ellipsis is taken to mean them, they are less sure, or are more than one change may accept. Null of all else.',
  )
  readonly left: number | null;

  @Required(() => [UserError], 'Why nothing was changed; empty where that is not so.')
  @InGraph({ kind: 'property', property: 'userErrors', maxEntries: 5 })
  readonly userErrors: readonly Found[];

  constructor(outcome: ChangeOutcome & Partial<ReviewOutcome>, viewer: Viewer | undefined) {
    const { change, entities, claims, mentions = [], effects, errors, left } = outcome;
    this.change = change && new Change(change, viewer);
    this.entities = entities;
    this.claims = claims;
    this.mentions = mentions;
    this.effects = effects.slice(0, maxEffects);
    this.effectCount = effects.length;
    this.left = left?.reduce((sum, { count }) => sum + count, 0) ?? null;
    this.userErrors = errors;
  }
}
