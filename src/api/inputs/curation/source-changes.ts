import { ID, InputType, Int } from 'type-graphql';
import type * as asked from '../../../change/actions/action-types.js';
import { ChangeRequest, requestOf } from './change-request.js';
import { Language } from '../../../model/values/enums.js';
import { PartialDate } from '../../../model/values/partial-date.js';
import { Optional, Required } from '../../../model/declare.js';
import { AsField } from './entity-changes.js';
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

@InputType()
abstract class NewDocument implements asked.CreateDocumentInput {
  @Required(
    () => ID,
    'Its key: lower-case words joined by -, such as `wam-2026-05-01`. To read the document under it later gives it its text.',
    IsId(),
  )
  key!: string;

  @Optional(
    () => ID,
    'The dataset to which it is to belong, one of kind CURATED; `curated` where it is not given.',
    IsId(),
  )
  dataset?: string | null;

  @Required(() => String, 'Its title as it is written.', IsText(1000))
  title!: string;

  @Required(() => String, 'Its address.', IsText(2000))
  url!: string;

  @Required(() => String, 'The language of its title and text, such as ar, en or fr.', IsText(20))
  language!: string;

  @Optional(() => PartialDate, 'When it was published, where that is known.')
  published?: string | null;

  @Optional(() => String, 'Its publisher as readers know it.', IsText(200))
  publisher?: string | null;

  @Optional(() => String, 'A short name by which it is cited.', IsText(100))
  shortName?: string | null;

  @Optional(() => PartialDate, 'When it was read; the day of the change where it is not given.')
  retrieved?: string | null;

  @Optional(() => ID, 'The document that it retells: both count as one source.', IsId())
  retells?: string | null;
}

@InputType({ description: 'A document known by its address alone, made by an act of a set.' })
export class CreateDocumentAct extends NewDocument {
  @AsField()
  as?: string | null;

  @Optional(
    () => Boolean,
    'If true, a document with its key may be there already, and is left as it is.',
  )
  ifMissing?: boolean | null;
}

@InputType({ description: 'A document that is not in the graph yet, known by its address alone.' })
export class CreateDocumentInput extends requestOf(
  NewDocument as new () => asked.CreateDocumentInput,
) {}

@InputType({
  description:
    'What is said of a document from now on, by an act of a set: a part that is left out stays, one that is null is said no more.',
})
export class UpdateDocumentAct implements asked.UpdateDocumentInput {
  @Required(() => ID, 'The document, of a dataset of kind CURATED.', IsId())
  document!: string;

  @Optional(
    () => Int,
    'The revision of the document that the client has seen. Where it has another by now, nothing is changed and a CONFLICT tells it.',
  )
  ifRevision?: number | null;

  @Optional(() => String, 'Its title as it is written.', IsText(1000))
  title?: string | null;

  @Optional(
    () => PartialDate,
    'When it was published; the claims that cite it were seen on that day.',
  )
  published?: string | null;

  @Optional(() => String, 'Its publisher as readers know it.', IsText(200))
  publisher?: string | null;

  @Optional(() => String, 'A short name by which it is cited.', IsText(100))
  shortName?: string | null;
}

@InputType({
  description:
    'What is said of a document from now on: a part that is left out stays, one that is null is said no more.',
})
export class UpdateDocumentInput extends requestOf(
  UpdateDocumentAct as new () => asked.UpdateDocumentInput,
) {}

@InputType({
  description: 'Words that a claim cites and their translation, stated by an act of a set.',
})
export class TranslateEvidenceAct implements asked.TranslateEvidenceInput {
  @Required(
    () => ID,
    'The document. Words that stay in a later version of it stay translated.',
    IsId(),
  )
  document!: string;

  @Optional(() => String, 'The quotation, letter for letter; else give the note.', IsText(10_000))
  exact?: string | null;

  @Optional(() => String, 'The note, letter for letter; else give the quotation.', IsText(10_000))
  note?: string | null;

  @Required(() => Language, 'The language into which they are translated.')
  lang!: Language;

  @Optional(
    () => String,
    'The translation; where it is left out, the one that is there is taken away.',
    IsText(10_000),
  )
  text?: string | null;
}

@InputType({ description: 'Words that a claim cites, and their translation.' })
export class TranslateEvidenceInput extends requestOf(
  TranslateEvidenceAct as new () => asked.TranslateEvidenceInput,
) {}
