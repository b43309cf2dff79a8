import DataLoader from 'dataloader';
import { readLabels, type Labels } from '../../claims/graph/read-labels.js';
import { readProposalsOf } from '../../claims/graph/read-proposals.js';
import { readWithdrawals } from '../../claims/graph/withdrawals.js';
import type { ProposalRecord } from '../../claims/proposals.js';
import { arrangeProposals, type Arrangement } from '../../review/arrange-proposals.js';
import { getOrMake } from '#text/get-or-make.js';
import { readerOf } from '../../store/read-row.js';
import type { Context } from '../context.js';

/** Arrangements by request and document: all fields of a page rest on one. */
const arrangements = new WeakMap<Context, Map<string, Promise<Arrangement>>>();

const ofRequest = (context: Context): Map<string, Promise<Arrangement>> =>
  getOrMake(arrangements, context, () => new Map<string, Promise<Arrangement>>());

/** Proposals by request that may not be kept yet. */
export const given = new WeakMap<Context, readonly ProposalRecord[]>();

/** The proposals of a document as they are decided; none of one that was withdrawn. */
export function arrangedIn(context: Context, document: string): Promise<Arrangement> {
  const { store, signal } = context;
  return getOrMake(ofRequest(context), document, async () => {
    const unkept = given.get(context);
    if (unkept !== undefined) return arrangeProposals(unkept);
    const read = readerOf(store, { signal });
    const isWithdrawn = (await readWithdrawals(read)).has(document);
    return arrangeProposals(isWithdrawn ? [] : await readProposalsOf(read, [document]));
  });
}

/** Loader by request: entities of a page are read together. */
const loaders = new WeakMap<Context, DataLoader<string, Labels | undefined>>();

/** The labels of an entity of the graph. */
export function labelsOf(context: Context, entity: string): Promise<Labels | undefined> {
  const { store, signal } = context;
  const loader = getOrMake(
    loaders,
    context,
    () =>
      new DataLoader(async (ids: readonly string[]) => {
        const labels = await readLabels(readerOf(store, { signal }), ids);
        return ids.map((id) => labels.get(id));
      }),
  );
  return loader.load(entity);
}
