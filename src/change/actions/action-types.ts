import type { StatedFields } from '../../model/provenance/evidence-fields.js';
import type { EntityKind } from '../../model/kinds.js';
import type {
  ClaimPart,
  Confirmation,
  JudgementKind,
  Language,
  NameKind,
  Rank,
} from '../../model/values/lists.js';
import type { ClaimPhrasing, InBoth, NameForms, RoleForms } from '#text/sentence/forms.js';
import type { PartialDate, ValueInput } from '../../claims/records.js';
import type { UserError } from '../apply/refused.js';
import type { ChangeRecord } from '../../claims/log/change-record.js';
import type { Effect } from '../apply/effects.js';

/** Inputs and outcomes of curators' actions. A missing part counts as null. */

/** A piece of evidence: a span of a text in the graph, or for a document without text its content in our words. */
export interface EvidenceInput extends Given<StatedFields> {
  readonly document: string;
  /** In Unicode code points of the untouched text, half open; with `exact`, which must be there. */
  readonly start?: number | null | undefined;
  readonly end?: number | null | undefined;
  readonly exact?: string | null | undefined;
  readonly note?: string | null | undefined;
  /** The supported parts of the claim; by default those whose words are found, for a note all. */
  readonly supports?: readonly ClaimPart[] | null | undefined;
}

/** The parts of a claim that can be corrected: all but its subject and predicate. */
export interface ClaimContentInput {
  readonly object?: string | null | undefined;
  readonly value?: ValueInput | null | undefined;
  readonly roleKey?: string | null | undefined;
  readonly roleAr?: string | null | undefined;
  readonly roleEn?: string | null | undefined;
  readonly validFrom?: PartialDate | null | undefined;
  readonly validTo?: PartialDate | null | undefined;
  /** True for an end without a day. */
  readonly ended?: boolean | null | undefined;
  readonly note?: string | null | undefined;
}

/** The same with parts that may be null or left out. */
export type Given<T> = {
  readonly [Key in keyof T]?: GivenPart<NonNullable<T[Key]>> | null | undefined;
};
type GivenPart<Part> = Part extends object ? Given<Part> : Part;

/** Hints on how to word a claim, as a seed has them. */
export interface ClaimFormsInput {
  /** The forms of its role. */
  readonly roleForms?: Given<RoleForms> | null | undefined;
  readonly attributedTo?: Given<NonNullable<ClaimPhrasing['attributedTo']>> | null | undefined;
  readonly voiceNote?: Given<InBoth> | null | undefined;
  readonly dateNote?: Given<InBoth> | null | undefined;
}

export interface ClaimInput extends ClaimContentInput, ClaimFormsInput {
  /** A dataset of kind CURATED; by default `curated`. */
  readonly dataset?: string | null | undefined;
  readonly subject: string;
  readonly predicate: string;
  /** At least one. */
  readonly evidence: readonly EvidenceInput[];
}

/** Things that the person confirms. */
export interface Confirming {
  readonly confirm?: readonly Confirmation[] | null | undefined;
}

export interface AssertClaimInput extends Confirming {
  readonly claim: ClaimInput;
}

/** An action on a claim that is there. */
interface OnClaim {
  readonly claim: string;
  /** The claim's revision as the caller knows it; with another revision, nothing is done. */
  readonly ifRevision?: number | null | undefined;
}

export type RetractClaimInput = OnClaim;

/** A part of the content stays as it is if left out, and is removed if null. */
export interface CorrectClaimInput extends OnClaim, ClaimContentInput, Confirming {
  readonly dataset?: string | null | undefined;
  /** Evidence of the changed parts, or of the whole claim if none is kept. */
  readonly evidence?: readonly EvidenceInput[] | null | undefined;
  /** Whether the evidence of the claim is kept for the parts that stay; by default if no other is given. */
  readonly keepEvidence?: boolean | null | undefined;
}

/** The end of a tie: by its day, or as an end without one. */
export interface EndClaimInput extends OnClaim, Confirming {
  readonly dataset?: string | null | undefined;
  readonly validTo?: PartialDate | null | undefined;
  readonly ended?: boolean | null | undefined;
  readonly note?: string | null | undefined;
  readonly evidence: readonly EvidenceInput[];
}

export interface AddEvidenceInput extends OnClaim, Confirming {
  readonly evidence: readonly EvidenceInput[];
}

/** A document known by its address alone. */
export interface CreateDocumentInput {
  /** Lower-case words joined by -, by which a later reading gives it its text. */
  readonly key: string;
  readonly dataset?: string | null | undefined;
  readonly title: string;
  readonly url: string;
  /** BCP 47. */
  readonly language: string;
  readonly published?: PartialDate | null | undefined;
  readonly publisher?: string | null | undefined;
  readonly shortName?: string | null | undefined;
  /** By default the day of the change. */
  readonly retrieved?: PartialDate | null | undefined;
  /** The id of the document that it retells. */
  readonly retells?: string | null | undefined;
}

