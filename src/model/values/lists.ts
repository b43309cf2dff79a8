/**
 * The closed lists of the model, each stated once. Three are stated elsewhere, as their entries say more than a name: kinds
 * of entity in `entities/built-in.ts`, types of relation in `relations/built-in.ts`, literal predicates in `built-in-literals.ts`.
 */

export { certainties, type Certainty, type Holding } from '../../shared/as-of.js';
export { directions, type Direction, type RelationEnd } from '../../shared/directions.js';

export const languages = ['AR', 'EN'] as const;
export type Language = (typeof languages)[number];

/** The origin of a dataset's claims. */
export const datasetKinds = ['SOURCE', 'REFERENCE', 'CURATED', 'DERIVED'] as const;
export type DatasetKind = (typeof datasetKinds)[number];

/** ISO 15924. */
export const scripts = ['ARAB', 'LATN'] as const;
export type Script = (typeof scripts)[number];

/** Kinds of name, in the order in which a label is chosen; a demonym is never chosen. */
export const nameKinds = ['OFFICIAL', 'SHORT', 'ALIAS', 'TRANSLITERATION', 'DEMONYM'] as const;
export type NameKind = (typeof nameKinds)[number];

/** Wikidata's ranks, best first. Several claims may stand, one of them is shown. */
export const ranks = ['PREFERRED', 'NORMAL', 'DEPRECATED'] as const;
export type Rank = (typeof ranks)[number];

/** Only accepted claims are projected; retracted ones are kept for provenance. */
export const claimStatuses = ['ACCEPTED', 'RETRACTED'] as const;
export type ClaimStatus = (typeof claimStatuses)[number];

/**
 * How a claim follows from its source: the words say it (EXPLICIT), say it of somebody named elsewhere (RESOLVED) or of what a
 * pronoun or an ellipsis means (MEANT), report that somebody says it (ATTRIBUTED) or imply it (INFERRED); it follows from other claims or is our rendering of the words
 * (DERIVED); an outside reference says it (REFERENCE); an editor judged that they mean it (CURATED); a language model read them
 * so (MODEL).
 */
export const methods = [
  'EXPLICIT',
  'RESOLVED',
  'MEANT',
  'ATTRIBUTED',
  'DERIVED',
  'INFERRED',
  'REFERENCE',
  'CURATED',
  'MODEL',
] as const;
export type Method = (typeof methods)[number];

/** Parts of a claim that a document can support on its own: every claim has a subject and an object or a value, some the others. */
export const claimParts = [
  ...(['SUBJECT', 'OBJECT', 'VALUE', 'UNIT', 'QUALIFIER', 'POPULATION', 'TIME'] as const),
  ...(['ROLE', 'VALID_FROM', 'VALID_TO'] as const),
] as const;
export type ClaimPart = (typeof claimParts)[number];

/** Things that a person has to confirm: words that do not say a part, and a second official name. */
export const confirmations = ['WORDS_NOT_FOUND', 'LABEL'] as const;
export type Confirmation = (typeof confirmations)[number];

export const valueTypes = ['NAME', 'TEXT', 'CODE', 'DATE', 'NUMBER', 'QUANTITY'] as const;
export type ValueType = (typeof valueTypes)[number];

/**
 * Origin of a version of the graph: loading a seed, upkeep of derived values, or a person's decision, each with its own name.
 */
export const changeKinds = [
  'LOAD',
  'REBUILD_PROJECTION',
  'PLACE_IN_BUCKETS',
  'UPGRADE_LAYOUT',
  'ASSERT_CLAIM',
  'RETRACT_CLAIM',
  'CORRECT_CLAIM',
  'SET_RANK',
  'CREATE_ENTITY',
  'MERGE_ENTITIES',
  'SPLIT_ENTITY',
  'UNDO',
  'CREATE_DATASET',
  'WITHDRAW_DOCUMENT',
  'INGEST_DOCUMENT',
  'REVIEW_PROPOSALS',
  'JUDGE',
  'MOVE_CLAIMS',
  'CURATE',
  'END_CLAIM',
  'ADD_EVIDENCE',
  'CREATE_DOCUMENT',
  'UPDATE_DOCUMENT',
  'TRANSLATE_EVIDENCE',
  'CLOSE_LOG',
] as const;
export type ChangeKind = (typeof changeKinds)[number];

