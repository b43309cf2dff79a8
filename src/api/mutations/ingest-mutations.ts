import { Ctx, Mutation, Resolver } from 'type-graphql';
import type { IngestOutcome } from '../../review/ingest-types.js';
import { type DescribingPart, describingParts } from '../../claims/proposals.js';
import type { UserError } from '../../change/apply/refused.js';
import {
  bytesOf,
  bytesOfBase64,
  modelOf,
  type DocumentReader,
  type Prepared,
} from '../../ingest/prepare-document.js';
import { KnownError } from '../../shared/errors.js';
import { eachInTurns } from '../../shared/turn.js';
import type { Context } from '../context.js';
import { IngestDocumentInput, ReviewProposalsInput } from '../inputs/ingest-input.js';
import { Change } from '../results/change.js';
import { ChangePayload } from '../results/change-payload.js';
import { IngestPayload } from '../results/ingest-payload.js';
import { given } from '../results/arranged.js';
import { toProposal } from '../results/to-proposal.js';
import { act, faultsOf } from './curate.js';
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
    const { curation, documents, viewer } = context;
    if (curation === undefined || documents === undefined)
      throw new KnownError('FORBIDDEN', 'This graph is read-only here.');
    const prepared = await prepare(documents, input, context);
    if ('refusal' in prepared) return refused([prepared.refusal]);
    const { name: by = null, role = null } = viewer ?? {};
    const { key, dataset, url = null, dryRun, requestId } = input;
    const outcome = await curation.ingestDocument(
      { by, role, reason: null, requestId },
      { key, dataset, url, ...prepared, given: givenIn(input) },
      { dryRun },
    );
    return outcome.errors.length > 0
      ? refused(outcome.errors)
      : payloadOf(outcome, prepared, context);
  }

  @Needs('CURATOR')
  @Mutation(() => ChangePayload, {
    description:
      'Decides over proposals, in one change: what is accepted is stated with its evidence in the dataset of its document, of a mention written where the document names it, or of a retraction taken back; what is refused is not proposed again. Of the proposals that say who or what the same new entity is one can be accepted; the others are superseded.',
  })
  async reviewProposals(
    @InputOf(() => ReviewProposalsInput) input: ReviewProposalsInput,
    @Ctx() context: Context,
  ): Promise<ChangePayload> {
    const outcome = await act(context, input, ({ reviewProposals }) => reviewProposals);
    return new ChangePayload(outcome, context.viewer);
  }
}

/** Facts that the sender states about a document. */
function givenIn(input: IngestDocumentInput): DescribingPart[] {
  return describingParts.filter((part) => typeof input[part] === 'string');
}

interface Refusal {
  readonly refusal: UserError;
}

/** Text of a document; an unreadable document is a fault of the input. */
async function prepare(
  documents: DocumentReader,
  { source, mediaType, title, published, language, key, extractors }: IngestDocumentInput,
  { store, signal, client, noteCause, model: there }: Context,
): Promise<Prepared | Refusal> {
  const model = modelOf(extractors, there);
  if (typeof model === 'string') return refusalOf(model, 'extractors');
  try {
    const { bytes, usualType } = readSource(source);
    const hints = { mediaType: mediaType ?? usualType, title, published, language };
    return await documents.prepare(store, { bytes, hints, key }, { signal, client, model });
  } catch (error) {
    if (!(error instanceof KnownError) || error.code !== 'BAD_INPUT') throw error;
    if (error.cause !== undefined) noteCause?.(error.cause);
    return refusalOf(error.message);
  }
}

/** Bytes of a document, with their assumed media type. */
function readSource({ text, base64 }: IngestDocumentInput['source']) {
  if (typeof text === 'string' && base64 == null)
    return { bytes: bytesOf(text), usualType: 'text/plain' };
  if (typeof base64 === 'string' && text == null)
    return { bytes: bytesOfBase64(base64), usualType: null };
  const sentence = 'Give the source of a document as text or as base64, not both.';
  throw new KnownError('BAD_INPUT', sentence);
}

function refusalOf(message: string, path = 'source'): Refusal {
  return { refusal: { code: 'BAD_INPUT', message, path: [path], current: null } };
}

function refused(userErrors: readonly UserError[]): IngestPayload {
  return { analysis: null, document: null, run: null, change: null, userErrors };
}

function payloadOf(
  { change, document, run, isKnown, mended, sameText, comparison, proposals }: IngestOutcome,
  { read, analysis }: Prepared,
  context: Context,
): IngestPayload {
  const { viewer } = context;
  given.set(context, proposals);
  return {
    analysis: {
      ...read,
      known: isKnown,
      mended,
      sameText,
      comparison,
      dropped: analysis.dropped,
      proposals: eachInTurns(proposals, (each) => toProposal(each, viewer)),
    },
    // If an earlier request was undone since, only its change is returned.
    document: document || null,
    run: run || null,
    userErrors: [],
    change: change && new Change(change, viewer),
  };
}
