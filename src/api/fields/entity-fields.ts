import { Args, ArgsType, Ctx, Field, FieldResolver, Resolver, Root } from 'type-graphql';
import { answerTo } from '../../claims/answers/answer.js';
import type { Question } from '../../claims/answers/question.js';
import { Entity } from '../../model/entity.js';
import { InGraph } from '../../model/mapping.js';
import type { AsOf } from '../../model/inputs/as-of.js';
import { checkConfidence, checkCount } from '../../shared/check-range.js';
import { KnownError } from '../../shared/errors.js';
import { ChecksArguments, entitiesNamed, NamesIds } from '../arguments/checks-arguments.js';
import {
  AsOfField,
  checkPart,
  DatasetField,
  MinConfidenceOfClaimsField,
  PartArgs,
  partOf,
} from '../arguments/part.js';
import type { Context } from '../context.js';
import { AnswerQuestion } from '../inputs/answer-question.js';
import { Answer } from '../results/answer.js';
import { claimsFor, groundIn, isInLayer } from '../results/answer-loaders.js';
import { EntityMetrics } from '../results/entity-metrics.js';

const maxQuestions = 20;

@ArgsType()
class AnswerArgs {
  @Field(() => [AnswerQuestion], { description: `What is asked, ${maxQuestions} at most.` })
  questions!: AnswerQuestion[];

  @AsOfField()
  asOf?: AsOf | null;

  @DatasetField()
  dataset?: string | null;

  @MinConfidenceOfClaimsField()
  minConfidence?: number | null;
}

/** Fields of entities with resolvers of their own, which start from the entity’s id. */
@Resolver(() => Entity)
export class EntityFields {
  @FieldResolver(() => EntityMetrics, {
    description:
      'How central it is in the graph or a part of it. Each measure is worked out off the event loop, once for each graph version.',
  })
  @ChecksArguments(checkPart)
  @InGraph({ kind: 'resolved' })
  metrics(@Root() { id }: Entity, @Args(() => PartArgs) part: PartArgs): EntityMetrics {
    return new EntityMetrics(id, partOf(part));
  }

  @FieldResolver(() => [Answer], {
    description:
      'The answers to questions about it, in their order: what is shown, what sources say instead, why, and what says so.',
  })
  @ChecksArguments(({ questions, minConfidence }: AnswerArgs) => {
    checkConfidence(minConfidence);
    checkCount('answers', 'questions', questions.length, maxQuestions);
  })
  @NamesIds(({ questions }: AnswerArgs) => [
    entitiesNamed(questions.flatMap(({ tie }) => tie?.with ?? [])),
  ])
  @InGraph({ kind: 'resolved', maxEntries: maxQuestions })
  async answers(
    @Root() { id }: Entity,
    @Args(() => AnswerArgs) { questions, asOf, ...scope }: AnswerArgs,
    @Ctx() context: Context,
  ): Promise<Answer[]> {
    const asked = questions as readonly Question[];
    if (asked.length === 0) return [];
    const around = await claimsFor(context, id, asked);
    const ground = groundIn(around, scope);
    const dataset = scope.dataset ?? undefined;
    if (dataset !== undefined && !(await isInLayer(context, id, dataset)))
      throw new KnownError('BAD_INPUT', `The dataset "${dataset}" says nothing of ${id}.`);
    return asked.map((question) => new Answer(answerTo(id, question, ground, asOf), dataset));
  }
}
