import { committerOf } from '../change/apply/apply-change.js';
import type { GraphStore } from '../store/graph-store.js';
import type { ActionOptions, ChangeOutcome } from '../change/actions/action-types.js';
import { addEvidence } from '../change/actions/add-evidence.js';
import { createDocument } from '../change/actions/create-document.js';
import { endClaim } from '../change/actions/end-claim.js';
import { assertClaim } from '../change/actions/assert-claim.js';
import type { Author } from '../claims/log/change-record.js';
import { correctClaim } from '../change/actions/correct-claim.js';
import { createDataset } from '../change/actions/create-dataset.js';
import { createEntity } from '../change/actions/create-entity.js';
import { curate } from '../change/actions/curate-acts.js';
import { judge } from '../change/actions/judge-entities.js';
import { ingestDocument } from './ingest-document.js';
import { mergeEntities } from '../change/actions/merge-entities.js';
import { moveClaims } from '../change/actions/move-claims.js';
import { retractClaim, setRank } from '../change/actions/decide-claim.js';
import { reviewProposals } from './review-proposals.js';
import { splitEntity } from '../change/actions/split-entity.js';
import { undoChange } from '../change/actions/undo-change.js';
import { translateEvidence } from '../change/actions/translate-evidence.js';
import { updateDocument } from '../change/actions/update-document.js';
import { withdrawDocument } from '../change/actions/withdraw-document.js';

/** Changes the graph, or returns the reasons of a refusal with the graph unchanged. */
export type Action<Input, Outcome extends ChangeOutcome = ChangeOutcome> = (
  author: Author,
  input: Input,
  options?: ActionOptions,
) => Promise<Outcome>;

/** All actions of curators on a graph; its holder can change the graph in no other way. */
export type Curation = Readonly<ReturnType<typeof createCuration>>;

/**
 * The actions of curators on this graph.
 * @param onChange called with the kind of each change that was made
 */
export function createCuration(
  store: GraphStore,
  onChange: (kind: string) => void = () => undefined,
) {
  const committer = committerOf(store);
  const told =
    <Graph, Asked extends unknown[], Outcome extends Pick<ChangeOutcome, 'change'>>(
      graph: Graph,
      act: (graph: Graph, ...asked: Asked) => Promise<Outcome>,
    ) =>
    async (...asked: Asked): Promise<Outcome> => {
      const outcome = await act(graph, ...asked);
      if (outcome.change !== null) onChange(outcome.change.kind);
      return outcome;
    };
  return {
    assertClaim: told(store, assertClaim),
    retractClaim: told(store, retractClaim),
    correctClaim: told(store, correctClaim),
    endClaim: told(store, endClaim),
    addEvidence: told(store, addEvidence),
    setRank: told(store, setRank),
    createEntity: told(store, createEntity),
    createDocument: told(store, createDocument),
    createDataset: told(store, createDataset),
    updateDocument: told(store, updateDocument),
    translateEvidence: told(store, translateEvidence),
    withdrawDocument: told(store, withdrawDocument),
    mergeEntities: told(store, mergeEntities),
    splitEntity: told(store, splitEntity),
    moveClaims: told(store, moveClaims),
    judge: told(store, judge),
    curate: told(store, curate),
    undoChange: told(store, undoChange),
    reviewProposals: told(committer, reviewProposals),
    ingestDocument: told(committer, ingestDocument),
  };
}
