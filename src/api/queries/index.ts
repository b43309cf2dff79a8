import { ChangeQueries } from './change-queries.js';
import { CommonQueries } from './common-queries.js';
import { ConflictQueries } from './conflict-queries.js';
import { EditionQueries } from './edition-queries.js';
import { JudgementQueries } from './judgement-queries.js';
import { MatchQueries } from './match-queries.js';
import { MetricQueries } from './metric-queries.js';
import { PathQueries } from './path-queries.js';
import { ProposalQueries } from './proposal-queries.js';
import { RelationQueries } from './relation-queries.js';
import { ReviewQueries } from './review-queries.js';
import { SearchQueries } from './search-queries.js';
import { StateQueries } from './state-queries.js';
import { SubgraphQueries } from './subgraph-queries.js';
import { TextQueries } from './text-queries.js';
import { TimelineQueries } from './timeline-queries.js';
import { ViewerQueries } from './viewer-queries.js';
import { VocabularyQueries } from './vocabulary-queries.js';

/** Root fields with resolvers of their own; a new one is a file beside these and a line here. */
export const analystQueries = [
  SearchQueries,
  MatchQueries,
  TextQueries,
  PathQueries,
  SubgraphQueries,
  CommonQueries,
  MetricQueries,
  TimelineQueries,
  ConflictQueries,
  EditionQueries,
  StateQueries,
  RelationQueries,
  VocabularyQueries,
  ViewerQueries,
  ChangeQueries,
  ProposalQueries,
  ReviewQueries,
  JudgementQueries,
] as const;
