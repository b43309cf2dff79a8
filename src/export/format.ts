import type { Wording } from '../model/values/wording.js';
import type { FilePiece } from '../shared/zip.js';
import type { Element, Item, ItemApart } from './element.js';

/** A way to write the graph for another tool. */
export type Format = TextFormat | FileSetFormat;

interface FormatFacts {
  /** As in `/export/{name}`. */
  readonly name: string;
  /** Its title on a page. */
  readonly label: Wording;
  /** Media type of the whole file, with its charset if it has one. */
  readonly mediaType: string;
  /** File ending, without a dot. */
  readonly extension: string;
  /** The tools that read it and the content that it keeps, in a sentence. */
  readonly description: string;
  /** Maximum rows of a table; none if absent. */
  readonly maxRows?: number;
  /** The one kind of element that it takes; all if absent. */
  readonly only?: Item['element'];
  /** Elements that it takes separately after the relations, one table after another; none if absent. */
  readonly apart?: readonly ItemApart['element'][];
}

/** A format of one text, or of one file of bytes. */
export interface TextFormat extends FormatFacts {
  /**
   * The file in pieces. Elements are taken only as the consumer takes pieces, none is kept, and leaving the loop early
   * ends the source. An element out of order is a bug and throws.
   */
  write(elements: AsyncIterable<Element>): AsyncIterable<string | Uint8Array>;
}

/** A format of several files in one zip. */
export interface FileSetFormat extends FormatFacts {
  /** In the order in which they are written. */
  readonly files: readonly string[];
  /** The files one after another, each in at least one piece; otherwise as a text's `write`. */
  write(elements: AsyncIterable<Element>): AsyncIterable<FilePiece>;
}
