import { committerOf } from '../apply/apply-change.js';
import type { GraphStore } from '../../store/graph-store.js';
import type { GraphReader } from '../../store/graph-reader.js';
import { readerOf } from '../../store/read-row.js';
import {
  readCitedBeside,
  readMentioningBeside,
  readMissingDocuments,
} from '../../claims/graph/read-documents.js';
import { readProposals } from '../../claims/graph/read-proposals.js';
import { readDatasetsOf } from '../../claims/graph/read-versions.js';
import type { ActionOptions, ChangeOutcome, UndoChangeInput } from './action-types.js';
import type { Author } from '../../claims/log/change-record.js';
import { withDates } from './date-claims.js';
import { readJudged, refuseContradicted } from './check-judgements.js';
import { readFilledDatasets } from '../apply/plan-datasets.js';
import { readChange } from '../../claims/log/read-changes.js';
import { readStates, type RecordStates } from '../apply/record-states.js';
import { refuseIfOvertaken } from './refuse-overtaken.js';
import { refused } from '../apply/refused.js';
import { RecordReader } from './record-reader.js';
import { runAction } from './run-action.js';

/** Restores the records of a change to their states before it, with all consequences. Undoing an undo redoes the change. */
export function undoChange(
  store: GraphStore,
  author: Author,
  input: UndoChangeInput,
  options?: ActionOptions,
): Promise<ChangeOutcome> {
  return runAction(
    committerOf(store),
    author,
    { kind: 'UNDO', input },
    async (reader) => {
      const change = await readChange(reader, input.change);
      if (!change) throw refused('NOT_FOUND', `There is no change "${input.change}".`, ['change']);
      const kept = await keepCited(reader, readStates(change.before));
      const next = kept && (await keepUsed(reader, kept));
      if (!next)
        throw refused(
          'BAD_INPUT',
          `Change ${change.number} (${change.kind}) cannot be undone: it kept no earlier state.`,
          ['change'],
        );
      await refuseIfOvertaken(reader, change, next);
      await refuseWithoutDocuments(reader, next);
      await refuseOtherGroups(reader, next);
      return { next: await withDates(reader, next), undoes: change.id };
    },
    options,
  );
}

/** Makes a document of the change a draft if nothing will cite it, whichever review accepted it. */
async function keepCited(
  store: GraphReader,
  states: RecordStates | undefined,
): Promise<RecordStates | undefined> {
  if (!states?.review) return states;
  const { review, claims, mentions = {} } = states;
  const read = readerOf(store);
  const proposals = await readProposals(read, Object.keys(review.proposals));
  const documents = [...new Set(Array.from(proposals.values(), ({ document }) => document))];
  // Withdrawn ones are neither.
  const held = [...(await readDatasetsOf(read, documents)).keys()];
  const cited = new Set([
    ...(await readCitedBeside(read, held, Object.keys(claims))),
    ...(await readMentioningBeside(read, held, Object.keys(mentions))),
    ...citedIn(states),
  ]);
  const isDraft = Object.fromEntries(held.map((id) => [id, !cited.has(id)]));
  return { ...states, review: { ...review, isDraft } };
}

/** Keeps the curators' dataset while it has documents under review. */
async function keepUsed(store: GraphReader, states: RecordStates): Promise<RecordStates> {
  const { datasets, ...rest } = states;
  if (!states.ingested || !datasets) return states;
  const drafts = Object.keys(states.ingested.drafts);
  const filled = await readFilledDatasets(readerOf(store), Object.keys(datasets), drafts);
  const left = Object.entries(datasets).filter(
    ([id, dataset]) => dataset !== null || !filled.includes(id),
  );
  return left.length === 0 ? rest : { ...rest, datasets: Object.fromEntries(left) };
}

/** The documents cited by the claims and mentions of these states. */
function citedIn({ claims, mentions = {} }: RecordStates): string[] {
  const stated = Object.values(claims).flatMap((claim) => claim ?? []);
  return [
    ...stated.flatMap(({ evidence }) => evidence.map(({ document }) => document)),
    ...Object.values(mentions).flatMap((mention) => mention?.document ?? []),
  ];
}

/** Refuses to merge entities again that meanwhile were merged with others, or judged different from them. */
async function refuseOtherGroups(store: GraphReader, { judgements }: RecordStates): Promise<void> {
  if (judgements === undefined) return;
  refuseContradicted(await readJudged(RecordReader.of(store)), judgements, new Map(), ['change']);
}

/** Refuses to restore a claim whose document a load may have removed. */
async function refuseWithoutDocuments(store: GraphReader, states: RecordStates): Promise<void> {
  // A draft is restored together with its claims.
  const drafts = new Set(Object.keys(states.review?.isDraft ?? {}));
  const missing = await readMissingDocuments(
    store,
    [...new Set(citedIn(states))].filter((id) => !drafts.has(id)),
  );
  if (missing.length === 0) return;
  throw refused(
    'CONFLICT',
    `The claims to restore cite ${missing.map((id) => `"${id}"`).join(', ')}, which the graph no longer holds: state them again with other evidence.`,
    ['change'],
  );
}
