import { Ctx, Field, ID, Int, ObjectType } from 'type-graphql';
import { readReviewedText, type ReviewedDocument } from '../../claims/graph/read-review-queue.js';
import { PageInfo } from '../../model/connections.js';
import { InGraph } from '../../model/mapping.js';
import { PartialDate } from '../../model/values/partial-date.js';
import { readerOf } from '../../store/read.js';
import type { Context } from '../context.js';

@InGraph({ kind: 'result' })
@ObjectType({
  description: 'A version of a document as those see it who decide over what it says.',
})
export class ReviewDocument {
  @Field(() => ID, { description: 'Its id.' })
  readonly id: string;

  @Field(() => String, { description: 'Its title.' })
  readonly title: string;

  @Field(() => ID, { description: 'The dataset in which what is accepted of it is stated.' })
  readonly dataset: string;

  @Field(() => String, { description: 'Its language (BCP 47).' })
  readonly language: string;

  @Field(() => String, { nullable: true, description: 'Where it was published.' })
  readonly url: string | null;

  @Field(() => PartialDate, { nullable: true, description: 'When it was published.' })
  readonly published: string | null;

  @Field(() => PartialDate, { description: 'When it was brought in.' })
  readonly retrieved: string;

  @Field(() => ID, { nullable: true, description: 'The version that it replaces.' })
  readonly replaces: string | null;

  @Field(() => Boolean, {
    description: 'Whether nothing of it is accepted: then no list of documents shows it.',
  })
  readonly isDraft: boolean;

  @Field(() => Int, { description: 'How many of its proposals wait for a decision.' })
  readonly open: number;

  @Field(() => Int, { description: 'How many were accepted.' })
  readonly accepted: number;

  @Field(() => Int, { description: 'How many were refused.' })
  readonly rejected: number;

  constructor({ counts, ...document }: ReviewedDocument) {
    this.id = document.id;
    this.title = document.title;
    this.dataset = document.dataset;
    this.language = document.language;
    this.url = document.url;
    this.published = document.published;
    this.retrieved = document.retrieved;
    this.replaces = document.replaces;
    this.isDraft = document.isDraft;
    this.open = counts.OPEN;
    this.accepted = counts.ACCEPTED;
    this.rejected = counts.REJECTED;
  }

  @Field(() => String, {
    nullable: true,
    description: 'Its text, to which the positions of its proposals refer.',
  })
  @InGraph({ kind: 'property', property: 'text', weight: 'LONGEST_TEXT' })
  text(@Ctx() { store, signal }: Context): Promise<string | null> {
    return readReviewedText(readerOf(store, { signal }), this.id);
  }
}

@InGraph({ kind: 'result' })
@ObjectType({ description: 'A page of documents over which not all is decided, by id.' })
export class ReviewQueue {
  @Field(() => [ReviewDocument], { description: 'The documents of the page.' })
  nodes!: ReviewDocument[];

  @Field(() => Int, { description: 'How many there are on all pages.' })
  totalCount!: number;

  @Field(() => PageInfo, { description: 'Where the page lies.' })
  pageInfo!: PageInfo;
}
