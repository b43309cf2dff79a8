import {
  ArrayContains,
  ArrayUnique,
  IsUUID,
  IsUrl,
  Matches,
  Max,
  Min,
  ValidateNested,
  ArrayMaxSize,
} from 'class-validator';
import { Field, Float, ID, InputType, Int } from 'type-graphql';
import type * as asked from '../../review/review-types.js';
import { maxDecisions } from '../../change/apply/record-states.js';
import { Optional, Required } from '../../model/declare.js';
import type { Span } from '#text/code-points.js';
import type { Confirmation } from '../../model/values/lists.js';
import { ClaimPredicate, EntityKind } from '../../model/values/enums.js';
import { Extractor, Novelty } from '../../model/values/proposal-enums.js';
import { PartialDate } from '../../model/values/partial-date.js';
import { ChangeRequest } from './curation/change-request.js';
import {
  ClaimInput,
  ConfirmField,
  EndedField,
  NoteField,
  ObjectField,
  RoleArField,
  RoleEnField,
  RoleKeyField,
  ValidFromField,
  ValidToField,
  ValueField,
  type ValueInput,
} from './curation/claim-input.js';
import { IsId, IsText } from './curation/declare.js';

@InputType({ description: 'The document itself: one of the two.' })
export class DocumentSource {
  @Optional(() => String, 'Its text.')
  text?: string | null;

  @Optional(
    () => String,
    'Its bytes in base64.',
    Matches(/^[A-Za-z0-9+/\s]*(?:=\s*){0,2}$/, { message: 'must be base64' }),
  )
  base64?: string | null;
}

@InputType({ description: 'A document to be read.' })
export class IngestDocumentInput {
  @Required(() => DocumentSource, 'The document: text or bytes.', ValidateNested())
  source!: DocumentSource;

  @Optional(
    () => String,
    'Its media type, with a charset or without, where that is known; else its first bytes tell. `text/plain`, `text/html`, `text/markdown`, `text/csv`, `message/rfc822`, `application/pdf` and that of DOCX are read.',
    IsText(200),
  )
  mediaType?: string | null;

  // Not an ID: the change may create the dataset of curated claims.
  @Required(
    () => String,
    'The id of the dataset to which it is to belong, of kind CURATED.',
    IsId(),
  )
  dataset!: string;

  @Required(
    () => String,
    'What names it in the graph, in lower-case words joined by -. A document with the key of another is a newer version of it.',
    IsText(100),
  )
  key!: string;

  @Optional(
    () => String,
    'Where it was published. Nothing is fetched from there.',
    IsUrl({ protocols: ['http', 'https'], require_protocol: true }, { message: 'must be a URL' }),
  )
  url?: string | null;

  @Optional(() => String, 'Its title; what it says itself where this is not given.', IsText(500))
  title?: string | null;

  @Optional(() => PartialDate, 'When it was published; what it says itself where not given.')
  published?: string | null;

  @Optional(
    () => String,
    'Its language (BCP 47); made out from its words where it is not given.',
    Matches(/^[a-z]{2,3}(-[A-Za-z0-9]+)*$/, { message: 'must be a BCP 47 language' }),
  )
  language?: string | null;

  @Optional(
    () => [Extractor],
    'What reads it; the rules alone where it is not given. A language model reads it beside the rules, never in their place.',
    ArrayContains(['RULES'], { message: 'must hold RULES' }),
    ArrayUnique({ message: 'must not hold one twice' }),
  )
  extractors?: Extractor[] | null;

  @Field(() => Boolean, {
    defaultValue: true,
    description: 'Only tells what it says; nothing is kept.',
  })
  dryRun!: boolean;

  @Required(
    () => ID,
    'A UUID that the client makes for this request. The same request again, after a lost answer, gives the change that it has made.',
    IsUUID(undefined, { message: 'must be a UUID' }),
  )
  requestId!: string;
}

@InputType({ description: 'Words of a text by their place in it.' })
export class SpanInput implements Span {
  @Required(() => Int, 'The first code point, from 0.', Min(0, { message: 'must be 0 or more' }))
  start!: number;

  @Required(() => Int, 'The code point after the last.', Min(1, { message: 'must be 1 or more' }))
  end!: number;
}

@InputType({ description: 'How what is accepted differs from what was proposed.' })
export class ProposalEdit implements asked.ProposalEdit {
  @Optional(() => ID, 'Of a claim: of whom it is said.', IsId())
  subject?: string | null;

