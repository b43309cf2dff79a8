import type { EntityKind } from '../../model/kinds.js';
import type { ClaimPart, Language, NameKind, Rank } from '../../model/values/lists.js';
import type { PartialDate, ValueInput } from '../../claims/records.js';
import type { UserError } from '../apply/refused.js';
import type { ChangeRecord } from '../../claims/log/change-record.js';
import type { Effect } from '../apply/effects.js';

/** What curators ask for and what they get. A part that is left out is as one that is null. */

/** Where a document says it: a span of a text that the graph holds, or what one without text says, in our words. */
export interface EvidenceInput {
  readonly document: string;
  /** In Unicode code points of the untouched text, half open; with `exact`, which must stand there. */
  readonly start?: number | null | undefined;
  readonly end?: number | null | undefined;
  readonly exact?: string | null | undefined;
  readonly note?: string | null | undefined;
  /** The parts of the claim that it says; without it all that the claim has. */
  readonly supports?: readonly ClaimPart[] | null | undefined;
}

/** What of a claim can be corrected: all but of whom it is said and what is said. */
export interface ClaimContentInput {
  readonly object?: string | null | undefined;
  readonly value?: ValueInput | null | undefined;
  readonly roleKey?: string | null | undefined;
  readonly roleAr?: string | null | undefined;
  readonly roleEn?: string | null | undefined;
  readonly validFrom?: PartialDate | null | undefined;
  readonly validTo?: PartialDate | null | undefined;
  readonly note?: string | null | undefined;
}

export interface ClaimInput extends ClaimContentInput {
  /** Of kind CURATED; `curated` where it is not said. */
  readonly dataset?: string | null | undefined;
  readonly subject: string;
  readonly predicate: string;
  /** At least one. */
  readonly evidence: readonly EvidenceInput[];
}

export interface AssertClaimInput {
  readonly claim: ClaimInput;
}

/** An action on a claim that is there. */
interface OnClaim {
  readonly claim: string;
  /** The claim's revision as the caller knows it; where it has another, nothing is done. */
  readonly ifRevision?: number | null | undefined;
}

export type RetractClaimInput = OnClaim;

/** Of the content, what is left out stays as the claim has it, and null takes it away. */
export interface CorrectClaimInput extends OnClaim, ClaimContentInput {
  readonly dataset?: string | null | undefined;
  /** Without it that of the claim. */
  readonly evidence?: readonly EvidenceInput[] | null | undefined;
}

export interface SetRankInput extends OnClaim {
  readonly rank: Rank;
}

export interface NameInput {
  readonly text: string;
  readonly lang: Language;
  /** OFFICIAL where it is not said. */
  readonly nameKind?: NameKind | null | undefined;
  readonly evidence: readonly EvidenceInput[];
}

export interface CreateEntityInput {
  readonly kind: EntityKind;
  /** Without it one is made from its English name, else from its Arabic one in Latin letters. */
  readonly id?: string | null | undefined;
  readonly dataset?: string | null | undefined;
  /** At least one: what has no name cannot be shown. */
  readonly names: readonly NameInput[];
}

export interface CreateDatasetInput {
  /** Lower-case words joined by -. */
  readonly id: string;
  readonly titleAr: string;
  readonly titleEn: string;
  readonly description: string;
}

export interface WithdrawDocumentInput {
  readonly document: string;
}

export interface MergeEntitiesInput {
  /** The entity that stays. */
  readonly canonical: string;
  /** Those that are the same, whose ids then lead to it; at least one. */
  readonly others: readonly string[];
}

export interface SplitEntityInput {
  /** The entity that the others were merged into. */
  readonly entity: string;
  /** The ids that stand by themselves again, each alone; at least one. */
  readonly apart: readonly string[];
}

export interface UndoChangeInput {
  /** The id of the change, which is its requestId. */
  readonly change: string;
}

export interface ActionOptions {
  /** Tells what would change and changes nothing. */
  readonly dryRun?: boolean | undefined;
}

/** What an action did. */
export interface ChangeOutcome {
  /** Null where it was refused, where it was a dry run, and where all was as wanted already. */
  readonly change: ChangeRecord | null;
  /** Ids of the entities that it changed, made or took away, sorted. */
  readonly entities: readonly string[];
  /** Ids of the claims that it changed, made or took back, sorted. */
  readonly claims: readonly string[];
  /** Ids of the mentions that it wrote or took away, sorted; left out where there are none. */
  readonly mentions?: readonly string[];
  /** What it did to what the graph says, or would; empty where it was refused, and where the request had made it before. */
  readonly effects: readonly Effect[];
  /** Not empty where it was refused: then the graph is as it was. */
  readonly errors: readonly UserError[];
}
