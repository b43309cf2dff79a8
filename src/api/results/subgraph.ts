import { Arg, Ctx, Float, ID, Int, ObjectType } from 'type-graphql';
import { Entity } from '../../model/entity.js';
import { InGraph } from '../../model/mapping.js';
import { Relation } from '../../model/relation.js';
import { EntityKind, RelationKind } from '../../model/values/enums.js';
import type { Neighbourhood } from '../../analysis/neighbourhood/expand.js';
import { formatNamed, type Format, type Selection } from '../../export/index.js';
import { Required } from '../../model/declare.js';
import type { Context } from '../context.js';
import { chosenPart } from '../select-subgraph.js';
import { Effort } from './effort.js';
import { ExportFormat, SubgraphExport } from './subgraph-export.js';

@InGraph({ kind: 'result' })
@ObjectType({ description: 'An entity of a neighbourhood.' })
export class Neighbour {
  @Required(() => Entity, 'The entity.')
  @InGraph({ kind: 'reference' })
  entity!: string;

  @Required(() => Int, 'Hops from the nearest seed; 0 for a seed.')
  distance!: number;

  @Required(() => Float, 'How much the ways to it tell; 1 for a seed.')
  score!: number;
}

@InGraph({ kind: 'result' })
@ObjectType({ description: 'How many entities of one kind.' })
export class KindCount {
  @Required(() => EntityKind, 'The kind.')
  kind!: string;

  @Required(() => Int, 'How many.')
  count!: number;
}

@InGraph({ kind: 'result' })
@ObjectType({ description: 'How many relations of one type.' })
export class TypeCount {
  @Required(() => RelationKind, 'The type.')
  type!: string;

  @Required(() => Int, 'How many.')
  count!: number;
}

@InGraph({ kind: 'result' })
@ObjectType({ description: 'Entities around some others, and all relations between them.' })
export class Subgraph {
  readonly #found: Neighbourhood;
  readonly #asked: Pick<Selection, 'dataset' | 'asked'>;
  readonly #pathOf: (format: Format) => string;

  /** @param pathOf gives the path of an export of it */
  constructor(
    found: Neighbourhood,
    asked: Pick<Selection, 'dataset' | 'asked'>,
    pathOf: (format: Format) => string,
  ) {
    this.#found = found;
    this.#asked = asked;
    this.#pathOf = pathOf;
  }

  @Required(() => [Neighbour], 'By distance, then by id.')
  get nodes(): Neighbour[] {
    return this.#found.nodes.map(({ id, distance, score }) => ({ entity: id, distance, score }));
  }

  @Required(() => [Relation], 'All relations asked for between these entities.')
  @InGraph({ kind: 'reference' })
  get relations(): string[] {
    return this.#found.relations.map(({ id }) => id);
  }

  @Required(
    () => [KindCount],
    'All entities within the hops that maxNodes left out; empty where it left none. Fewer than there are where truncatedBy is BUDGET or DEADLINE.',
  )
  get leftByKind(): KindCount[] {
    return this.#found.left.kinds.map(({ name, count }) => ({ kind: name, count }));
  }

  @Required(
    () => [TypeCount],
    'All relations that they have to the entities of the answer and to one another.',
  )
  get leftByType(): TypeCount[] {
    return this.#found.left.types.map(({ name, count }) => ({ type: name, count }));
  }

  @Required(() => [ID], 'Seeds of which the dataset says nothing.')
  get unknownSeeds(): string[] {
    return [...this.#found.unknownSeeds];
  }

  @Required(() => Effort, 'How far the search came.')
  get effort(): Effort {
    const { exploredCount, partial, truncatedBy } = this.#found;
    return { exploredCount, partial, truncatedBy };
  }

  @Required(() => SubgraphExport, 'It as a file to take away, with its provenance.')
  export(
    @Arg('format', () => ExportFormat, { description: 'In which format.' }) name: string,
    @Ctx() { publicUrl }: Context,
  ): SubgraphExport {
    const format = formatNamed(name);
    const selection = { ...this.#asked, chosen: chosenPart(this.#found) };
    return new SubgraphExport({ format, selection, path: this.#pathOf(format) }, publicUrl);
  }
}
