import type { AnswerOf } from '../../data/ask.js';
import type { Pages } from '../../data/use-pages.js';

export type EntityAnswer = NonNullable<AnswerOf<'view-entity'>['entity']>;

export type ChangesAnswer = AnswerOf<'view-entity-changes'>;
export type EntityChange = ChangesAnswer['changes']['nodes'][number];
export type EntityJudgement = ChangesAnswer['judgements']['nodes'][number];

type RelationsAnswer = AnswerOf<'view-entity-relations'>;
export type RelationEdge = NonNullable<RelationsAnswer['entity']>['relations']['edges'][number];
export type RelationPages = Pages<RelationsAnswer, RelationEdge>;

/** Whether facts are listed each with its sentences, or sentences each with what they bear. */
export type Order = 'fact' | 'sentence';

export const relationsOf = ({ relationCounts }: EntityAnswer): number =>
  relationCounts.reduce((sum, { count }) => sum + count, 0);
