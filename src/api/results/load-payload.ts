import { ID, Int, ObjectType } from 'type-graphql';
import type { DataLoad } from '../../change/load/load-data.js';
import type { DatasetSummary } from '../../change/load/load-datasets.js';
import type { UserError as Found } from '../../change/apply/refused.js';
import { Required } from '../../model/declare.js';
import { InGraph } from '../../model/mapping.js';
import { UserError } from './change-payload.js';

@InGraph({ kind: 'result' })
@ObjectType({ description: 'A dataset of the data folders, and what came of reading it.' })
export class LoadedDataset implements Omit<DatasetSummary, 'isGone'> {
  @Required(() => ID, 'Its id.')
  id!: string;

  @Required(
    () => Boolean,
    'Whether it was written, or would be; false where the graph had it already.',
  )
  written!: boolean;

  @Required(() => Boolean, 'Whether the folders no longer have it.')
  isGone!: boolean;

  @Required(() => Int, 'How many documents it has.')
  documents!: number;

  @Required(() => Int, 'How many entities it speaks of.')
  entities!: number;

  @Required(() => Int, 'How many claims it has.')
  claims!: number;

  @Required(() => Int, 'How many mentions it has.')
  mentions!: number;

  @Required(
    () => [ID],
    'Claims of its files that stay out, since curators took them back in the graph.',
  )
  leftOut!: readonly string[];
}

@InGraph({ kind: 'result' })
@ObjectType({ description: 'What came of reading the data folders again.' })
export class LoadPayload {
  @InGraph({ kind: 'property', property: 'datasets', maxEntries: 200 })
  @Required(() => [LoadedDataset], 'The datasets; none where it was refused.')
  readonly datasets: readonly LoadedDataset[];

  @Required(() => [String], 'Names of the stored operations that are new, changed or gone.')
  readonly operations: readonly string[];

  @Required(() => [UserError], 'Why nothing was loaded, a fault each; none where it was.')
  readonly userErrors: readonly UserError[];

  constructor(load: DataLoad | undefined, errors: readonly Found[]) {
    this.datasets = load?.datasets.map((each) => ({ ...each, isGone: each.isGone === true })) ?? [];
    this.operations = load?.operations ?? [];
    this.userErrors = errors.map((error) => ({ ...error }));
  }
}
