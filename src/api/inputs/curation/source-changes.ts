import { ID, InputType } from 'type-graphql';
import type * as asked from '../../../change/actions/action-types.js';
import { ChangeRequest } from './change-request.js';
import { Required } from '../../../model/declare.js';
import { IsId, IsText } from './declare.js';

@InputType({ description: 'A dataset in which curators are to state claims.' })
export class CreateDatasetInput extends ChangeRequest implements asked.CreateDatasetInput {
  @Required(() => ID, 'Its id: lower-case words joined by -, such as `desk-2026`.', IsId())
  id!: string;

  @Required(() => String, 'Its title in Arabic.', IsText(500))
  titleAr!: string;

  @Required(() => String, 'Its title in English.', IsText(500))
  titleEn!: string;

  @Required(() => String, 'What is stated in it, in a sentence.', IsText(2000))
  description!: string;
}

@InputType({ description: 'A document that is to count no more.' })
export class WithdrawDocumentInput extends ChangeRequest implements asked.WithdrawDocumentInput {
  @Required(() => ID, 'The document.', IsId())
  document!: string;
}
