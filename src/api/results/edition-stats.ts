import { Field, Float, Int, ObjectType } from 'type-graphql';
import { Optional, Required } from '../../model/declare.js';
import { defineField } from '../../model/define.js';
import { entities } from '../../model/entities/types.js';
import { InGraph } from '../../model/mapping.js';
import { countAt } from '../../statistics/count-at.js';
import { findEditionBefore } from '../../statistics/edition-before.js';
import type { EditionNumber } from '../../statistics/numbers/edition-number.js';
import { editionNumbers, topicChanges } from '../../statistics/numbers/index.js';
import { unknownTally } from '../../statistics/tally.js';
import { StatedCount } from './edition-counts.js';
import type { EditionSource } from './edition-source.js';

/** Numbers of an edition, each computed when it is read, so that unselected ones cost nothing. */
@InGraph({ kind: 'result' })
@ObjectType({
  description:
    'What documents give of an edition in numbers: how many, of what, and by which relations and claims. What none says is null, never zero.',
})
export class EditionStats {
  readonly #source: EditionSource;
  readonly #id: string;
  readonly #node: number | null;

  /** @param node the edition in the source’s graph; null if it has no claims */
  constructor(source: EditionSource, id: string, node: number | null) {
    this.#source = source;
    this.#id = id;
    this.#node = node;
  }

  /** A number of the edition; "not stated" if the edition has no claims at all. */
  count(count: EditionNumber['count']): StatedCount {
    const { stated } = this.#source;
    const tally =
      this.#node === null ? unknownTally('NOT_STATED') : countAt(stated, this.#node, count);
    return new StatedCount(stated, tally);
  }

  @Field(() => entities.get('Edition'), { description: 'The edition.' })
  @InGraph({ kind: 'reference' })
  get edition(): string {
    return this.#id;
  }

  @Field(() => entities.get('Edition'), {
    nullable: true,
    description:
      'The edition before it: the one that is stated to precede it (PRECEDES), else that of the next lower ordinal in its series.',
  })
  @InGraph({ kind: 'reference' })
  get before(): string | null {
    const { stated } = this.#source;
    const before = this.#node === null ? null : findEditionBefore(stated, this.#node);
    return before === null ? null : stated.idOf(before);
  }

  @Required(
    () => Int,
    'How many accepted claims there are about it, as subject or object: those of its field claims, without deprecated ones.',
  )
  async claimCount(): Promise<number> {
    return (await this.#source.claims.load(this.#id)).claims;
  }

  @Required(() => Int, 'How many documents are evidence of these claims.')
  async documentCount(): Promise<number> {
    return (await this.#source.claims.load(this.#id)).documents;
  }

  @Optional(
    () => Float,
    'The share of these claims for which the words of a document are quoted, 0 to 1; null without claims.',
  )
  async evidencedShare(): Promise<number | null> {
    const { claims, quoted } = await this.#source.claims.load(this.#id);
    return claims === 0 ? null : quoted / claims;
  }

  @Optional(
    () => Float,
    'The share of these claims that rest on an editor’s note of what a document says, and on no quotation, 0 to 1; null without claims.',
  )
  async notedShare(): Promise<number | null> {
    const { claims, noted } = await this.#source.claims.load(this.#id);
    return claims === 0 ? null : noted / claims;
  }
}

for (const { name, description, count } of [...editionNumbers, ...topicChanges]) {
  defineField(EditionStats, {
    name,
    type: () => StatedCount,
    description,
    graph: { kind: 'property', property: name },
  });
  Object.defineProperty(EditionStats.prototype, name, {
    get(this: EditionStats) {
      return this.count(count);
    },
    configurable: true,
  });
}
