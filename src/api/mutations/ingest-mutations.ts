import { Ctx, Mutation, Resolver } from 'type-graphql';
import type { IngestOutcome } from '../../claims/change/ingest-document.js';
import type { UserError } from '../../claims/change/action-types.js';
import {
  bytesOf,
  bytesOfBase64,
  prepareDocument,
  type Prepared,
} from '../../ingest/prepare-document.js';
import { KnownError } from '../../shared/errors.js';
import type { Context } from '../context.js';
import { IngestDocumentInput, ReviewProposalsInput } from '../inputs/ingest-input.js';
import { ChangePayload } from '../results/change-payload.js';
import { Change } from '../results/change.js';
import { IngestPayload } from '../results/ingest-payload.js';
import { toProposal } from '../results/to-proposal.js';
import { curate, faultsOf } from './curate.js';
import { InputOf } from './input-of.js';
import { Needs } from './needs.js';

@Resolver()
export class IngestMutations {
  @Needs('CONTRIBUTOR')
  @Mutation(() => IngestPayload, {
    description:
      'Reads a document and tells what it says beside what the graph has. Where it is no dry run, the document is kept with what it may say, to be decided by reviewProposals: until then nothing of it counts, and no list of documents shows it.',
  })
  async ingestDocument(
    @InputOf(() => IngestDocumentInput) input: IngestDocumentInput,
    @Ctx() context: Context,
  ): Promise<IngestPayload> {
    const errors = faultsOf(input);
    if (errors.length > 0) return refused(errors);
    const { curation, viewer } = context;
    if (curation === undefined)
      throw new KnownError('FORBIDDEN', 'The graph can only be read in this way.');
    const prepared = await prepare(input, context);
    if ('refusal' in prepared) return refused([prepared.refusal]);
    const { name: by = null, role = null } = viewer ?? {};
    const { key, dataset, url = null, dryRun, requestId } = input;
    const outcome = await curation.ingestDocument(
      { by, role, reason: null, requestId },
      { ...{ key, dataset, url }, ...prepared },
      { dryRun },
    );
    return outcome.errors.length > 0
      ? refused(outcome.errors)
      : payloadOf(outcome, prepared, context);
  }

  @Needs('CURATOR')
  @Mutation(() => ChangePayload, {
    description:
      'Decides over proposals, in one change: what is accepted is stated with its evidence in the dataset of its document, what is refused is not proposed again.',
  })
  reviewProposals(
    @InputOf(() => ReviewProposalsInput) input: ReviewProposalsInput,
    @Ctx() context: Context,
  ): Promise<ChangePayload> {
    return curate(context, input, ({ reviewProposals }) => reviewProposals);
  }
}

interface Refusal {
  readonly refusal: UserError;
}

/** What a document says; a document that cannot be read is a fault of the input. */
async function prepare(
  { source: { text, base64 }, mediaType, title, published, language }: IngestDocumentInput,
  { store, signal, client, noteCause }: Context,
): Promise<Prepared | Refusal> {
  const isText = typeof text === 'string';
  if (isText === (typeof base64 === 'string'))
    return refusalOf('The source of a document is its text or its bytes: one of the two.');
  const hints = {
    mediaType: mediaType ?? (isText ? 'text/plain' : null),
    title,
    published,
    language,
  };
  try {
    const bytes = isText ? bytesOf(text) : bytesOfBase64(base64 ?? '');
    return await prepareDocument(store, { bytes, hints }, { signal, client });
  } catch (error) {
    if (!(error instanceof KnownError) || error.code !== 'BAD_INPUT') throw error;
    if (error.cause !== undefined) noteCause?.(error.cause);
    return refusalOf(error.message);
  }
}

function refusalOf(message: string): Refusal {
  return { refusal: { code: 'BAD_INPUT', message, path: ['source'], current: null } };
}

function refused(userErrors: readonly UserError[]): IngestPayload {
  return { analysis: null, document: null, run: null, change: null, userErrors };
}

function payloadOf(
  { change, document, run, isKnown, sameText, comparison, proposals }: IngestOutcome,
  { read, analysis }: Prepared,
  { viewer }: Context,
): IngestPayload {
  return {
    analysis: {
      ...{ ...read, known: isKnown, sameText, comparison, dropped: analysis.dropped },
      proposals: proposals.map((each) => toProposal(each, viewer)),
    },
    ...{ document, run, userErrors: [] },
    change: change && new Change(change, viewer),
  };
}
