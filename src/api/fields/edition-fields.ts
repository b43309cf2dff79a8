import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { entities } from '../../model/entities/types.js';
import type { Entity } from '../../model/entity.js';
import type { AsOf } from '../../model/inputs/as-of.js';
import { InGraph } from '../../model/mapping.js';
import { findEdition } from '../../statistics/find-editions.js';
import { AsOfArg, DatasetArg } from '../arguments/part.js';
import type { Context } from '../context.js';
import { editionSource } from '../results/edition-source.js';
import { EditionStats } from '../results/edition-stats.js';

/** Fields of editions with resolvers of their own, which start from the edition’s id. */
@Resolver(() => entities.get('Edition'))
export class EditionFields {
  @FieldResolver(() => EditionStats, {
    description:
      'It in numbers, from the graph as it is at one version in memory: a hundred editions cost the store as much as one.',
  })
  @InGraph({ kind: 'resolved' })
  async stats(
    @Root() { id }: Entity,
    @DatasetArg() dataset: string | null | undefined,
    @AsOfArg() asOf: AsOf | null | undefined,
    @Ctx() context: Context,
  ): Promise<EditionStats> {
    const source = await editionSource(context, { dataset, asOf });
    return new EditionStats(source, id, findEdition(source.stated, id));
  }
}
