import { Int, ObjectType } from 'type-graphql';
import { Optional, Required } from '../../model/declare.js';
import { defineField } from '../../model/define.js';
import { InGraph } from '../../model/mapping.js';
import { compareTallies, type TallyComparison } from '../../statistics/compare.js';
import { countAt } from '../../statistics/count-at.js';
import type { EditionNumber } from '../../statistics/numbers/edition-number.js';
import { editionNumbers } from '../../statistics/numbers/index.js';
import type { StatedGraph } from '../../statistics/stated-graph.js';
import { countThings, type Tally } from '../../statistics/tally.js';
import { StatedCount } from './edition-counts.js';
import type { EditionSource } from './edition-source.js';
import { EditionStats } from './edition-stats.js';

@InGraph({ kind: 'result' })
@ObjectType({
  description:
    'A number of two editions. It is compared only where both are stated: what documents do not name of one may have been there.',
})
export class StatedDifference {
  readonly #stated: StatedGraph;
  readonly #tallies: readonly [Tally, Tally];
  readonly #compared: TallyComparison;

  constructor(
    stated: StatedGraph,
    tallies: readonly [Tally, Tally],
    comparedBy: EditionNumber['comparedBy'],
  ) {
    this.#stated = stated;
    this.#tallies = tallies;
    this.#compared = compareTallies(...tallies, comparedBy);
  }

  @Required(() => StatedCount, 'The number of the first edition.')
  get a(): StatedCount {
    return new StatedCount(this.#stated, this.#tallies[0]);
  }

  @Required(() => StatedCount, 'The number of the second.')
  get b(): StatedCount {
    return new StatedCount(this.#stated, this.#tallies[1]);
  }

  @Optional(
    () => Int,
    'By how much the second is larger, below 0 where it is smaller; null where either is unknown.',
  )
  get difference(): number | null {
    const [a, b] = this.#tallies;
    if (a.reason !== null || b.reason !== null) return null;
    return countThings(b.things) - countThings(a.things);
  }

  @Required(
    () => StatedCount,
    'What both have, with the relations of both. Of what is compared by groups it is the things of both in the groups that both have; groupCount tells how many groups those are.',
  )
  get shared(): StatedCount {
    return new StatedCount(this.#stated, this.#compared.shared);
  }

  @Required(() => StatedCount, 'What is stated of the first alone.')
  get onlyA(): StatedCount {
    return new StatedCount(this.#stated, this.#compared.onlyA);
  }

  @Required(() => StatedCount, 'What is stated of the second alone.')
  get onlyB(): StatedCount {
    return new StatedCount(this.#stated, this.#compared.onlyB);
  }
}

@InGraph({ kind: 'result' })
@ObjectType({ description: 'Two editions, of one series or of two, number by number.' })
export class EditionComparison {
  readonly #source: EditionSource;
  readonly #nodes: readonly [number, number];

  /** @param nodes the two editions in the source’s graph */
  constructor(source: EditionSource, nodes: readonly [number, number]) {
    this.#source = source;
    this.#nodes = nodes;
  }

  @Required(() => EditionStats, 'The first edition.')
  get a(): EditionStats {
    return this.#statsOf(this.#nodes[0]);
  }

  @Required(() => EditionStats, 'The second.')
  get b(): EditionStats {
    return this.#statsOf(this.#nodes[1]);
  }

  /** Both editions by one of their numbers. */
  compare({ count, comparedBy }: EditionNumber): StatedDifference {
    const { stated } = this.#source;
    const [a, b] = this.#nodes;
    return new StatedDifference(
      stated,
      [countAt(stated, a, count), countAt(stated, b, count)],
      comparedBy,
    );
  }

  #statsOf(node: number): EditionStats {
    return new EditionStats(this.#source, this.#source.stated.idOf(node), node);
  }
}

for (const number of editionNumbers) {
  const { name, description, comparedBy } = number;
  const by = comparedBy === 'THING' ? 'by what is counted' : 'by what it is counted under';
  defineField(EditionComparison, {
    name,
    type: () => StatedDifference,
    description: `Compared ${by}. ${description}`,
    graph: { kind: 'property', property: name },
  });
  Object.defineProperty(EditionComparison.prototype, name, {
    get(this: EditionComparison) {
      return this.compare(number);
    },
    configurable: true,
  });
}