/** Effects of a change on the graph's content. */
export const effectKinds = [
  'CLAIM_ADDED',
  'CLAIM_CHANGED',
  'CLAIM_RANKED',
  'CLAIM_RETRACTED',
  'CLAIM_RESTORED',
  'CLAIM_REMOVED',
  'ENTITY_ADDED',
  'ENTITY_REMOVED',
  'NAME_ADDED',
  'NAME_REMOVED',
  'LABEL_CHANGED',
  'VALUE_SHOWN',
  'RELATION_ADDED',
  'RELATION_CHANGED',
  'RELATION_REMOVED',
  'SUCCEEDS',
  'NOT_SHOWN',
  'REVISION_MISSING',
  'CONFLICT_MADE',
  'CONFLICT_ENDED',
] as const;
export type EffectKind = (typeof effectKinds)[number];
/** Questions that several relations or literals answer; each says which of them it answers. */
export const factQuestions = ['HOST', 'ORGANISER', 'PLACE', 'DATE'] as const;
export type FactQuestion = (typeof factQuestions)[number];

export const judgementKinds = ['SAME', 'DIFFERENT', 'UNSURE'] as const;
export type JudgementKind = (typeof judgementKinds)[number];

/** Kinds of proposal from a document: a claim, a new entity, or taking back a claim of its older version. */
export const proposalKinds = ['CLAIM', 'ENTITY', 'IDENTITY', 'MENTION', 'RETRACTION'] as const;
export type ProposalKind = (typeof proposalKinds)[number];

/** A proposal that a later reading of its document no longer makes is superseded, unless it was decided before. */
export const proposalStatuses = ['OPEN', 'ACCEPTED', 'REJECTED', 'SUPERSEDED'] as const;
export type ProposalStatus = (typeof proposalStatuses)[number];

/**
 * How a proposal relates to the graph: already stated by this document, or by others; stated with fewer or less precise parts;
 * a tie without the end that it states; new, or contradicted.
 */
export const novelties = ['KNOWN', 'CORROBORATES', 'REFINES', 'ENDS', 'NEW', 'CONFLICTS'] as const;
/** Those that a policy of a review may accept. */
export const trustedNovelties = [
  'KNOWN',
  'CORROBORATES',
  'REFINES',
] as const satisfies readonly Novelty[];
export type Novelty = (typeof novelties)[number];

/** How the statements of a document are found. */
export const extractors = ['RULES', 'LLM'] as const;
export type Extractor = (typeof extractors)[number];

/** The media types of documents that can be read. */
export const mediaTypes = [
  'text/plain',
  'text/html',
  'text/markdown',
  'text/csv',
  'message/rfc822',
  'application/pdf',
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
] as const;
export type MediaType = (typeof mediaTypes)[number];

export const organizationKinds = [
  'INTERGOVERNMENTAL',
  'NETWORK',
  'EMBASSY',
  'MINISTRY',
  'COMPANY',
  'UNIVERSITY',
  'INSTITUTE',
  'ASSOCIATION',
] as const;
export type OrganizationKind = (typeof organizationKinds)[number];

export const sessionKinds = ['SPEECH', 'KEYNOTE', 'DIALOGUE'] as const;
export type SessionKind = (typeof sessionKinds)[number];

export const groupKinds = ['STATES', 'ORGANISATIONS'] as const;
export type GroupKind = (typeof groupKinds)[number];

export const speechKinds = ['DIRECT', 'REPORTED'] as const;
export type SpeechKind = (typeof speechKinds)[number];

export const quantityQualifiers = ['EXACT', 'EXCEEDS', 'APPROXIMATE'] as const;
export type QuantityQualifier = (typeof quantityQualifiers)[number];

export const externalIdSchemes = [
  'WIKIDATA',
  'ISO_3166_1_ALPHA_2',
  'ISO_3166_1_ALPHA_3',
  'ISO_3166_1_NUMERIC',
  'ROR',
  'ISNI',
  'LEI',
  'VIAF',
  'ORCID',
] as const;
export type ExternalIdScheme = (typeof externalIdSchemes)[number];

/** How far dates are cut before they are compared. */
export const groupPrecisions = ['YEAR', 'MONTH'] as const;
export type GroupPrecision = (typeof groupPrecisions)[number];

export const orderDirections = ['ASC', 'DESC'] as const;
export type OrderDirection = (typeof orderDirections)[number];

/** How two actors come to share something, the more telling ways first; a relation declares the way it makes. */
export const commonWays = [
  'CO_MEMBERSHIP',
  'SHARED_MEMBER',
  'CO_FOUNDING',
  'CO_HOSTING',
  'CO_REPRESENTATION',
  'SHARED_PEOPLE',
  'CO_PARTICIPATION',
  'SHARED_PARTICIPANT',
  'SHARED_PARTNER',
  'SHARED_TOPIC',
  'SHARED_GOAL',
  'SHARED_PLACE',
] as const;
export type CommonWay = (typeof commonWays)[number];

/** Things that two organisations share: members of whatever kind, or persons; a relation declares which. */
export const interlockKinds = ['MEMBERS', 'PEOPLE'] as const;
export type InterlockKind = (typeof interlockKinds)[number];
