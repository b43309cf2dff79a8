import { ArrayMaxSize, ArrayUnique, Min, ValidateNested } from 'class-validator';
import { ID, InputType, Int } from 'type-graphql';
import type { EvidenceInput as Asked } from '../../../change/actions/action-types.js';
import { Optional, Required } from '../../../model/declare.js';
import { ClaimPart } from '../../../model/values/enums.js';
import { IsId, IsText } from './declare.js';

const isPosition = Min(0, { message: 'must be 0 or more' });

@InputType({
  description:
    'Where a document says it: a span of its text, or, of one whose text is not held, what it says in our words.',
})
export class EvidenceInput implements Asked {
  @Required(() => ID, 'The document.', IsId())
  document!: string;

  @Optional(() => Int, 'Where the span begins, in code points of the text, from 0.', isPosition)
  start?: number | null;

  @Optional(() => Int, 'Where it ends: the position behind its last code point.', isPosition)
  end?: number | null;

  @Optional(() => String, 'The words of the span, which must stand there.', IsText(10_000))
  exact?: string | null;

  @Optional(() => String, 'What the document says of this, in our words.', IsText(2000))
  note?: string | null;

  @Optional(
    () => [ClaimPart],
    'The parts of the claim that it says; all that the claim has where they are not given.',
    ArrayUnique({ message: 'must name each part once' }),
  )
  supports?: ClaimPart[] | null;
}

const maxEvidence = 50;

/** Places in documents, each of which is checked. */
export const areEvidence: readonly PropertyDecorator[] = [
  ArrayMaxSize(maxEvidence, { message: `may hold ${maxEvidence} at most` }),
  ValidateNested({ each: true }),
];