  @Optional(() => ClaimPredicate, 'Of a claim: what is said.')
  predicate?: ClaimPredicate | null;

  @ObjectField()
  object?: string | null;

  @ValueField()
  value?: ValueInput | null;

  @RoleKeyField()
  roleKey?: string | null;

  @RoleArField()
  roleAr?: string | null;

  @RoleEnField()
  roleEn?: string | null;

  @ValidFromField()
  validFrom?: string | null;

  @ValidToField()
  validTo?: string | null;

  @EndedField()
  ended?: boolean | null;

  @NoteField()
  note?: string | null;

  @Optional(
    () => ID,
    'Of an entity: the one of the graph that it is; then its names become other names of that one.',
    IsId(),
  )
  entity?: string | null;

  @Optional(() => ID, 'Of an entity: the id of the new one.', IsId())
  newId?: string | null;

  @Optional(
    () => [String],
    'Of an entity and an identity: those of the proposed names that are added; all of them where it is not given. Of an entity also others, which its document must have.',
    ArrayMaxSize(100, { message: 'may hold 100 at most' }),
  )
  names?: string[] | null;

  @Optional(() => EntityKind, 'Of a new entity: its kind, where another was read.')
  kind?: EntityKind | null;

  @Optional(
    () => SpanInput,
    'Of a claim: the words of its document that say it, in place of those which were read; of a new entity: those that are its first name.',
    ValidateNested(),
  )
  span?: SpanInput | null;

  @ConfirmField()
  confirm?: Confirmation[] | null;
}

@InputType({ description: 'What is decided over one proposal.' })
export class ReviewDecision implements asked.ReviewDecision {
  @Required(() => ID, 'The proposal.', IsId())
  proposal!: string;

  @Required(() => Boolean, 'Whether it is accepted; else it is refused.')
  accept!: boolean;

  @Optional(
    () => Int,
    'The revision of the proposal that the client has seen. Where it has another by now, nothing is changed and a CONFLICT tells it.',
    Min(0, { message: 'must be 0 or more' }),
  )
  ifRevision?: number | null;

  @Optional(() => ProposalEdit, 'How what is accepted differs.', ValidateNested())
  edit?: ProposalEdit | null;

  @Optional(() => String, 'Why; the reason of the review where it is not given.', IsText(1000))
  reason?: string | null;
}

@InputType({
  description:
    'Which open claims and mentions are accepted without a look at each. One of the method MEANT, or about an entity that is not in the graph yet, is none of them, nor is what says who or what something is.',
})
export class ReviewPolicy implements asked.ReviewPolicy {
  @Required(
    () => [Novelty],
    'What they are to the graph: KNOWN, CORROBORATES and REFINES; any other needs a look at each.',
  )
  novelty!: Novelty[];

  @Required(
    () => Float,
    'The least confidence, 0 to 1.',
    Min(0, { message: 'must be 0 or more' }),
    Max(1, { message: 'must be 1 or less' }),
  )
  minConfidence!: number;

  @Optional(() => ID, 'Of this document alone.', IsId())
  document?: string | null;
}

const maxClaims = 100;

@InputType({ description: 'Decisions over proposals: one by one, or by a policy.' })
export class ReviewProposalsInput extends ChangeRequest implements asked.ReviewProposalsInput {
  @Optional(
    () => [ReviewDecision],
    'What is decided over each, a thousand at most.',
    ArrayMaxSize(maxDecisions, { message: `may hold ${maxDecisions} at most` }),
    ValidateNested({ each: true }),
  )
  decisions?: ReviewDecision[] | null;

  @Optional(
    () => [ClaimInput],
    'Claims that were not proposed, each by words of a document that is read: `start`, `end` and `exact` of its evidence. They are stated in the dataset of the document, and their ends may be its new entities by their keys, where these are accepted before or with them.',
    ArrayMaxSize(maxClaims, { message: `may hold ${maxClaims} at most` }),
    ValidateNested({ each: true }),
  )
  claims?: ClaimInput[] | null;

  @Optional(
    () => [ClaimInput],
    'The same, put on the lists of their documents as proposals to be decided later.',
    ArrayMaxSize(maxClaims, { message: `may hold ${maxClaims} at most` }),
    ValidateNested({ each: true }),
  )
  listed?: ClaimInput[] | null;

  @ConfirmField()
  confirm?: Confirmation[] | null;

  @Optional(() => ReviewPolicy, 'Which are accepted together.', ValidateNested())
  policy?: ReviewPolicy | null;
}
