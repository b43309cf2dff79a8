import type fc from 'fast-check';
import type { GraphQLSchema } from 'graphql';
import { generateQuestion, greedy, type Vocabulary } from '../../property/generate-question.js';

/** The numbers by which a question is drawn, from 0 to below 1: the same numbers are the same question. */
type Genes = readonly number[];

interface Tried {
  readonly genes: Genes;
  readonly source: string;
  readonly costMs: number;
}

/** How many of the dearest questions have descendants. */
const parents = 12;

/**
 * A search for questions that take much of the processor: each is drawn anew, or from the numbers of one of the dearest with
 * some of them changed.
 */
export class QuestionSearch {
  #dearest: readonly Tried[] = [];
  readonly #random: () => number;
  readonly #schema: GraphQLSchema;
  readonly #vocabulary: Vocabulary;

  constructor(seed: number, schema: GraphQLSchema, vocabulary: Vocabulary) {
    this.#random = randomFrom(seed);
    this.#schema = schema;
    this.#vocabulary = vocabulary;
  }

  /** The question to be tried next; `tell` takes what it cost. */
  next(): { readonly source: string; readonly tell: (costMs: number) => void } {
    const { source, genes } = this.#draw(this.#parentGenes());
    return {
      source,
      tell: (costMs) => {
        this.#dearest = [...this.#dearest, { genes, source, costMs }]
          .sort((one, other) => other.costMs - one.costMs)
          .slice(0, parents);
      },
    };
  }

  #parentGenes(): Genes {
    const parent = this.#dearest[this.#int(parents)];
    if (parent === undefined || this.#random() < 0.3) return [];
    const genes = [...parent.genes];
    const changes = 1 + this.#int(4);
    for (let i = 0; i < changes; i++) genes[this.#int(genes.length)] = this.#random();
    return genes;
  }

  #draw(given: Genes): { readonly source: string; readonly genes: Genes } {
    const genes: number[] = [];
    const draw = (_: unknown, { min, max }: { readonly min: number; readonly max: number }) => {
      const gene = given[genes.length] ?? this.#random();
      genes.push(gene);
      return min + Math.floor(gene * (max - min + 1));
    };
    const { source } = generateQuestion(
      draw as unknown as fc.GeneratorValue,
      ...([this.#schema, this.#vocabulary, 'inline', greedy] as const),
    );
    return { source, genes };
  }

  #int(below: number): number {
    return Math.floor(this.#random() * below);
  }
}

/** Numbers from 0 to below 1 that follow from a seed (mulberry32). */
function randomFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}
