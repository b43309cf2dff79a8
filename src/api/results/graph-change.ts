import { ID, Int, ObjectType } from 'type-graphql';
import { Required } from '../../model/declare.js';
import { InGraph } from '../../model/mapping.js';
import type { LogRow } from '../changes/log-rows.js';

@InGraph({ kind: 'result' })
@ObjectType({
  description: 'A version that the graph has come to, and what of it is another since.',
})
export class GraphChange {
  @Required(() => Int, 'The version of the graph.')
  readonly version: number;

  @Required(
    () => [ID],
    'The ids of claims, entities, documents and datasets that are there since or say something else; none where all may.',
  )
  readonly upserted: readonly string[];

  @Required(() => [ID], 'The ids of those that are gone since.')
  readonly removed: readonly string[];

  @Required(
    () => Boolean,
    'Whether anything may be another: what is kept of the graph is to be loaded anew.',
  )
  readonly isWhole: boolean;

  constructor({ number, upserted, removed, isWhole }: LogRow) {
    this.version = number;
    this.upserted = upserted;
    this.removed = removed;
    this.isWhole = isWhole;
  }
}
