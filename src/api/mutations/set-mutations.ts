import { Ctx, Mutation, Resolver } from 'type-graphql';
import type { Context } from '../context.js';
import { CurateInput } from '../inputs/curation/change-set.js';
import { ChangePayload } from '../results/change-payload.js';
import { curate } from './curate.js';
import { InputOf } from './input-of.js';
import { Needs } from './needs.js';

@Resolver()
export class SetMutations {
  @Needs('CURATOR')
  @Mutation(() => ChangePayload, {
    description:
      'Carries out several acts as one change: all or none of them, with one dry run, one reason and one undo. A fault is told at its act, such as `acts[699].assert.object`.',
  })
  curate(
    @InputOf(() => CurateInput) input: CurateInput,
    @Ctx() context: Context,
  ): Promise<ChangePayload> {
    return curate(context, input, ({ curate }) => curate);
  }
}
