import { Ctx, Mutation, Resolver } from 'type-graphql';
import type { Context } from '../context.js';
import {
  AddEvidenceInput,
  AssertClaimInput,
  CorrectClaimInput,
  EndClaimInput,
  RetractClaimInput,
  SetRankInput,
} from '../inputs/curation/claim-changes.js';
import { ChangePayload } from '../results/change-payload.js';
import { curate } from './curate.js';
import { InputOf } from './input-of.js';
import { Needs } from './needs.js';

@Resolver()
export class ClaimMutations {
  @Needs('CURATOR')
  @Mutation(() => ChangePayload, {
    description:
      'Says something of an entity, with the documents that say it. A claim that is there gets the evidence added, or counts again where it was taken back.',
  })
  assertClaim(
    @InputOf(() => AssertClaimInput) input: AssertClaimInput,
    @Ctx() context: Context,
  ): Promise<ChangePayload> {
    return curate(context, input, ({ assertClaim }) => assertClaim);
  }

  @Needs('CURATOR')
  @Mutation(() => ChangePayload, {
    description: 'Takes a claim back: it stays for the record, and nothing follows from it.',
  })
  retractClaim(
    @InputOf(() => RetractClaimInput) input: RetractClaimInput,
    @Ctx() context: Context,
  ): Promise<ChangePayload> {
    return curate(context, input, ({ retractClaim }) => retractClaim);
  }

  @Needs('CURATOR')
  @Mutation(() => ChangePayload, {
    description: 'Takes a claim back and puts a better one in its place, in one change.',
  })
  correctClaim(
    @InputOf(() => CorrectClaimInput) input: CorrectClaimInput,
    @Ctx() context: Context,
  ): Promise<ChangePayload> {
    return curate(context, input, ({ correctClaim }) => correctClaim);
  }

  @Needs('CURATOR')
  @Mutation(() => ChangePayload, {
    description:
      'Says that a tie of two entities has ended, on a day or without one, by a claim of its own: the claim that says it began stays as it is.',
  })
  endClaim(
    @InputOf(() => EndClaimInput) input: EndClaimInput,
    @Ctx() context: Context,
  ): Promise<ChangePayload> {
    return curate(context, input, ({ endClaim }) => endClaim);
  }

  @Needs('CURATOR')
  @Mutation(() => ChangePayload, {
    description:
      'Adds evidence to a claim. Where a load brought the claim, the curators’ dataset states the same by this evidence.',
  })
  addEvidence(
    @InputOf(() => AddEvidenceInput) input: AddEvidenceInput,
    @Ctx() context: Context,
  ): Promise<ChangePayload> {
    return curate(context, input, ({ addEvidence }) => addEvidence);
  }

  @Needs('CURATOR')
  @Mutation(() => ChangePayload, {
    description: 'Decides whether a claim is shown before others, beside them or not at all.',
  })
  setRank(
    @InputOf(() => SetRankInput) input: SetRankInput,
    @Ctx() context: Context,
  ): Promise<ChangePayload> {
    return curate(context, input, ({ setRank }) => setRank);
  }
}
