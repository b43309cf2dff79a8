import asOf from './examples/as-of.graphql?raw';
import central from './examples/central.graphql?raw';
import claims from './examples/claims.graphql?raw';
import commonGround from './examples/common-ground.graphql?raw';
import compare from './examples/compare.graphql?raw';
import conflict from './examples/conflict.graphql?raw';
import disagreements from './examples/disagreements.graphql?raw';
import editionNumbers from './examples/edition-numbers.graphql?raw';
import evidence from './examples/evidence.graphql?raw';
import figures from './examples/figures.graphql?raw';
import filter from './examples/filter.graphql?raw';
import filtered from './examples/filtered.graphql?raw';
import graph from './examples/graph.graphql?raw';
import groupBy from './examples/group-by.graphql?raw';
import interlocks from './examples/interlocks.graphql?raw';
import leftOut from './examples/left-out.graphql?raw';
import metrics from './examples/metrics.graphql?raw';
import neighbourhood from './examples/neighbourhood.graphql?raw';
import organization from './examples/organization.graphql?raw';
import paths from './examples/paths.graphql?raw';
import pathsOfDataset from './examples/paths-dataset.graphql?raw';
import people from './examples/people.graphql?raw';
import quotes from './examples/quotes.graphql?raw';
import relationCounts from './examples/relation-counts.graphql?raw';
import search from './examples/search.graphql?raw';
import takeAway from './examples/take-away.graphql?raw';
import timeline from './examples/timeline.graphql?raw';

/** Example questions for newcomers in the tabs, the simplest first; after them a session of an analyst. */
export const examples: readonly string[] = [
  organization,
  evidence,
  conflict,
  people,
  quotes,
  figures,
  editionNumbers,
  compare,
  filter,
  claims,
  graph,
  search,
  relationCounts,
  groupBy,
  central,
  metrics,
  neighbourhood,
  leftOut,
  filtered,
  interlocks,
  commonGround,
  paths,
  pathsOfDataset,
  timeline,
  disagreements,
  asOf,
  takeAway,
];
