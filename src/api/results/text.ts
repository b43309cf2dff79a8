import { Field, Float, Int, ObjectType } from 'type-graphql';
import { PageInfo } from '../../model/connections.js';
import { InGraph } from '../../model/mapping.js';
import { Document } from '../../model/provenance/document.js';
import { enumOf } from '../../model/values/enum-of.js';
import type { PassagePart } from '../../search/text/passages.js';
import { SpanResult } from './search.js';

export const TextPart = enumOf<PassagePart>(
  'TextPart',
  'Where in a document words were found.',
  {
    TITLE: 'In its title.',
    TEXT: 'In a sentence of its text.',
  },
  {
    label: ['موضع الكلمات', 'Place of the words'],
    values: { TITLE: ['العنوان', 'Title'], TEXT: ['النص', 'Text'] },
  },
);

/** Approximate length of a sentence, for the size of an answer. */
const sentenceWeight = 400;

@InGraph({ kind: 'result' })
@ObjectType({ description: 'A sentence or a title that has the words that were looked for.' })
export class TextEdge {
  @Field(() => String, { description: 'Where it lies in the order of the hits.' })
  cursor!: string;

  @Field(() => Document, { description: 'The document.' })
  @InGraph({ kind: 'reference' })
  node!: string;

  @Field(() => TextPart, { description: 'Whether it is the title or a sentence of the text.' })
  part!: PassagePart;

  @Field(() => String, { description: 'The sentence or the title, as it is written.' })
  @InGraph({ kind: 'property', property: 'text', weight: sentenceWeight })
  text!: string;

  @Field(() => Int, { description: 'Its first code point in the text or the title, from 0.' })
  start!: number;

  @Field(() => Int, { description: 'The code point after its last.' })
  end!: number;

  @Field(() => [SpanResult], {
    description: 'Where the words stand, counted from the start of the sentence or title.',
  })
  highlights!: SpanResult[];

  @Field(() => Float, {
    description: 'Above 0, at most 1: how surely these are the words, and how close together.',
  })
  score!: number;
}

@InGraph({ kind: 'result' })
@ObjectType({ description: 'Sentences and titles of documents that have some words, best first.' })
export class TextConnection {
  @Field(() => [TextEdge], { description: 'The hits of the page.' })
  edges!: TextEdge[];

  @Field(() => [Document], { description: 'Their documents.' })
  @InGraph({ kind: 'reference' })
  nodes!: string[];

  @Field(() => PageInfo, { description: 'Where the page lies.' })
  pageInfo!: PageInfo;

  @Field(() => Int, { description: 'How many sentences and titles have the words, on all pages.' })
  totalCount!: number;

  @Field(() => Int, {
    description:
      'Of how many documents the title alone was searched, as all texts together are longer than what is held in memory.',
  })
  documentsLeftOut!: number;
}
