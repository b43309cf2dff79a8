import type { AnswerOf, VariablesOf } from '../../data/ask.js';
import type { Pages } from '../../data/use-pages.js';
import { asOfVariables, type Moment } from '../../route/moment.js';

export type EntityAnswer = NonNullable<AnswerOf<'view-entity'>['entity']>;

export type Fact = EntityAnswer['facts']['nodes'][number];

export type ChangesAnswer = AnswerOf<'view-entity-changes'>;
export type EntityChange = ChangesAnswer['changes']['nodes'][number];
export type EntityJudgement = ChangesAnswer['judgements']['nodes'][number];

type RelationsAnswer = AnswerOf<'view-entity-relations'>;
export type RelationEdge = NonNullable<RelationsAnswer['entity']>['relations']['edges'][number];
export type RelationPages = Pages<RelationsAnswer, RelationEdge>;

export type RelationKind = EntityAnswer['relationCounts'][number]['kind'];

/** Variables that ask for the relations of an entity: all of them, those of a kind, those that held at a time. */
export const relationVariables = (
  { id }: { readonly id: string },
  kinds: readonly RelationKind[],
  moment: Moment,
): VariablesOf<'view-entity-relations'> => ({
  id,
  ...(kinds.length > 0 && { kinds: [...kinds] }),
  ...asOfVariables(moment),
});

/** List of relations in the answer. */
export const relationListOf = ({ entity }: RelationsAnswer) =>
  entity && { ...entity.relations, nodes: entity.relations.edges };

/** Order of a page: facts each with its sentences, or sentences each with its facts. */
export type Order = 'fact' | 'sentence';
