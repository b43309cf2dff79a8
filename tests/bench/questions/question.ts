import type { GraphSize } from '../graph/size.js';

export type Variables = Readonly<Record<string, unknown>>;

/** One way to ask: the variables, and the id after which the page begins where the question turns pages. */
export interface Sample {
  readonly variables: Variables;
  readonly after?: string;
}

/** The same question in the words of each contestant; the answer stands under `answer`. */
export interface Question {
  readonly name: string;
  /** The question in words, for the table. */
  readonly title: string;
  /** GraphQL for our schema. */
  readonly ours: string;
  /** GraphQL for the schema that @neo4j/graphql makes of the type definitions. */
  readonly library: string;
  /** Cypher by hand; each row is a map called `answer`. */
  readonly cypher: string;
  /** Gives our cursor of the entity `$id` in the question's order, as `answer.pageInfo.endCursor`. */
  readonly cursor?: string;
  /**
   * A fixed number of variants, the same every time, spread over the graph so that no single answer is asked twice in a
   * row.
   */
  samples(size: GraphSize, count: number): readonly Sample[];
}
