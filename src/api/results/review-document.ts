import { Ctx, ID, Int, ObjectType } from 'type-graphql';
import { readReviewedText, type ReviewedDocument } from '../../claims/graph/read-review-queue.js';
import { PageInfo } from '../../model/connections.js';
import { Optional, Required } from '../../model/declare.js';
import { InGraph } from '../../model/mapping.js';
import { PartialDate } from '../../model/values/partial-date.js';
import { readerOf } from '../../store/read-row.js';
import type { Context } from '../context.js';

@InGraph({ kind: 'result' })
@ObjectType({
  description: 'A version of a document as those see it who decide over what it says.',
})
export class ReviewDocument {
  @Required(() => ID, 'Its id.')
  readonly id: string;

  @Required(() => String, 'Its title.')
  readonly title: string;

  @Required(() => ID, 'The dataset in which what is accepted of it is stated.')
  readonly dataset: string;

  @Required(() => String, 'Its language (BCP 47).')
  readonly language: string;

  @Optional(() => String, 'Where it was published.')
  readonly url: string | null;

  @Optional(() => PartialDate, 'When it was published.')
  readonly published: string | null;

  @Required(() => PartialDate, 'When it was brought in.')
  readonly retrieved: string;

  @Optional(() => ID, 'The version that it replaces.')
  readonly replaces: string | null;

  @Required(() => Boolean, 'Whether nothing of it is accepted: then no list of documents shows it.')
  readonly isDraft: boolean;

  @Required(() => Int, 'How many of its proposals wait for a decision.')
  readonly open: number;

  @Required(() => Int, 'How many were accepted.')
  readonly accepted: number;

  @Required(() => Int, 'How many were refused.')
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

  @Optional(() => String, 'Its text, to which the positions of its proposals refer.')
  @InGraph({ kind: 'property', property: 'text', weight: 'LONGEST_TEXT' })
  text(@Ctx() { store, signal }: Context): Promise<string | null> {
    return readReviewedText(readerOf(store, { signal }), this.id);
  }
}

@InGraph({ kind: 'result' })
@ObjectType({ description: 'A page of documents over which not all is decided, by id.' })
export class ReviewQueue {
  @Required(() => [ReviewDocument], 'The documents of the page.')
  nodes!: ReviewDocument[];

  @Required(() => Int, 'How many there are on all pages.')
  totalCount!: number;

  @Required(() => PageInfo, 'Where the page lies.')
  pageInfo!: PageInfo;
}
