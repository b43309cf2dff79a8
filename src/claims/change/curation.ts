import type {
  ActionOptions,
  AssertClaimInput,
  ChangeOutcome,
  CorrectClaimInput,
  CreateEntityInput,
  MergeEntitiesInput,
  RetractClaimInput,
  SetRankInput,
  SplitEntityInput,
  UndoChangeInput,
} from './action-types.js';
import type { Author } from './change-record.js';

/** Does one thing to the graph, or says why not: then the graph is as it was. */
export type Action<Input> = (
  author: Author,
  input: Input,
  options?: ActionOptions,
) => Promise<ChangeOutcome>;

/** All that curators may do to a graph: who has this can change it in these ways, and in no other. */
export interface Curation {
  readonly assertClaim: Action<AssertClaimInput>;
  readonly retractClaim: Action<RetractClaimInput>;
  readonly correctClaim: Action<CorrectClaimInput>;
  readonly setRank: Action<SetRankInput>;
  readonly createEntity: Action<CreateEntityInput>;
  readonly mergeEntities: Action<MergeEntitiesInput>;
  readonly splitEntity: Action<SplitEntityInput>;
  readonly undoChange: Action<UndoChangeInput>;
}
