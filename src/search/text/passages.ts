import { codePointLength } from '#text/code-points.js';
import { sentencesIn } from '#text/sentences/sentences-of.js';

/** A document as indexed. */
export interface IndexedDocument {
  readonly id: string;
  readonly dataset: string;
  readonly title: string;
  /** BCP 47. */
  readonly language: string;
  readonly text: string | null;
}

export const passageParts = ['TITLE', 'TEXT'] as const;
/** The part of a document that a passage belongs to. */
export type PassagePart = (typeof passageParts)[number];

/** A title, or a sentence of a text. */
export interface Passage {
  readonly document: IndexedDocument;
  readonly part: PassagePart;
  /** Half open, in code points of the title or the text. */
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** The title of a document and the sentences of its text, in short steps of which some have none. */
export function* passagesOf(document: IndexedDocument): Generator<readonly Passage[]> {
  const { title, text } = document;
  yield [{ document, part: 'TITLE', start: 0, end: codePointLength(title), text: title }];
  for (const sentences of sentencesIn(text ?? ''))
    yield sentences.map((sentence) => ({ document, part: 'TEXT', ...sentence }));
}
