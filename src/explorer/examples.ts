import claims from './examples/claims.graphql?raw';
import conflict from './examples/conflict.graphql?raw';
import evidence from './examples/evidence.graphql?raw';
import figures from './examples/figures.graphql?raw';
import filter from './examples/filter.graphql?raw';
import organization from './examples/organization.graphql?raw';
import people from './examples/people.graphql?raw';
import quotes from './examples/quotes.graphql?raw';

export interface Example {
  readonly query: string;
  /** JSON, as GraphiQL takes it. */
  readonly variables?: string;
}

/** The questions that a newcomer finds in the tabs, the simplest first. */
export const examples: readonly Example[] = [
  { query: organization },
  { query: evidence },
  { query: conflict },
  { query: people },
  { query: quotes },
  { query: figures },
  { query: filter },
  { query: claims, variables: JSON.stringify({ id: 'person:rauchbauer' }, null, 2) },
];
