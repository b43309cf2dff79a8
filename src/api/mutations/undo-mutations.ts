import { Ctx, Mutation, Resolver } from 'type-graphql';
import type { Context } from '../context.js';
import { UndoChangeInput } from '../inputs/curation/undo-input.js';
import { ChangePayload } from '../results/change-payload.js';
import { curate } from './curate.js';
import { InputOf } from './input-of.js';
import { Needs } from './needs.js';

@Resolver()
export class UndoMutations {
  @Needs('CURATOR')
  @Mutation(() => ChangePayload, {
    description:
      'Takes a change back, by a change of its own: to undo that is to do the first again. Refused where a later change touched the same.',
  })
  undoChange(
    @InputOf(() => UndoChangeInput) input: UndoChangeInput,
    @Ctx() context: Context,
  ): Promise<ChangePayload> {
    return curate(context, input, ({ undoChange }) => undoChange);
  }
}
