import { IsArray, Matches, IsIn, IsOptional } from 'class-validator';
import { claimStatuses, ranks, type ClaimStatus, type Rank } from '../../model/values/lists.js';
import { IsListOf } from './decorators.js';

/** What is decided over a claim. */
export class OverrideEntry {
  @Matches(/^claim:[0-9a-f]{16}$/, { message: '$property must be the id of a claim' })
  claim!: string;

  @IsOptional()
  @IsIn(ranks)
  rank?: Rank;

  @IsOptional()
  @IsIn(claimStatuses)
  status?: ClaimStatus;
}

/** `decisions.yaml` beside the datasets of a seed. */
export class DecisionsFile {
  @IsOptional()
  @IsListOf(() => OverrideEntry)
  overrides?: OverrideEntry[];

  /** The ids of documents that are withdrawn. */
  @IsOptional()
  @IsArray()
  @Matches(/^document:\S+$/, { each: true, message: '$property must be ids of documents' })
  withdrawn?: string[];
}
