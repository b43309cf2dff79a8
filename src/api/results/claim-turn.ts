import { ID, ObjectType } from 'type-graphql';
import type { ClaimTurn as Turn } from '../../change/actions/claim-turns.js';
import { wordsOf } from '../../change/apply/effects.js';
import { Optional, Required } from '../../model/declare.js';
import { InGraph } from '../../model/mapping.js';
import { ClaimPredicate, ClaimStatus, Rank } from '../../model/values/enums.js';
import { PartialDate } from '../../model/values/partial-date.js';

@InGraph({ kind: 'result' })
@ObjectType({ description: 'What a change did to one claim: how it stood before, and since.' })
export class ClaimTurn {
  @Required(() => ID, 'The claim.')
  readonly claim: string;

  @Required(() => ID, 'Of whom or what it is said, as it was stated.')
  readonly subject: string;

  @Required(() => ClaimPredicate, 'What is said.')
  readonly predicate: string;

  @Optional(() => ID, 'The other entity, where a relation is said.')
  readonly object: string | null;

  @Optional(() => String, 'The name, text, date or number, where a value is said.')
  readonly value: string | null;

  @Optional(() => String, 'The role that it names, in Arabic.')
  readonly roleAr: string | null;

  @Optional(() => String, 'The role that it names, in English.')
  readonly roleEn: string | null;

  @Optional(() => PartialDate, 'Since when it holds, where it says.')
  readonly validFrom: string | null;

  @Optional(() => PartialDate, 'Until when it held, where it says.')
  readonly validTo: string | null;

  @Optional(() => ClaimStatus, 'Whether it counted before the change; null where it was not there.')
  readonly statusBefore: string | null;

  @Optional(
    () => Rank,
    'Whether it was shown before others, before the change; null where it was not there.',
  )
  readonly rankBefore: string | null;

  @Optional(() => ClaimStatus, 'Whether it counts since; null where it is not there.')
  readonly statusAfter: string | null;

  @Optional(() => Rank, 'Whether it is shown before others since; null where it is not there.')
  readonly rankAfter: string | null;

  constructor({ claim, before, after }: Turn) {
    this.claim = claim.id;
    this.subject = claim.subject;
    this.predicate = claim.predicate;
    this.object = claim.object;
    this.value = claim.value && wordsOf(claim.value);
    this.roleAr = claim.roleAr;
    this.roleEn = claim.roleEn;
    this.validFrom = claim.validFrom;
    this.validTo = claim.validTo;
    this.statusBefore = before?.status ?? null;
    this.rankBefore = before?.rank ?? null;
    this.statusAfter = after?.status ?? null;
    this.rankAfter = after?.rank ?? null;
  }
}
