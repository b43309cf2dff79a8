import { ID, InputType } from 'type-graphql';
import type * as asked from '../../../change/actions/action-types.js';
import { ChangeRequest } from './change-request.js';
import { Required } from '../../../model/declare.js';
import { IsId } from './declare.js';

@InputType({
  description: 'A change to be taken back. It is refused where a later one touched the same.',
})
export class UndoChangeInput extends ChangeRequest implements asked.UndoChangeInput {
  @Required(() => ID, 'The change, by its id.', IsId())
  change!: string;
}
