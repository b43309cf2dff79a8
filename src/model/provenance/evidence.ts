import { Int, ObjectType } from 'type-graphql';
import { all, Optional, Required } from '../declare.js';
import { InGraph } from '../mapping.js';
import { ClaimPart } from '../values/enums.js';
import { Document } from './document.js';
import { evidenceEntries, WithValues } from './evidence-fields.js';

@InGraph({ kind: 'relationship' })
@ObjectType({
  description:
    'Where a document says what a claim claims (W3C Web Annotation selectors). Where its text is kept, text[start:end] is exact; elsewhere these are null and the note says what the document says.',
})
export class Evidence extends WithValues {
  @Required(() => Document, 'The document that says it.')
  @InGraph({ kind: 'end', end: 'TARGET' })
  document!: Document;

  @Optional(
    () => Int,
    'The number of its paragraph in the text of the document, for readers: 0 for the heading, then from 1; empty lines do not count.',
  )
  @InGraph({ kind: 'paragraph' })
  paragraph?: number | null;

  @Required(() => [ClaimPart], 'The parts of the claim that it says.')
  supports!: ClaimPart[];
}
for (const [name, { type, description, weight }] of evidenceEntries)
  all(
    Optional(() => (type === 'INTEGER' ? Int : String), description),
    ...(weight === undefined ? [] : [InGraph({ kind: 'property', property: name, weight })]),
  )(Evidence.prototype, name);
