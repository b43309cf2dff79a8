import { URLResolver } from 'graphql-scalars';
import { ID, Int, ObjectType } from 'type-graphql';
import { KnownError } from '../../shared/errors.js';
import { codePointLength, sliceCodePoints } from '#text/code-points.js';
import { Optional, Required } from '../declare.js';
import { defineField } from '../define.js';
import { InGraph } from '../mapping.js';
import { Node } from '../node.js';
import { PartialDate } from '../values/partial-date.js';

@InGraph({ kind: 'node', label: 'Document', idPrefix: 'document' })
@ObjectType({ implements: Node, description: 'A text or page in which claims were found.' })
export class Document extends Node {
  @Required(() => String, 'The title as the document gives it.')
  title!: string;

  @Required(() => ID, 'The dataset to which the document belongs.')
  dataset!: string;

  @Optional(() => URLResolver, 'Where it was read.')
  url?: string | null;

  @Required(() => String, 'Language of the document (BCP 47).')
  language!: string;

  @Optional(() => PartialDate, 'When it was published, where it says so.')
  published?: string | null;

  @Optional(() => String, 'The publisher as readers know it: WAM, Asharq Al-Awsat.')
  publisher?: string | null;

  @Optional(() => String, 'A short name by which it is cited in place of its title.')
  shortName?: string | null;

  @Required(() => PartialDate, 'When it was read.')
  retrieved!: string;

  @Optional(() => String, 'The untouched text; null where only its address is kept.')
  @InGraph({ kind: 'property', property: 'text', weight: 'LONGEST_TEXT' })
  text?: string | null;

  @Optional(() => String, 'SHA-256 of the text in UTF-8, in hex.')
  sha256?: string | null;

  @Optional(
    () => String,
    'The media type in which it was handed over, where a reader of this graph read it.',
  )
  mediaType?: string | null;

  @Optional(() => String, 'SHA-256 of the bytes that were handed over, in hex.')
  sha256Source?: string | null;

  @Optional(() => String, 'The reader that made the text of the bytes, with its version.')
  reader?: string | null;

  @Optional(
    () => Document,
    'The version of the same document that it takes the place of, where that was reviewed.',
  )
  @InGraph({ kind: 'one', via: { types: ['REPLACES'], direction: 'OUT' } })
  replaces?: Document | null;

  @Optional(
    () => Document,
    'The document that it retells: what both say rests on that one, so the two count as one source.',
  )
  @InGraph({ kind: 'one', via: { types: ['RETELLS'], direction: 'OUT' } })
  retells?: Document | null;
}

defineField(Document, {
  name: 'revision',
  type: () => Int,
  description:
    'The version of the graph that last changed what is said of it, 0 where a load stated it; `updateDocument` takes it as `ifRevision`.',
  graph: {
    kind: 'computed',
    needs: ['revision'],
    compute: ({ revision }) => (typeof revision === 'number' ? revision : 0),
  },
});

defineField(Document, {
  name: 'span',
  type: () => String,
  nullable: true,
  description:
    'The part of the text from start to end, half open, in Unicode code points; null where there is no text.',
  args: [
    { name: 'start', type: () => Int, required: true, description: 'First code point, from 0.' },
    { name: 'end', type: () => Int, required: true, description: 'The code point after the last.' },
  ],
  graph: {
    kind: 'computed',
    needs: ['text'],
    // The store hands over the whole text even for a short span.
    weight: 'LONGEST_TEXT',
    compute: ({ text }, { start, end }) =>
      typeof text === 'string' ? spanOf(text, Number(start), Number(end)) : null,
  },
});

function spanOf(text: string, start: number, end: number): string {
  const length = codePointLength(text);
  if (0 <= start && start <= end && end <= length) return sliceCodePoints(text, start, end);
  throw new KnownError(
    'BAD_INPUT',
    `A span lies within the ${String(length)} code points of the text and does not end before it starts; ${String(start)} to ${String(end)} was given.`,
  );
}
