import { ID, ObjectType } from 'type-graphql';
import type { ClaimTurn as Turn } from '../../change/actions/claim-turns.js';
import { wordsOf } from '../../change/apply/effects.js';
import { Optional, Required } from '../../model/declare.js';
import { InGraph } from '../../model/mapping.js';
import { ClaimPredicate, ClaimStatus, Rank } from '../../model/values/enums.js';
import { seesDecisions, type Viewer } from '../../shared/viewer.js';
import { PartialDate } from '../../model/values/partial-date.js';

/** The content of a claim for a viewer who may not see what was taken back. */
const nothingSaid = {
  object: null,
  value: null,
  roleAr: null,
  roleEn: null,
  validFrom: null,
  validTo: null,
  ended: null,
};

const notThere = { status: null, rank: null };

@InGraph({ kind: 'result' })
@ObjectType({
  description:
    'What a change did to one claim: how it stood before, and since. Its object, value, role and dates are null for who may not see what was taken back.',
})
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

  @Optional(() => Boolean, 'True for an end without a day; else null.')
  readonly ended: true | null;

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

  constructor({ claim, before, after }: Turn, viewer: Viewer | undefined) {
    const said = seesDecisions(viewer) ? claim : nothingSaid;
    this.claim = claim.id;
    this.subject = claim.subject;
    this.predicate = claim.predicate;
    this.object = said.object;
    this.value = said.value && wordsOf(said.value);
    this.roleAr = said.roleAr;
    this.roleEn = said.roleEn;
    this.validFrom = said.validFrom;
    this.validTo = said.validTo;
    this.ended = said.ended ?? null;
    ({ status: this.statusBefore, rank: this.rankBefore } = before ?? notThere);
    ({ status: this.statusAfter, rank: this.rankAfter } = after ?? notThere);
  }
}
