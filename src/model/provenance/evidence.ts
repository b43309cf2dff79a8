import { Int, ObjectType } from 'type-graphql';
import { Optional, Required } from '../declare.js';
import { InGraph } from '../mapping.js';
import { ClaimPart } from '../values/enums.js';
import { Document } from './document.js';

@InGraph({ kind: 'relationship' })
@ObjectType({
  description:
    'Where a document says what a claim claims (W3C Web Annotation selectors). Where its text is kept, text[start:end] is exact; elsewhere these are null and the note says what the document says.',
})
export class Evidence {
  @Required(() => Document, 'The document that says it.')
  @InGraph({ kind: 'end', end: 'TARGET' })
  document!: Document;

  @Optional(() => Int, 'First Unicode code point of the sentence.')
  start?: number | null;

  @Optional(() => Int, 'The code point after its last.')
  end?: number | null;

  @Optional(
    () => Int,
    'The number of its paragraph in the text of the document, for readers: 0 for the heading, then from 1; empty lines do not count.',
  )
  @InGraph({ kind: 'paragraph' })
  paragraph?: number | null;

  @Optional(() => String, 'The sentence, letter for letter.')
  @InGraph({ kind: 'property', property: 'exact', weight: 300 })
  exact?: string | null;

  @Optional(() => String, 'The words just before the sentence.')
  @InGraph({ kind: 'property', property: 'prefix', weight: 60 })
  prefix?: string | null;

  @Optional(() => String, 'The words just after it.')
  @InGraph({ kind: 'property', property: 'suffix', weight: 60 })
  suffix?: string | null;

  @Optional(
    () => String,
    'The words of the sentence that carry the claim, where they are only a part of it.',
  )
  @InGraph({ kind: 'property', property: 'phrase', weight: 100 })
  phrase?: string | null;

  @Optional(() => Int, 'First code point of the phrase.')
  phraseStart?: number | null;

  @Optional(() => Int, 'The code point after its last.')
  phraseEnd?: number | null;

  @Optional(() => String, 'In our words, what the document says.')
  @InGraph({ kind: 'property', property: 'note', weight: 200 })
  note?: string | null;

  @Required(() => [ClaimPart], 'The parts of the claim that it says.')
  supports!: ClaimPart[];
}
