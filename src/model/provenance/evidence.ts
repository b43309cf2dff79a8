import { Field, Int, ObjectType } from 'type-graphql';
import { InGraph } from '../mapping.js';
import { ClaimPart } from '../values/enums.js';
import { Document } from './document.js';

@InGraph({ kind: 'relationship' })
@ObjectType({
  description:
    'Where a document says what a claim claims (W3C Web Annotation selectors). Where its text is kept, text[start:end] is exact; elsewhere these are null and the note says what the document says.',
})
export class Evidence {
  @Field(() => Document, { description: 'The document that says it.' })
  @InGraph({ kind: 'end', end: 'TARGET' })
  document!: Document;

  @Field(() => Int, { nullable: true, description: 'First Unicode code point of the sentence.' })
  start?: number | null;

  @Field(() => Int, { nullable: true, description: 'The code point after its last.' })
  end?: number | null;

  @Field(() => String, { nullable: true, description: 'The sentence, letter for letter.' })
  @InGraph({ kind: 'property', property: 'exact', weight: 300 })
  exact?: string | null;

  @Field(() => String, { nullable: true, description: 'The words just before the sentence.' })
  @InGraph({ kind: 'property', property: 'prefix', weight: 60 })
  prefix?: string | null;

  @Field(() => String, { nullable: true, description: 'The words just after it.' })
  @InGraph({ kind: 'property', property: 'suffix', weight: 60 })
  suffix?: string | null;

  @Field(() => String, {
    nullable: true,
    description:
      'The words of the sentence that carry the claim, where they are only a part of it.',
  })
  @InGraph({ kind: 'property', property: 'phrase', weight: 100 })
  phrase?: string | null;

  @Field(() => Int, { nullable: true, description: 'First code point of the phrase.' })
  phraseStart?: number | null;

  @Field(() => Int, { nullable: true, description: 'The code point after its last.' })
  phraseEnd?: number | null;

  @Field(() => String, { nullable: true, description: 'In our words, what the document says.' })
  @InGraph({ kind: 'property', property: 'note', weight: 200 })
  note?: string | null;

  @Field(() => [ClaimPart], { description: 'The parts of the claim that it says.' })
  supports!: ClaimPart[];
}
