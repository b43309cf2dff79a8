import { Ctx, Mutation, Resolver } from 'type-graphql';
import type { Context } from '../context.js';
import { CreateEntityInput } from '../inputs/curation/entity-changes.js';
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
}
