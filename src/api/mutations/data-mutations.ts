import { Ctx, InputType, Mutation, Resolver } from 'type-graphql';
import { errorsOf } from '../../change/actions/run-action.js';
import { Optional } from '../../model/declare.js';
import { KnownError } from '../../shared/errors.js';
import type { Context } from '../context.js';
import { ChangeRequest } from '../inputs/curation/change-request.js';
import { LoadPayload } from '../results/load-payload.js';
import { faultsOf } from './curate.js';
import { InputOf } from './input-of.js';
import { Needs } from './needs.js';

@InputType({ description: 'A reading of the data folders of the server.' })
export class LoadDataInput extends ChangeRequest {
  @Optional(() => Boolean, 'If true, datasets that the folders no longer have are removed.')
  prune?: boolean | null;
}

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
