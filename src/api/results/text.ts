import { Float, Int, ObjectType } from 'type-graphql';
import { PageInfo } from '../../model/connections.js';
import { Required } from '../../model/declare.js';
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
  @Required(() => String, 'Where it lies in the order of the hits.')
  cursor!: string;

  @Required(() => Document, 'The document.')
  @InGraph({ kind: 'reference' })
  node!: string;

  @Required(() => TextPart, 'Whether it is the title or a sentence of the text.')
  part!: PassagePart;

  @Required(() => String, 'The sentence or the title, as it is written.')
  @InGraph({ kind: 'property', property: 'text', weight: sentenceWeight })
  text!: string;

  @Required(() => Int, 'Its first code point in the text or the title, from 0.')
  start!: number;

  @Required(() => Int, 'The code point after its last.')
  end!: number;

  @Required(
    () => [SpanResult],
    'Where the words stand, counted from the start of the sentence or title.',
  )
  highlights!: SpanResult[];

  @Required(
    () => Float,
    'Above 0, at most 1: how surely these are the words, and how close together.',
  )
  score!: number;
}

@InGraph({ kind: 'result' })
@ObjectType({ description: 'Sentences and titles of documents that have some words, best first.' })
export class TextConnection {
  @Required(() => [TextEdge], 'The hits of the page.')
  edges!: TextEdge[];

  @Required(() => [Document], 'Their documents.')
  @InGraph({ kind: 'reference' })
  nodes!: string[];

  @Required(() => PageInfo, 'Where the page lies.')
  pageInfo!: PageInfo;

  @Required(() => Int, 'How many sentences and titles have the words, on all pages.')
  totalCount!: number;

  @Required(
    () => Int,
    'Of how many documents the title alone was searched, as all texts together are longer than what is held in memory.',
  )
  documentsLeftOut!: number;
}