/** New parts of a document's description: one that is left out stays, one that is null is removed. */
export interface UpdateDocumentInput {
  readonly document: string;
  /** The revision that the caller has seen. */
  readonly ifRevision?: number | null | undefined;
  readonly title?: string | null | undefined;
  readonly published?: PartialDate | null | undefined;
  readonly publisher?: string | null | undefined;
  readonly shortName?: string | null | undefined;
}

/** Words that a claim cites, and their translation; a text of null removes it. */
export interface TranslateEvidenceInput {
  readonly document: string;
  /** The quotation, letter for letter; or else the note. */
  readonly exact?: string | null | undefined;
  readonly note?: string | null | undefined;
  readonly lang: Language;
  readonly text?: string | null | undefined;
}

export interface SetRankInput extends OnClaim {
  readonly rank: Rank;
}

export interface NameInput {
  /** Its forms within sentences; what its words leave no doubt of need not be given. */
  readonly forms?: Given<NameForms> | null | undefined;
  readonly text: string;
  readonly lang: Language;
  /** By default OFFICIAL. */
  readonly nameKind?: NameKind | null | undefined;
  readonly evidence: readonly EvidenceInput[];
}

export interface CreateEntityInput extends Confirming {
  readonly kind: EntityKind;
  /** By default made from its English name, else from its Arabic one in Latin letters. */
  readonly id?: string | null | undefined;
  readonly dataset?: string | null | undefined;
  /** At least one: an entity without a name cannot be shown. */
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
  /** The entities that are the same, whose ids then redirect to it; at least one. */
  readonly others: readonly string[];
}

export interface SplitEntityInput {
  /** The entity that the others were merged into. */
  readonly entity: string;
  /** The ids to separate, each becoming an entity of its own; at least one. */
  readonly apart: readonly string[];
}

/** Two entities, and whether they are different; that they are one is a merge. */
export interface JudgeInput {
  readonly a: string;
  readonly b: string;
  readonly kind: JudgementKind;
}

/** Claims of one entity that are of another: one person is two. */
export interface MoveClaimsInput {
  readonly from: string;
  readonly to: string;
  readonly claims: readonly OnClaim[];
  /** Mentions of the one that mean the other, by their ids. */
  readonly mentions?: readonly string[] | null | undefined;
}

/** An act that makes something: later acts of the set name it `new:` and this. */
interface Naming {
  readonly as?: string | null | undefined;
}

/** An act that makes what may be there: then only the rest of it is carried out. */
interface Making extends Naming {
  readonly ifMissing?: boolean | null | undefined;
}

/** The inputs of the acts of a set, by their names. */
export interface ActInputs {
  readonly assert: ClaimInput & Naming & Confirming;
  readonly correct: CorrectClaimInput;
  readonly end: EndClaimInput;
  readonly addEvidence: AddEvidenceInput;
  readonly createDocument: CreateDocumentInput & Making;
  readonly updateDocument: UpdateDocumentInput;
  readonly translateEvidence: TranslateEvidenceInput;
  readonly retract: RetractClaimInput;
  readonly rank: SetRankInput;
  readonly create: CreateEntityInput & Making;
  readonly merge: MergeEntitiesInput;
  readonly split: SplitEntityInput;
  readonly judge: JudgeInput;
  readonly move: MoveClaimsInput;
}

/** One act by its name. */
export type ActInput = { readonly [Name in keyof ActInputs]?: ActInputs[Name] | null | undefined };

export interface CurateInput {
  readonly acts: readonly ActInput[];
}

export interface UndoChangeInput {
  /** The id of the change, which is its requestId. */
  readonly change: string;
}

export interface ActionOptions {
  /** If true, reports the effects without changing anything. */
  readonly dryRun?: boolean | undefined;
}

/** The outcome of an action. */
export interface ChangeOutcome {
  /** Null for a refusal, for a dry run, and if nothing had to change. */
  readonly change: ChangeRecord | null;
  /** Ids of the changed, created or removed entities, sorted. */
  readonly entities: readonly string[];
  /** Ids of the changed, created or retracted claims, sorted. */
  readonly claims: readonly string[];
  /** Ids of the written or removed mentions, sorted; left out if there are none. */
  readonly mentions?: readonly string[];
  /** Effects on the graph's content, actual or for a dry run; empty for a refusal and for a repeated request. */
  readonly effects: readonly Effect[];
  /** Not empty for a refusal: then the graph is unchanged. */
  readonly errors: readonly UserError[];
}
