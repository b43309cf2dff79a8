import { Ctx, Mutation, Resolver } from 'type-graphql';
import type { Context } from '../context.js';
import {
  CreateDatasetInput,
  CreateDocumentInput,
  TranslateEvidenceInput,
  UpdateDocumentInput,
  WithdrawDocumentInput,
} from '../inputs/curation/source-changes.js';
import { ChangePayload } from '../results/change-payload.js';
import { curate } from './curate.js';
import { InputOf } from './input-of.js';
import { Needs } from './needs.js';

@Resolver()
export class SourceMutations {
  @Needs('CURATOR')
  @Mutation(() => ChangePayload, {
    description:
      'Makes a dataset of kind CURATED, in which claims can be stated from then on. To undo it, it must be empty.',
  })
  createDataset(
    @InputOf(() => CreateDatasetInput) input: CreateDatasetInput,
    @Ctx() context: Context,
  ): Promise<ChangePayload> {
    return curate(context, input, ({ createDataset }) => createDataset);
  }

  @Needs('CURATOR')
  @Mutation(() => ChangePayload, {
    description:
      'Adds a document known by its address alone, which notes can cite. To read it later under its key gives it its text as a new version.',
  })
  createDocument(
    @InputOf(() => CreateDocumentInput) input: CreateDocumentInput,
    @Ctx() context: Context,
  ): Promise<ChangePayload> {
    return curate(context, input, ({ createDocument }) => createDocument);
  }

  @Needs('CURATOR')
  @Mutation(() => ChangePayload, {
    description:
      'Changes the title, publisher, short name or date of publication of a document that was read or made in the graph; one of a load is changed in its files.',
  })
  updateDocument(
    @InputOf(() => UpdateDocumentInput) input: UpdateDocumentInput,
    @Ctx() context: Context,
  ): Promise<ChangePayload> {
    return curate(context, input, ({ updateDocument }) => updateDocument);
  }

  @Needs('CURATOR')
  @Mutation(() => ChangePayload, {
    description:
      'States the translation of a quotation or of a note for those who do not read its language. It is shown beside the words, with the one who made it, and is evidence of nothing.',
  })
  translateEvidence(
    @InputOf(() => TranslateEvidenceInput) input: TranslateEvidenceInput,
    @Ctx() context: Context,
  ): Promise<ChangePayload> {
    return curate(context, input, ({ translateEvidence }) => translateEvidence);
  }

  @Needs('CURATOR')
  @Mutation(() => ChangePayload, {
    description:
      'Withdraws a document: it is in no list any more, and neither is what it mentions. A claim that another document says too rests on that alone, and one that no other says is taken back; a load of its dataset does not bring it back, to undo the change does.',
  })
  withdrawDocument(
    @InputOf(() => WithdrawDocumentInput) input: WithdrawDocumentInput,
    @Ctx() context: Context,
  ): Promise<ChangePayload> {
    return curate(context, input, ({ withdrawDocument }) => withdrawDocument);
  }
}
