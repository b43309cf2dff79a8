import { Ctx, ID, InputType, Mutation, Resolver } from 'type-graphql';
import type * as asked from '../../change/actions/action-types.js';
import { Required } from '../../model/declare.js';
import type { Context } from '../context.js';
import { ChangeRequest } from '../inputs/curation/change-request.js';
import { IsId } from '../inputs/curation/declare.js';
import { ChangePayload } from '../results/change-payload.js';
import { curate } from './curate.js';
import { InputOf } from './input-of.js';
import { Needs } from './needs.js';

@InputType({
  description: 'A change to be taken back. It is refused where a later one touched the same.',
})
export class UndoChangeInput extends ChangeRequest implements asked.UndoChangeInput {
  @Required(() => ID, 'The change, by its id.', IsId())
  change!: string;
}

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
