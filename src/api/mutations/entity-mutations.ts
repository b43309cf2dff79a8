import { Ctx, Mutation, Resolver } from 'type-graphql';
import type { Context } from '../context.js';
import {
  CreateEntityInput,
  JudgeInput,
  MergeEntitiesInput,
  SplitEntityInput,
} from '../inputs/curation/entity-changes.js';
import { MoveClaimsInput } from '../inputs/curation/claim-changes.js';
import { ChangePayload } from '../results/change-payload.js';
import { curate } from './curate.js';
import { InputOf } from './input-of.js';
import { Needs } from './needs.js';

@Resolver()
export class EntityMutations {
  @Needs('CURATOR')
  @Mutation(() => ChangePayload, {
    description: 'Adds an entity by the names that documents have for it.',
  })
  createEntity(
    @InputOf(() => CreateEntityInput) input: CreateEntityInput,
    @Ctx() context: Context,
  ): Promise<ChangePayload> {
    return curate(context, input, ({ createEntity }) => createEntity);
  }

  @Needs('CURATOR')
  @Mutation(() => ChangePayload, {
    description:
      'Judges that entities are one: all that is claimed of them is shown under the id that stays, and the others lead to it. No claim is rewritten, so that splitEntity gives them back as they were.',
  })
  mergeEntities(
    @InputOf(() => MergeEntitiesInput) input: MergeEntitiesInput,
    @Ctx() context: Context,
  ): Promise<ChangePayload> {
    return curate(context, input, ({ mergeEntities }) => mergeEntities);
  }

  @Needs('CURATOR')
  @Mutation(() => ChangePayload, {
    description:
      'Takes back that entities are one: those that are named stand by themselves again, with all that was claimed of them, also since.',
  })
  splitEntity(
    @InputOf(() => SplitEntityInput) input: SplitEntityInput,
    @Ctx() context: Context,
  ): Promise<ChangePayload> {
    return curate(context, input, ({ splitEntity }) => splitEntity);
  }
  @Needs('CURATOR')
  @Mutation(() => ChangePayload, {
    description:
      'Judges that two entities are different, or that nobody can say (UNSURE). Two that are DIFFERENT are not merged, and not offered as one, while that holds.',
  })
  judge(
    @InputOf(() => JudgeInput) input: JudgeInput,
    @Ctx() context: Context,
  ): Promise<ChangePayload> {
    return curate(context, input, ({ judge }) => judge);
  }

  @Needs('CURATOR')
  @Mutation(() => ChangePayload, {
    description:
      'Moves claims and mentions of one entity to another, where one was taken for two. It is kept where the dataset is loaded anew, and refused across a merge, which is to be split first.',
  })
  moveClaims(
    @InputOf(() => MoveClaimsInput) input: MoveClaimsInput,
    @Ctx() context: Context,
  ): Promise<ChangePayload> {
    return curate(context, input, ({ moveClaims }) => moveClaims);
  }
}
