import { Ctx, Mutation, Resolver } from 'type-graphql';
import type { UserError } from '../../change/apply/refused.js';
import { KnownError } from '../../shared/errors.js';
import type { Context } from '../context.js';
import { LoadDataInput } from '../inputs/curation/load-data-input.js';
import { LoadPayload } from '../results/load-payload.js';
import { faultsOf } from './curate.js';
import { InputOf } from './input-of.js';
import { Needs } from './needs.js';

@Resolver()
export class DataMutations {
  @Needs('ADMIN')
  @Mutation(() => LoadPayload, {
    description:
      'Reads the data folders of the server again: datasets, decisions and the words of the pages. A fault in any file loads nothing; a changed vocabulary needs a restart.',
  })
  async loadData(
    @InputOf(() => LoadDataInput) input: LoadDataInput,
    @Ctx() { loadData, viewer, signal }: Context,
  ): Promise<LoadPayload> {
    const faults = faultsOf(input);
    if (faults.length > 0) return new LoadPayload(undefined, faults);
    signal.throwIfAborted();
    if (loadData === undefined)
      throw new KnownError('FORBIDDEN', 'This graph is not loaded from data folders here.');
    const { reason, requestId, dryRun, prune } = input;
    const { name: by = null, role = null } = viewer ?? {};
    try {
      const options = { dryRun: dryRun === true, prune: prune === true };
      return new LoadPayload(await loadData({ by, role, reason, requestId }, options), []);
    } catch (error) {
      return new LoadPayload(undefined, errorsOf(error));
    }
  }
}

/** The faults of files, a line each; other errors pass through. */
function errorsOf(error: unknown): readonly UserError[] {
  if (!(error instanceof KnownError) || (error.code !== 'BAD_INPUT' && error.code !== 'CONFLICT'))
    throw error;
  const { code, message } = error;
  return [{ code, message, path: [], current: null }];
}
