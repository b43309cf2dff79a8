/**
 * The closed lists of the model, each stated once. Three are stated elsewhere, as their entries say more than a name: kinds
 * of entity in `entities/index.ts`, types of relation in `relations/index.ts`, literal predicates in `literals.ts`.
 */

export { certainties, type Certainty, type Holding } from '../../shared/as-of.js';
export { directions, type Direction, type RelationEnd } from '../../shared/directions.js';

export const languages = ['AR', 'EN'] as const;
export type Language = (typeof languages)[number];

/** Where the claims of a dataset come from. */
export const datasetKinds = ['SOURCE', 'REFERENCE', 'CURATED'] as const;
export type DatasetKind = (typeof datasetKinds)[number];

/** ISO 15924. */
export const scripts = ['ARAB', 'LATN'] as const;
export type Script = (typeof scripts)[number];

/** In the order in which a label is chosen; a demonym is never one. */
export const nameKinds = ['OFFICIAL', 'SHORT', 'ALIAS', 'TRANSLITERATION', 'DEMONYM'] as const;
export type NameKind = (typeof nameKinds)[number];

/** Wikidata's ranks, the first shown before the others: several claims may stand, one of them is shown. */
export const ranks = ['PREFERRED', 'NORMAL', 'DEPRECATED'] as const;
export type Rank = (typeof ranks)[number];

/** Only accepted claims are projected; retracted ones stay, to be answered for. */
export const claimStatuses = ['ACCEPTED', 'RETRACTED'] as const;
export type ClaimStatus = (typeof claimStatuses)[number];

/**
 * How the words became the claim: they say it (EXPLICIT), say it of somebody named elsewhere (RESOLVED),
 * report that somebody says it (ATTRIBUTED), imply it (INFERRED), it follows from other claims or is our
 * rendering of their words (DERIVED), an outside reference says it (REFERENCE), an editor judged that they mean it (CURATED),
 * or a language model read them so (MODEL).
 */
export const methods = [
  'EXPLICIT',
  'RESOLVED',
  'ATTRIBUTED',
  'DERIVED',
  'INFERRED',
  'REFERENCE',
  'CURATED',
  'MODEL',
] as const;
export type Method = (typeof methods)[number];

/** What of a claim a document can support without the rest: an object or a value every claim has, the others some. */
export const claimParts = ['OBJECT', 'ROLE', 'VALID_FROM', 'VALID_TO', 'VALUE'] as const;
export type ClaimPart = (typeof claimParts)[number];

export const valueTypes = ['NAME', 'TEXT', 'CODE', 'DATE', 'NUMBER', 'QUANTITY'] as const;
export type ValueType = (typeof valueTypes)[number];

/**
 * What made a version of the graph: a seed was loaded; upkeep worked out anew what follows from the claims; or a person
 * decided something, each kind of decision by its own name.
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
] as const;
export type ChangeKind = (typeof changeKinds)[number];

/** What a change does to what the graph says. */
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
  'RELATION_ADDED',
  'RELATION_CHANGED',
  'RELATION_REMOVED',
  'CONFLICT_MADE',
  'CONFLICT_ENDED',
] as const;
export type EffectKind = (typeof effectKinds)[number];
export const judgementKinds = ['SAME', 'DIFFERENT', 'UNSURE'] as const;
export type JudgementKind = (typeof judgementKinds)[number];

/** What is proposed of a document: a claim, an entity that the graph does not have, or to take back what an older version said. */
export const proposalKinds = ['CLAIM', 'ENTITY', 'IDENTITY', 'MENTION', 'RETRACTION'] as const;
export type ProposalKind = (typeof proposalKinds)[number];

/** A proposal that a later reading of its document no longer makes is superseded, unless it was decided before. */
export const proposalStatuses = ['OPEN', 'ACCEPTED', 'REJECTED', 'SUPERSEDED'] as const;
export type ProposalStatus = (typeof proposalStatuses)[number];

/** What a proposal is to the graph: it says so already, by this document or by others; it says otherwise; it does not say. */
export const novelties = ['KNOWN', 'CORROBORATES', 'CONFLICTS', 'NEW'] as const;
export type Novelty = (typeof novelties)[number];

/** What finds in a document what it says. */
export const extractors = ['RULES', 'LLM'] as const;
export type Extractor = (typeof extractors)[number];

/** The forms of documents that are read. */
export const mediaTypes = [
  'text/plain',
  'text/html',
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
] as const;
export type ExternalIdScheme = (typeof externalIdSchemes)[number];

/** How far dates are cut before they are compared. */
export const groupPrecisions = ['YEAR', 'MONTH'] as const;
export type GroupPrecision = (typeof groupPrecisions)[number];

export const orderDirections = ['ASC', 'DESC'] as const;
export type OrderDirection = (typeof orderDirections)[number];

/** How two actors come to share something, the more telling ways first; a relation says which it makes. */
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

/** What two organisations share: members of whatever kind, or persons; a relation says which it makes them share. */
export const interlockKinds = ['MEMBERS', 'PEOPLE'] as const;
export type InterlockKind = (typeof interlockKinds)[number];
